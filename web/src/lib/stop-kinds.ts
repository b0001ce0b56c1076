import type { StopKind } from '../../../shared/contracts/trips.ts';

const NAMES: Record<StopKind, string> = {
  start: 'Start',
  camp: 'Camp',
  fuel: 'Fuel',
  food: 'Food',
  sight: 'Sight',
  ferry: 'Ferry',
  water: 'Water',
  dump: 'Dump point',
  other: 'Other',
};

export const nameStopKind = (kind: StopKind): string => NAMES[kind];
