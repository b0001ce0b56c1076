import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { Rig } from '../../contracts/vehicles.ts';
import { isTowed } from '../vehicle-rigs.ts';
import { toField, toRow } from './card.ts';
import { toOptions } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { impossible, type Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { pickRig, rigChoices, vehicleName } from './resolve-vehicle.ts';
import { theName, wordsOf } from './words.ts';

type Args = PamToolArguments<'hitch'>;

const TOW = {
  which: 'Which vehicle tows?',
  unknown: 'nothing that tows called',
  none: 'There is no tow vehicle yet. Add one under Vehicles first.',
};
const TRAILER = {
  which: 'What is hitched up?',
  unknown: 'nothing to be towed called',
  none: 'There is no caravan or trailer yet. Add one under Vehicles first.',
  field: 'trailer',
};

/** From now on the trailer gains what its tow vehicle is driven. */
export function prepareHitch(args: Args, facts: PamFacts): Prepared {
  const call = { tool: 'hitch' as const, args };
  const tows = facts.rigs.filter(({ vehicle: { kind } }) => kind === 'tow' || kind === 'motorhome');
  const trailers = facts.rigs.filter(({ vehicle: { kind } }) => isTowed(kind));
  const trailer = pickRig(call, args.trailer, trailers, TRAILER, freeOf(trailers));
  if (trailer.stop) return trailer.stop;
  const tow = pickRig(call, args.vehicle, tows, TOW, freeOf(tows));
  if (tow.stop) return tow.stop;
  const [towing, towed] = [tow.choice.row, trailer.choice.row];
  const taken = whyTaken(towing, facts.rigs) ?? whyTaken(towed, facts.rigs);
  if (taken) return impossible(taken);
  const fromKm = Math.round((args.odometerKm ?? towing.reading) * 100) / 100;
  const hitchedOn = args.hitchedOn ?? facts.today;
  const words = wordsOf(facts);
  const pair = `${theName(towed.vehicle.name)} to ${theName(towing.vehicle.name)}`;
  const isBack = fromKm < towing.reading && hitchedOn >= (towing.readOn ?? '');
  return propose({
    tool: 'hitch',
    args: { ...args, trailer: trailer.choice.id, vehicle: tow.choice.id, odometerKm: fromKm, hitchedOn },
    title: `Hitch ${pair}`,
    rows: [toRow('Odometer', words.rig.distance(fromKm), words.rig.distance(towing.reading))],
    fields: [
      toField('trailer', 'Towed', 'choice', trailer.choice.id, {
        options: toOptions(rigChoices(trailers)),
        isGuess: trailer.isGuess,
      }),
      toField('vehicle', 'Tow vehicle', 'choice', tow.choice.id, {
        options: toOptions(rigChoices(tows)),
        isGuess: tow.isGuess,
      }),
      toField('odometerKm', 'Odometer', 'number', fromKm, { unit: 'km', isGuess: args.odometerKm === undefined }),
      toField('hitchedOn', 'Day', 'day', hitchedOn, { isGuess: args.hitchedOn === undefined }),
    ],
    warnings: isBack
      ? [`The odometer is below the ${words.rig.distance(towing.reading)} that ${theName(towing.vehicle.name)} has.`]
      : [],
    writes: [
      {
        verb: 'create',
        table: 'hitches',
        id: facts.newId(),
        values: {
          towVehicleId: tow.choice.id,
          trailerId: trailer.choice.id,
          hitchedOn,
          fromKm,
          unhitchedOn: null,
          toKm: null,
          note: '',
        },
      },
    ],
    summary: `Hitched ${pair} at ${words.distance(fromKm)}.`,
  });
}

/** When all are taken, all of them: the answer then says by what. */
function freeOf(rigs: readonly Rig[]): readonly Rig[] {
  const free = rigs.filter(({ hitch }) => hitch === null);
  return free.length > 0 ? free : rigs;
}

function whyTaken({ vehicle, hitch }: Rig, rigs: readonly Rig[]): string | null {
  if (!hitch) return null;
  const other = hitch.towVehicleId === vehicle.id ? hitch.trailerId : hitch.towVehicleId;
  return `${capital(theName(vehicle.name))} is hitched with ${theName(vehicleName(rigs, other))} already. Unhitch first.`;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
