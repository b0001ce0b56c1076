import { useMemo } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Vehicle } from '../../../../shared/contracts/vehicles.ts';
import { judgeFills } from '../../../../shared/domain/fuel-economy.ts';
import { type FuelWarning, warnAbout } from '../../../../shared/domain/fuel-warnings.ts';
import { fuelHistoryQuery } from '../../lib/fuel-queries.ts';
import type { FuelContent } from '../../lib/fuel-writes.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { type CheckContext, checkValues } from './check-values.ts';
import type { FuelValues } from './fuel-values.ts';

interface FillFacts {
  sinceLastKm: number | null;
  litresPer100Km: number | null;
  stretchKind: 'towing' | 'solo' | 'mixed' | null;
  warnings: FuelWarning[];
}

const NONE: FillFacts = { sinceLastKm: null, litresPer100Km: null, stretchKind: null, warnings: [] };

/** What the fill that is being typed would say, computed on this device from the fills it knows. */
export function useFillFacts(
  form: UseFormReturn<FuelValues>,
  context: CheckContext,
  vehicle: Vehicle | null,
): FillFacts {
  const values = useWatch({ control: form.control }) as FuelValues; // every field has a default
  const { data } = usePendingQuery(fuelHistoryQuery(values.vehicleId));
  const { content } = checkValues(values, context);
  const isWhole = content !== undefined;
  const typed = JSON.stringify(content ?? partOf(values, context));
  return useMemo(() => {
    const given = JSON.parse(typed) as FuelContent | null;
    if (!given || !data) return NONE;
    const others = data.fuelLogs.filter(({ id }) => id !== context.base?.id);
    const fill = { ...STANDS_FOR_NOW, ...context.base, ...given };
    const judged = judgeFills([...others, fill]).find(({ id }) => id === fill.id) ?? NONE;
    const { sinceLastKm, litresPer100Km, stretchKind } = judged;
    const warnings = warnAbout(fill, others, vehicle);
    // Until all is typed, the odometer alone can be looked at.
    return isWhole ? { sinceLastKm, litresPer100Km, stretchKind, warnings } : { ...NONE, sinceLastKm };
  }, [typed, isWhole, data, context.base, vehicle]);
}

/** Entered after everything that is there. */
const STANDS_FOR_NOW = { id: 'ffffffff-ffff-4fff-bfff-ffffffffffff', createdAt: '9999-12-31T00:00:00.000Z' };

/** The odometer before the amounts are known. */
function partOf(values: FuelValues, context: CheckContext): FuelContent | null {
  const amounts = { litres: '1.00', total: '1.00', price: '', typed: 'litres,total' };
  return checkValues({ ...values, ...amounts }, { ...context, base: null }).content ?? null;
}
