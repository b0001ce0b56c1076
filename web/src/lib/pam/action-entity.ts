import type { ConfirmPamActionInput, PamAction } from '../../../../shared/contracts/pam-actions.ts';
import type { OutboxEntity } from '../outbox/outbox-entity.ts';
import type { OutboxEntry, OutboxWrite } from '../outbox/outbox-entry.ts';
import { pamActionsApi } from './pam-actions-api.ts';
import { PAM_MESSAGES_KEY } from './pam-keys.ts';
import { WRITTEN_KEYS } from './written-keys.ts';

/** What was decided about a card without signal, as the outbox knows it. When it has landed, everything is read again. */
export const actionEntity: OutboxEntity<PamAction> = {
  name: 'pam-action',
  queryKeys: [...WRITTEN_KEYS, PAM_MESSAGES_KEY],
  project: (_key, data) => data,
  rowOf: (said) => (said as { action: PamAction }).action, // see PamActionAnswer
  current: async (id) => (await pamActionsApi.get(id)).action,
  editor: null,
  describe: (action) => action.card.rows.map(({ label, after }) => [label, after ?? '—']),
};

export function confirmActionWrite(action: PamAction, body: ConfirmPamActionInput): OutboxWrite {
  return toWrite(action, 'confirm', body, action.card.title, 'done');
}

export function undoActionWrite(action: PamAction): OutboxWrite {
  return toWrite(action, 'undo', null, `Undo: ${action.card.title}`, 'undone');
}

export function isActionEntry({ entity }: OutboxEntry, id: string): boolean {
  return entity === `pam-action:${id}`;
}

function toWrite(
  action: PamAction,
  verb: string,
  body: object | null,
  label: string,
  state: PamAction['state'],
): OutboxWrite {
  return {
    kind: `pam-action.${verb}`,
    entity: `pam-action:${action.id}`,
    label,
    method: 'POST',
    path: `/api/v1/pam/actions/${action.id}/${verb}`,
    body,
    version: null,
    before: action,
    after: null,
    changes: { state },
  };
}
