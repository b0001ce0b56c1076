import type { Recurring } from '../../../shared/contracts/recurrings.ts';
import { nextOccurrence } from '../../../shared/domain/recurrence.ts';
import type { OutboxWrite } from './outbox/outbox-entry.ts';
import { rowWrites } from './outbox/row-writes.ts';

const PATH = '/api/v1/recurrings';
const rows = rowWrites<Recurring>('bill', PATH);

const NOT_PAID = { lastDueOn: null, lastPaidOn: null, lastExpenseId: null };

/** What was paid last is for payments alone to say. */
export const billWrites: typeof rows = {
  ...rows,
  create(content, label) {
    const entered = withoutPayment(content);
    return { ...rows.create({ ...content, ...NOT_PAID }, label), body: entered };
  },
  update: (before, content, label) => rows.update(before, withoutPayment(content), label),
};

/** The bill as it is once what is due next was paid. */
export function afterPayment(bill: Recurring, expenseId: string, paidOn: string): Recurring {
  const paid = { lastDueOn: bill.nextDueOn, lastPaidOn: paidOn, lastExpenseId: expenseId };
  return { ...bill, ...paid, nextDueOn: nextOccurrence(bill) };
}

/** Pays what is due next: an expense of this id, and the bill is due the next time. */
export function payBillWrite(bill: Recurring, expenseId: string, paidOn: string, label: string): OutboxWrite {
  const { nextDueOn, lastDueOn, lastPaidOn, lastExpenseId } = afterPayment(bill, expenseId, paidOn);
  return {
    ...toPost('pay', bill, { expenseId, paidOn, amountCents: bill.amountCents }, label),
    changes: { nextDueOn, lastDueOn, lastPaidOn, lastExpenseId },
  };
}

/** Takes a payment back. `paid` is the bill as it was after it, `version` the one it has now. */
export function undoPaymentWrite(paid: Recurring, version: number, label: string): OutboxWrite {
  return {
    ...toPost('undo-payment', { ...paid, version }, { expenseId: paid.lastExpenseId }, label),
    changes: { ...NOT_PAID, nextDueOn: paid.lastDueOn },
  };
}

function toPost(verb: string, before: Recurring, body: object, label: string): OutboxWrite {
  return {
    kind: `bill.${verb}`,
    entity: `bill:${before.id}`,
    label,
    method: 'POST',
    path: `${PATH}/${before.id}/${verb}`,
    body,
    version: before.version,
    before,
    after: null,
    changes: null,
  };
}

function withoutPayment<Content extends Partial<Recurring>>(content: Content) {
  const { lastDueOn: _dueOn, lastPaidOn: _paidOn, lastExpenseId: _expenseId, ...entered } = content;
  return entered;
}
