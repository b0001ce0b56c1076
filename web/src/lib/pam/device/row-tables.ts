import type { Expense } from '../../../../../shared/contracts/expenses.ts';
import type { PamWriteTable } from '../../../../../shared/contracts/pam-actions.ts';
import {
  createExpenseWrite,
  deleteExpenseWrite,
  type ExpenseContent,
  restoreExpenseWrite,
  updateExpenseWrite,
} from '../../expense-writes.ts';
import { fuelWrites } from '../../fuel-writes.ts';
import type { OutboxWrite } from '../../outbox/outbox-entry.ts';
import type { PersonRow } from '../../outbox/row-writes.ts';
import { planWrites, serviceWrites } from '../../service-writes.ts';
import { stopWrites, tripWrites } from '../../trip-writes.ts';
import { hitchWrites } from '../../vehicle-writes.ts';
import { memoryWrites, timerWrites } from '../pam-writes.ts';

type Values = Record<string, unknown>;

/** The writes of a table in the words of its contract: what a proposal says fits it (shared/domain/pam). */
export interface TableWrites {
  /** What its rows are called in the outbox. */
  entity: string;
  create(values: Values & { id: string }, label: string): OutboxWrite;
  update(before: PersonRow, values: Values, label: string): OutboxWrite | null;
  remove(before: PersonRow, label: string): OutboxWrite;
  restore(deleted: PersonRow, label: string, version?: number): OutboxWrite;
}

const expenseWrites = {
  create: (values: ExpenseContent & { id: string }, label: string) => createExpenseWrite(values, label, 'pam'),
  update: (before: Expense, values: Partial<ExpenseContent>, label: string) => {
    const { amountCents, currency, category, payee, note, occurredOn, tripId } = before;
    const content = { amountCents, currency, category, payee, note, occurredOn, tripId };
    return updateExpenseWrite(before, { ...content, ...values }, label);
  },
  remove: deleteExpenseWrite,
  restore: restoreExpenseWrite,
};

// Each takes the rows and values of its own table only, which a table of them all cannot say.
const of = (entity: string, writes: object, defaults: Values = {}): TableWrites => {
  const { create, ...others } = writes as Omit<TableWrites, 'entity'>;
  return { entity, ...others, create: (values, label) => create({ ...defaults, ...values }, label) };
};

export const ROW_TABLES: Record<PamWriteTable, TableWrites> = {
  fuel_logs: of('fuel', fuelWrites),
  expenses: of('expense', expenseWrites),
  trips: of('trip', tripWrites),
  stops: of('stop', stopWrites),
  service_records: of('service', serviceWrites),
  service_plans: of('service-plan', planWrites),
  hitches: of('hitch', hitchWrites),
  timers: of('timer', timerWrites, { firedAt: null }),
  pam_memories: of('pam-memory', memoryWrites),
};
