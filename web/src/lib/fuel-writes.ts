import type { FuelLog } from '../../../shared/contracts/fuel-logs.ts';
import type { OutboxWrite } from './outbox/outbox-entry.ts';
import { type ContentOf, rowWrites } from './outbox/row-writes.ts';

export type FuelContent = ContentOf<FuelLog>;

const writes = rowWrites<FuelLog>('fuel', '/api/v1/fuel-logs');

const AMOUNTS = ['litres', 'priceMilliPerL', 'totalCents'] as const;

/** The writes of fill-ups. Litres, price and total go together: one of them alone would have the API work out another anew. */
export const fuelWrites = {
  ...writes,
  update(before: FuelLog, content: FuelContent, label: string): OutboxWrite | null {
    const write = writes.update(before, content, label);
    if (!write?.changes || !AMOUNTS.some((name) => name in (write.changes ?? {}))) return write;
    const { litres, priceMilliPerL, totalCents } = content;
    const changes = { ...write.changes, litres, priceMilliPerL, totalCents };
    return { ...write, body: changes, changes };
  },
};
