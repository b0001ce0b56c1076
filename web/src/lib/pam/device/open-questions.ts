import type { PendingQuestion } from '../../../../../shared/domain/pam/rules/command-hints.ts';

interface OpenQuestion {
  answerId: string;
  options: string[];
  pending: PendingQuestion;
}

/** What PAM asked last on this device, by conversation, as long as it waits for its answer. */
const open = new Map<string, OpenQuestion>();

export function keepQuestion(conversationId: string, question: OpenQuestion | null): void {
  if (question) open.set(conversationId, question);
  else open.delete(conversationId);
}

export const openQuestionOf = (conversationId: string): OpenQuestion | null => open.get(conversationId) ?? null;

/** Answers to choose from. */
export function optionsOf(conversationId: string, answerId: string): string[] {
  const question = openQuestionOf(conversationId);
  return question?.answerId === answerId ? question.options : [];
}
