import type { Recurring } from '../../../../shared/contracts/recurrings.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { nextOccurrence } from '../../../../shared/domain/recurrence.ts';
import { afterPayment, billWrites, payBillWrite, undoPaymentWrite } from '../../lib/bill-writes.ts';
import { enqueue, undoEntry } from '../../lib/outbox/outbox.ts';
import type { OutboxWrite } from '../../lib/outbox/outbox-entry.ts';
import { showToast } from '../../lib/toasts.ts';
import { billLabel } from './bill-words.ts';

const UNDO_MS = 10_000;

/** Pays what is due next: the expense is there and the bill is due the next time, at once and without signal too. */
export async function payBill(bill: Recurring, format: PersonFormat): Promise<void> {
  const paid = afterPayment(bill, crypto.randomUUID(), format.today);
  const label = billLabel(bill, format);
  const write = payBillWrite(bill, paid.lastExpenseId ?? '', format.today, label);
  await doWithUndo(write, `Paid ${label}. Next due ${format.date(paid.nextDueOn)}.`, bill.name, (version) =>
    undoPaymentWrite(paid, version, label),
  );
}

/** Leaves one out: nothing is paid, and the bill is due the next time. */
export async function skipBill(bill: Recurring, format: PersonFormat): Promise<void> {
  const skipped = { ...bill, nextDueOn: nextOccurrence(bill) };
  const { nextDueOn, dueDay } = bill;
  const write = billWrites.update(bill, { nextDueOn: skipped.nextDueOn }, bill.name);
  await doWithUndo(write, `Skipped ${bill.name}. Next due ${format.date(skipped.nextDueOn)}.`, bill.name, (version) =>
    billWrites.update({ ...skipped, version, dueDay: 0 }, { nextDueOn, dueDay }, bill.name),
  );
}

/** `undo` answers what takes it back once it was sent, against the version that it left. */
async function doWithUndo(
  write: OutboxWrite | null,
  message: string,
  name: string,
  undo: (version: number) => OutboxWrite | null,
): Promise<void> {
  if (!write) return;
  const entry = await enqueue(write);
  const takeItBack = async () => {
    await undoEntry(entry, (version = (write.version ?? 0) + 1) => undo(version));
    showToast(`${name} is due again.`);
  };
  showToast(message, {
    durationMs: UNDO_MS,
    takesFocus: true,
    action: { label: 'Undo', run: () => void takeItBack() },
  });
}
