import type { ConfirmPamActionInput, PamAction, PamActionPage } from '../../../../shared/contracts/pam-actions.ts';
import { answer, v1 } from '../api-client.ts';

interface OneAction {
  action: PamAction;
}

/** The client writes any JSON out in another way than the contract does; it is the same. */
const typed = <Answer>(pending: Promise<unknown>) => pending as Promise<Answer>;

const { actions } = v1.pam;

/** The calls about what PAM proposed and did. Each throws ApiProblem or NoAnswer. */
export const pamActionsApi = {
  list: (cursor: string, signal: AbortSignal) =>
    typed<PamActionPage>(
      answer(actions.$get({ query: { limit: '30', ...(cursor ? { cursor } : {}) } }, { init: { signal } })),
    ),
  get: (id: string) => typed<OneAction>(answer(actions[':id'].$get({ param: { id } }))),
  confirm: (id: string, json: ConfirmPamActionInput) =>
    typed<OneAction>(answer(actions[':id'].confirm.$post({ param: { id }, json }))),
  revise: (id: string, args: PamAction['args']) =>
    typed<OneAction>(answer(actions[':id'].revise.$post({ param: { id }, json: { args } }))),
  deny: (id: string) => typed<OneAction>(answer(actions[':id'].deny.$post({ param: { id } }))),
  undo: (id: string) => typed<OneAction>(answer(actions[':id'].undo.$post({ param: { id } }))),
};
