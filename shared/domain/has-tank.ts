import type { Vehicle } from '../contracts/vehicles.ts';

/** Whether it has a tank of its own, to be filled. One whose fuel nobody has said yet may have one. */
export function hasTank({ kind, fuelType }: Pick<Vehicle, 'kind' | 'fuelType'>): boolean {
  return kind === 'tow' || kind === 'motorhome' || kind === 'generator' || fuelType !== 'none';
}
