import type { VehicleKind } from '../../../../shared/contracts/vehicles.ts';

export interface PlanTemplate {
  name: string;
  everyMonths: number | null;
  /** Kilometres; of a generator hours. */
  everyReading: number | null;
  kinds: VehicleKind[];
}

/** What is usual; the handbook of the vehicle knows better, and every figure can be changed. */
export const PLAN_TEMPLATES: PlanTemplate[] = [
  { name: 'Engine oil and filter', everyMonths: 12, everyReading: 10_000, kinds: ['tow', 'motorhome'] },
  { name: 'Tyre rotation', everyMonths: null, everyReading: 10_000, kinds: ['tow', 'motorhome', 'caravan', 'trailer'] },
  { name: 'Brake check', everyMonths: 12, everyReading: 20_000, kinds: ['tow', 'motorhome', 'caravan', 'trailer'] },
  { name: 'Wheel bearings', everyMonths: 12, everyReading: 10_000, kinds: ['caravan', 'trailer'] },
  { name: 'Gas check', everyMonths: 24, everyReading: null, kinds: ['caravan', 'motorhome'] },
  { name: 'Generator oil', everyMonths: null, everyReading: 100, kinds: ['generator'] },
];
