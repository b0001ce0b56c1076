import type { PamConversation, RecordPamTurnInput } from '../../../../shared/contracts/pam.ts';
import type { PamMemory } from '../../../../shared/contracts/pam-memories.ts';
import type { PamSettings, UpdatePamSettingsInput } from '../../../../shared/contracts/pam-settings.ts';
import type { Timer } from '../../../../shared/contracts/timers.ts';
import type { OutboxWrite } from '../outbox/outbox-entry.ts';
import { rowWrites } from '../outbox/row-writes.ts';
import type { DeviceTurn } from './device-turn.ts';

export const memoryWrites = rowWrites<PamMemory>('pam-memory', '/api/v1/pam/memories');
export const conversationWrites = rowWrites<PamConversation>('pam-conversation', '/api/v1/pam/conversations');

const timers = rowWrites<Timer>('timer', '/api/v1/timers');

/** Whether one has fired is not for a person to say. */
export const timerWrites: typeof timers = {
  ...timers,
  create(content, label) {
    const { firedAt: _firedAt, ...body } = content;
    return { ...timers.create(content, label), body };
  },
};

const CONSENTS = {
  modelConsent: 'modelConsentAt',
  moneyConsent: 'moneyConsentAt',
  locationConsent: 'locationConsentAt',
  voiceConsent: 'voiceConsentAt',
} as const;

export function updatePamSettingsWrite(before: PamSettings, input: UpdatePamSettingsInput): OutboxWrite {
  const changes = Object.entries(input).map(([name, value]) => {
    if (!(name in CONSENTS)) return [name, value];
    return [CONSENTS[name as keyof typeof CONSENTS], value ? new Date().toISOString() : null]; // just looked up
  });
  return {
    kind: 'pam-settings.update',
    entity: 'pam-settings',
    label: 'PAM’s settings',
    method: 'PATCH',
    path: '/api/v1/pam/settings',
    body: input,
    version: before.version,
    before,
    after: null,
    changes: Object.fromEntries(changes),
  };
}

/** A turn that was answered on this device. Told again, with what was done or taken back since, it is the same turn. */
export function recordTurnWrite(turn: DeviceTurn, before: DeviceTurn | null): OutboxWrite {
  const body: RecordPamTurnInput = {
    id: turn.question.id,
    conversationId: turn.question.conversationId,
    text: turn.question.text,
    answer: { id: turn.answer.id, text: turn.answer.text },
    saidAt: turn.question.createdAt,
    ...(turn.action ? { action: turn.action } : {}),
  };
  return {
    kind: before ? 'pam-turn.update' : 'pam-turn.create',
    entity: `pam-turn:${turn.question.id}`,
    label: `To PAM: ${turn.question.text.slice(0, 60)}`,
    method: 'POST',
    path: '/api/v1/pam/turns',
    body,
    version: null,
    before: turn,
    after: before ? null : turn,
    changes: before ? turn : null,
  };
}
