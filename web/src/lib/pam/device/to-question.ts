import type { PamQuestion } from '../../../../../shared/domain/pam/proposal.ts';
import type { DeviceAnswer } from './device-answer.ts';

export function toQuestion({ text, options, call, field }: PamQuestion): DeviceAnswer {
  return { kind: 'question', text, options, pending: { call, field, options } };
}
