import type { QueryClient } from '@tanstack/react-query';
import type { FuelHistory, FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import { FUEL_KEY } from '../../lib/wheels-keys.ts';

/** The fill as a history that was read holds it, so that its sheet opens without waiting, and without signal. */
export function findInHistories(queryClient: QueryClient, id: string): { row: FuelLog; at: number } | null {
  for (const { state } of queryClient.getQueryCache().findAll({ queryKey: [...FUEL_KEY, 'history'] })) {
    const row = (state.data as FuelHistory | undefined)?.fuelLogs.find((one) => one.id === id);
    if (row) return { row, at: state.dataUpdatedAt };
  }
  return null;
}
