import type { CreateFuelLogInput, FuelLog, UpdateFuelLogInput } from '../../contracts/fuel-logs.ts';
import { type FuelAmounts, isMismatch, settleAmounts } from '../../domain/fuel-amounts.ts';
import { AppError } from '../../errors.ts';
import { createRowService, type RowTarget } from '../rows/row-service.ts';
import type { ServiceContext } from '../service-context.ts';

const rows = createRowService<FuelLog, CreateFuelLogInput, UpdateFuelLogInput>('fuel_logs');

/** A fill-up; its expense and its odometer reading are written with it, by triggers, in the same transaction. */
export const fuelLogService = {
  ...rows,

  /** Two of litres, price and total give the third. Throws `invalid_request` when three disagree or two are missing. */
  create: (ctx: ServiceContext, input: CreateFuelLogInput, idempotencyKey?: string) =>
    rows.create(ctx, { ...input, ...requireAmounts(input) }, idempotencyKey),

  /** One that changes alone takes the others from the fill as it is: litres or price change the total, a total the price. */
  async update(ctx: ServiceContext, target: RowTarget, changes: UpdateFuelLogInput) {
    const given = AMOUNTS.filter((name) => changes[name] !== undefined);
    if (given.length === 0) return rows.update(ctx, target, changes);
    const amounts = given.length === 1 ? around(changes, await rows.get(ctx, target.id)) : changes;
    return rows.update(ctx, target, { ...changes, ...requireAmounts(amounts) });
  },
};

const AMOUNTS = ['litres', 'priceMilliPerL', 'totalCents'] as const;

type Given = { [Name in keyof FuelAmounts]?: FuelAmounts[Name] | undefined };

function around({ litres, priceMilliPerL, totalCents }: Given, before: FuelAmounts): Given {
  if (totalCents !== undefined) return { totalCents, litres: before.litres };
  return { litres: litres ?? before.litres, priceMilliPerL: priceMilliPerL ?? before.priceMilliPerL };
}

function requireAmounts(given: Given): FuelAmounts {
  const settled = settleAmounts(given);
  if (!isMismatch(settled)) return settled;
  const { field, message } = settled;
  throw new AppError('invalid_request', message, { issues: [{ path: `body.${field}`, message }] });
}
