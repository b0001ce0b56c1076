import { z } from 'zod';
import { CreateHitchInput, type Hitch } from '../../../../shared/contracts/vehicles.ts';
import type { ContentOf } from '../../lib/outbox/row-writes.ts';
import { parseReading, toReadingText } from '../../lib/reading-text.ts';
import { ReadingText, type RigWorld } from './odometer-values.ts';
import { findRig, isTow } from './rig-names.ts';

/** The fields as they are typed. An end without a day and an odometer is none: it is still on. */
export type HitchValues = {
  towVehicleId: string;
  trailerId: string;
  hitchedOn: string;
  fromKm: string;
  unhitchedOn: string;
  toKm: string;
  note: string;
};

export function toHitchValues(row: Hitch, { unit }: RigWorld): HitchValues {
  return {
    towVehicleId: row.towVehicleId,
    trailerId: row.trailerId,
    hitchedOn: row.hitchedOn,
    fromKm: toReadingText(row.fromKm, 'tow', unit),
    unhitchedOn: row.unhitchedOn ?? '',
    toKm: toReadingText(row.toKm, 'tow', unit),
    note: row.note,
  };
}

/** What a new one begins with: what is free, `of` first, today and the odometer as it stands. */
export function newHitchValues(of: string, today: string, { rigs, unit }: RigWorld): HitchValues {
  const free = rigs.filter(({ hitch }) => hitch === null);
  const asked = findRig(free, of);
  const tow = asked && isTow(asked) ? asked : free.find(isTow);
  const trailers = free.filter(({ vehicle }) => vehicle.kind === 'caravan' || vehicle.kind === 'trailer');
  const trailer = trailers.find((rig) => rig === asked) ?? trailers[0];
  return {
    towVehicleId: tow?.vehicle.id ?? '',
    trailerId: trailer?.vehicle.id ?? '',
    hitchedOn: today,
    fromKm: toReadingText(tow?.reading ?? null, 'tow', unit),
    unhitchedOn: '',
    toKm: '',
    note: '',
  };
}

/** What was left as it was keeps what it stood for, so that nothing is converted twice. */
export function toHitchContent(values: HitchValues, base: Hitch | null, world: RigWorld): ContentOf<Hitch> {
  const before = base && toHitchValues(base, world);
  const read = (field: 'fromKm' | 'toKm') => {
    if (base && before?.[field] === values[field]) return base[field];
    // As it was offered: the odometer to the tenth, which is coarser than what is known.
    const tow = findRig(world.rigs, values.towVehicleId);
    if (tow && toReadingText(tow.reading, 'tow', world.unit) === values[field]) return tow.reading;
    return parseReading(values[field], 'tow', world.unit);
  };
  return {
    towVehicleId: values.towVehicleId,
    trailerId: values.trailerId,
    hitchedOn: values.hitchedOn,
    fromKm: read('fromKm') ?? 0,
    unhitchedOn: values.unhitchedOn || null,
    toKm: read('toKm'),
    note: values.note.trim(),
  };
}

const number = (typed: string) => parseReading(typed, 'tow', 'km');

export const HitchSchema = z
  .object({
    towVehicleId: z.string().min(1, 'Choose what tows.'),
    trailerId: z.string().min(1, 'Choose what is towed.'),
    hitchedOn: CreateHitchInput.shape.hitchedOn,
    fromKm: ReadingText,
    unhitchedOn: z.string(),
    toKm: z.string().refine((typed) => typed.trim() === '' || number(typed) !== null, 'Enter a number such as 84,710.'),
    note: z.string().max(1_000, 'Use at most 1,000 characters.'),
  })
  .superRefine(({ hitchedOn, fromKm, unhitchedOn, toKm }, context) => {
    const complain = (field: keyof HitchValues, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (unhitchedOn && toKm.trim() === '') complain('toKm', 'Enter the odometer when it was unhitched.');
    if (!unhitchedOn && toKm.trim() !== '') complain('unhitchedOn', 'Enter the day it was unhitched.');
    if (unhitchedOn && unhitchedOn < hitchedOn) complain('unhitchedOn', 'It cannot end before it began.');
    const [from, to] = [number(fromKm), number(toKm)];
    if (from !== null && to !== null && to < from) complain('toKm', 'This is lower than at the start.');
  });
