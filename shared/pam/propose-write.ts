import { mayDoAtOnce } from '../domain/pam/may-do-at-once.ts';
import { needsTowns, prepare } from '../domain/pam/prepare.ts';
import type { PamProposal, PamWriteCall } from '../domain/pam/proposal.ts';
import { confirmPamAction } from '../services/pam/confirm-pam-action.ts';
import { proposePamAction } from '../services/pam/propose-pam-action.ts';
import type { ToolOutcome } from './answer-by-model.ts';
import type { TurnScope } from './turn-scope.ts';

/**
 * What becomes of a call that would change something: a question, or a proposal that waits for its person. It is the only way from
 * what a model or a parser says to a write, and it writes nothing itself but what the person allowed always, for this tool.
 */
export async function proposeWrite(scope: TurnScope, call: PamWriteCall): Promise<ToolOutcome> {
  const prepared = prepare(call, await scope.facts.get({ towns: needsTowns(call.tool) }));
  switch (prepared.kind) {
    case 'question': {
      const { text, options } = prepared;
      return { forModel: { question: text, options }, sentence: text };
    }
    case 'impossible':
      return { forModel: { impossible: prepared.text }, sentence: prepared.text };
    case 'proposal':
      return mayDoAtOnce(scope.settings, prepared) ? doAtOnce(scope, prepared) : ask(scope, prepared);
  }
}

async function ask(scope: TurnScope, proposal: PamProposal): Promise<ToolOutcome> {
  const action = await propose(scope, proposal, false);
  await scope.writer.put('confirm_request', { messageId: scope.answerId, action });
  const { title, warnings } = proposal.card;
  return {
    forModel: {
      proposed: title,
      warnings,
      note: 'It waits for the person, who sees it as a card. Nothing is saved yet.',
    },
    sentence: `${title}? Have a look and say yes.`,
  };
}

async function doAtOnce(scope: TurnScope, proposal: PamProposal): Promise<ToolOutcome> {
  const { id, argsHash } = await propose(scope, proposal, true);
  const action = await confirmPamAction(scope.ctx, scope.env, { id, argsHash });
  scope.facts.forget();
  await scope.forgetRows();
  await scope.writer.put('action_update', { messageId: scope.answerId, action });
  return { forModel: { done: action.summary }, sentence: action.summary };
}

function propose(scope: TurnScope, { tool, args, card, writes, summary }: PamProposal, isAuto: boolean) {
  const { ctx, conversationId, answerId: messageId } = scope;
  const id = crypto.randomUUID();
  return proposePamAction(ctx, { id, conversationId, messageId, tool, args, card, writes, summary, isAuto });
}
