import type { QueryKey } from '@tanstack/react-query';
import type { Recurring, RecurringList } from '../../../shared/contracts/recurrings.ts';
import { answer, v1 } from './api-client.ts';
import { projectPayment } from './bill-payment.ts';
import { BILLS_KEY } from './bill-queries.ts';
import { billWrites } from './bill-writes.ts';
import { EXPENSES_KEY } from './expense-queries.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { applyToRows, createRowEntity } from './outbox/row-entity.ts';
import { PERIOD_WORDS } from './period-words.ts';
import { CALENDAR_KEY } from './wheels-keys.ts';

/** Bills, as the outbox knows them. One that is paid is an expense besides. */
export const billEntity = createRowEntity<Recurring>({
  name: 'bill',
  path: '/api/v1/recurrings',
  answerName: 'recurring',
  writes: billWrites,
  queryKeys: [BILLS_KEY, EXPENSES_KEY, CALENDAR_KEY],
  read: async (id) => (await answer(v1.recurrings[':id'].$get({ param: { id } }))).recurring,
  project: (queryKey, data, change) =>
    queryKey[0] === BILLS_KEY[0] ? projectBills(queryKey, data, change) : projectPayment(queryKey, data, change),
  editor: (entry) => `/wins/bills?bill=${rowIdOf(entry)}`,
  describe: (row, { format }) => [
    ['What', row.name],
    ['Amount', format.money(row.amountCents, row.currency)],
    ['How often', PERIOD_WORDS[row.period]],
    ['Next due', format.date(row.nextDueOn)],
    ['Note', row.note || '—'],
  ],
});

function projectBills(queryKey: QueryKey, data: unknown, change: RowChange<Recurring>): unknown {
  if (queryKey[1] === 'one') return queryKey[2] === change.id ? (change.to(data as Recurring) ?? data) : data;
  if (queryKey[1] !== 'list') return data;
  const list = data as RecurringList;
  const recurrings = applyToRows(list.recurrings, change, inOrder);
  return recurrings === list.recurrings ? list : { ...list, recurrings };
}

/** As list_recurrings orders them. */
function inOrder(one: Recurring, other: Recurring): number {
  if (one.nextDueOn !== other.nextDueOn) return one.nextDueOn < other.nextDueOn ? -1 : 1;
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
