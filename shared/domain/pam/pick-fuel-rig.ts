import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { Rig } from '../../contracts/vehicles.ts';
import { hasTank } from '../has-tank.ts';
import type { PamFacts } from './facts.ts';
import type { Picked } from './pick.ts';
import { pickRig } from './resolve-vehicle.ts';

/** Further than anybody drives on a tank with its jerry cans. */
const FURTHEST_KM = 3_000;
const WORDS = {
  which: 'Which vehicle was filled?',
  unknown: 'no vehicle called',
  none: 'There is no vehicle with a tank yet. Add one under Vehicles first.',
};

/** What was filled: when nobody said, the only one that the odometer and the litres can be of. */
export function pickFuelRig(args: PamToolArguments<'log_fuel'>, facts: PamFacts): Picked<Rig> {
  const rigs = facts.rigs.filter(({ vehicle }) => hasTank(vehicle));
  const driven = rigs.filter(({ vehicle: { kind } }) => args.odometerKm === undefined || kind !== 'generator');
  const fitting = driven.filter((rig) => doesOdometerFit(rig, args.odometerKm) && doesTankFit(rig, args.litres));
  const likely = [fitting, driven, rigs].find(({ length }) => length > 0);
  return pickRig({ tool: 'log_fuel', args }, args.vehicle, rigs, WORDS, likely);
}

const doesOdometerFit = ({ reading }: Rig, odometerKm: number | undefined) =>
  odometerKm === undefined || (odometerKm >= reading && odometerKm <= reading + FURTHEST_KM);

const doesTankFit = ({ vehicle: { tankL, jerryL } }: Rig, litres: number | undefined) =>
  litres === undefined || tankL === null || litres <= tankL + jerryL;
