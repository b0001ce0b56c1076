import type { PamToolCall } from '../../contracts/pam-tools.ts';
import type { Rig, VehicleKind } from '../../contracts/vehicles.ts';
import { type Choice, toChoices } from './choices.ts';
import { type Picked, pick } from './pick.ts';

/** What people call a kind of vehicle when they do not say its name. */
const KIND_NAMES: Record<VehicleKind, string[]> = {
  tow: ['car', 'tow car', 'tow vehicle', 'ute', 'four wheel drive', '4wd', '4x4', 'truck', 'tug'],
  motorhome: ['motorhome', 'campervan', 'camper', 'van', 'rv', 'bus'],
  caravan: ['caravan', 'van', 'camper'],
  trailer: ['trailer', 'box trailer', 'camper trailer'],
  generator: ['generator', 'genny', 'gennie', 'genset'],
};

/** Every name a vehicle goes by. */
export function namesOfRig({ vehicle: { name, make, model, plate, kind } }: Rig): string[] {
  return [name, make, model, `${make} ${model}`, plate, ...KIND_NAMES[kind]].filter((text) => text.trim() !== '');
}

export const rigChoices = (rigs: readonly Rig[]): Choice<Rig>[] =>
  toChoices(
    rigs,
    ({ vehicle }) => vehicle.id,
    ({ vehicle }) => vehicle.name,
  );

/** The vehicle that is meant among `rigs`. `likely` are those it may be when nobody said. */
export function pickRig(
  call: PamToolCall,
  said: string | undefined,
  rigs: readonly Rig[],
  words: { which: string; unknown: string; none: string; field?: string },
  likely?: readonly Rig[],
): Picked<Rig> {
  const choices = rigChoices(rigs);
  return pick({
    call,
    field: words.field ?? 'vehicle',
    said,
    choices,
    namesOf: namesOfRig,
    likely: likely && choices.filter(({ row }) => likely.includes(row)),
    words,
  });
}

/** The name of a vehicle; of one that is not there what it was. */
export const vehicleName = (rigs: readonly Rig[], id: string) =>
  rigs.find(({ vehicle }) => vehicle.id === id)?.vehicle.name ?? 'a deleted vehicle';
