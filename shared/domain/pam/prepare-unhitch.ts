import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { toField, toRow } from './card.ts';
import { toOptions } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { impossible, type Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { pickRig, rigChoices } from './resolve-vehicle.ts';
import { theName, wordsOf } from './words.ts';

const WORDS = {
  which: 'What is unhitched?',
  unknown: 'nothing hitched called',
  none: 'Nothing is hitched up.',
  field: 'trailer',
};

/** Ends the hitch of a trailer: what was driven with it on is counted for ever. */
export function prepareUnhitch(args: PamToolArguments<'unhitch'>, facts: PamFacts): Prepared {
  const on = facts.rigs.filter(({ vehicle, hitch }) => hitch?.trailerId === vehicle.id);
  const picked = pickRig({ tool: 'unhitch', args }, args.trailer, on, WORDS);
  if (picked.stop) return picked.stop;
  const { row: trailer, id } = picked.choice;
  const { hitch } = trailer;
  if (!hitch) return impossible(WORDS.none);
  const tow = facts.rigs.find(({ vehicle }) => vehicle.id === hitch.towVehicleId);
  const toKm = Math.round((args.odometerKm ?? Math.max(tow?.reading ?? 0, hitch.fromKm)) * 100) / 100;
  const unhitchedOn = args.unhitchedOn ?? later(facts.today, hitch.hitchedOn);
  const words = wordsOf(facts);
  if (toKm < hitch.fromKm) {
    return impossible(
      `It was hitched at ${words.rig.distance(hitch.fromKm)}: ${words.rig.distance(toKm)} cannot be the end.`,
    );
  }
  if (unhitchedOn < hitch.hitchedOn) return impossible(`It was hitched ${words.day(hitch.hitchedOn)}, after that day.`);
  const towed = toKm - hitch.fromKm;
  return propose({
    tool: 'unhitch',
    args: { ...args, trailer: id, odometerKm: toKm, unhitchedOn },
    title: `Unhitch ${theName(trailer.vehicle.name)}`,
    rows: [
      toRow(
        'Hitched',
        `until ${words.rig.distance(toKm)}`,
        `since ${words.rig.distance(hitch.fromKm)}, ${words.day(hitch.hitchedOn)}`,
      ),
      toRow('Towed', words.rig.distance(towed)),
    ],
    fields: [
      toField('trailer', 'Trailer', 'choice', id, { options: toOptions(rigChoices(on)), isGuess: picked.isGuess }),
      toField('odometerKm', 'Odometer', 'number', toKm, { unit: 'km', isGuess: args.odometerKm === undefined }),
      toField('unhitchedOn', 'Day', 'day', unhitchedOn, { isGuess: args.unhitchedOn === undefined }),
    ],
    warnings:
      tow && toKm < tow.reading
        ? [`The odometer is below the ${words.rig.distance(tow.reading)} that ${theName(tow.vehicle.name)} has.`]
        : [],
    writes: [
      {
        verb: 'update',
        table: 'hitches',
        id: hitch.id,
        version: hitch.version,
        before: { unhitchedOn: hitch.unhitchedOn, toKm: hitch.toKm },
        values: { unhitchedOn, toKm },
      },
    ],
    summary: `Unhitched ${theName(trailer.vehicle.name)} at ${words.distance(toKm)}, after ${words.distance(towed)}.`,
  });
}

const later = (one: string, other: string) => (one > other ? one : other);
