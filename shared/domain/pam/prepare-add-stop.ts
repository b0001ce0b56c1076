import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { STOP_KINDS, type Stop, type StopKind, type Trip } from '../../contracts/trips.ts';
import { placeOf } from '../trip-legs.ts';
import { moveStop, positionAtEnd } from '../trip-order.ts';
import { toField, toRow } from './card.ts';
import { toOptions } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { asRow, newStop, nightsWords } from './new-stop.ts';
import { placeWarnings } from './place-warnings.ts';
import type { Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { resolvePlace } from './resolve-place.ts';
import { pickStop, stopChoices } from './resolve-stop.ts';
import { pickTrip, tripChoices } from './resolve-trip.ts';
import { contentOf } from './row-content.ts';
import { tripChange } from './trip-change.ts';
import { stopsOf } from './trips-in-time.ts';
import { wordsOf } from './words.ts';
import { withPositions, writePositions } from './write-positions.ts';

type Args = PamToolArguments<'add_stop'>;

/** A stop, at the end of the trip or behind another one. A night at a camp is what most stops are. */
export function prepareAddStop(args: Args, facts: PamFacts): Prepared {
  const call = { tool: 'add_stop' as const, args };
  const picked = pickTrip(call, args.trip, facts);
  if (picked.stop) return picked.stop;
  const { row: trip } = picked.choice;
  const stops = stopsOf(trip.id, facts);
  const found = args.after ? pickStop(call, 'after', args.after, trip, stops) : null;
  if (found?.stop) return found.stop;
  const before = found?.choice.row ?? stops.at(-1) ?? null;
  const kind = args.kind ?? (args.nights === 0 ? 'other' : 'camp');
  const nights = args.nights ?? (kind === 'camp' ? 1 : 0);
  const near = before ? placeOf(before) : null;
  const place = resolvePlace(args.place, facts.towns, near ?? undefined);
  const id = facts.newId();
  const added = asRow(
    id,
    newStop({ tripId: trip.id, position: positionAtEnd(stops), ...place, kind, nights, costCents: args.costCents }),
  );
  const positions = moveStop([...stops, added], id, before ? stops.indexOf(before) + 1 : 0);
  const [stop, ...others] = withPositions([added, ...stops], positions);
  const change = tripChange(trip, stops, [...others, stop ?? added], wordsOf(facts));
  const values = contentOf(stop ?? added);
  return propose({
    tool: 'add_stop',
    args: { ...args, trip: trip.id, kind, nights },
    title: `Add ${place.name} to ${trip.name}`,
    rows: [toRow('Place in the trip', before ? `after ${before.name}` : 'the first stop'), ...change.rows],
    fields: toFields(args, { trip, stops, before, kind, nights, isTripGuess: picked.isGuess }, facts),
    warnings: [...placeWarnings(place), ...change.warnings],
    writes: [{ verb: 'create', table: 'stops', id, values }, ...writePositions(stops, positions)],
    summary: `Added ${place.name} to ${trip.name}${before ? ` after ${before.name}` : ''}, ${nightsWords(nights)}.`,
  });
}

interface Shown {
  trip: Trip;
  stops: readonly Stop[];
  before: Stop | null;
  kind: StopKind;
  nights: number;
  isTripGuess: boolean;
}

function toFields(args: Args, { trip, stops, before, kind, nights, isTripGuess }: Shown, facts: PamFacts) {
  const kinds = STOP_KINDS.map((value) => ({ value, label: value === 'dump' ? 'Dump point' : capital(value) }));
  const places = toOptions(stopChoices(stops));
  return [
    toField('trip', 'Trip', 'choice', trip.id, { options: toOptions(tripChoices(facts.trips)), isGuess: isTripGuess }),
    toField('place', 'Place', 'text', args.place),
    ...(places.length > 0
      ? [toField('after', 'After', 'choice', before?.id, { options: places, isGuess: !args.after })]
      : []),
    toField('kind', 'Kind', 'choice', kind, { options: kinds, isGuess: args.kind === undefined }),
    toField('nights', 'Nights', 'number', nights, { isGuess: args.nights === undefined }),
    toField('costCents', 'Cost', 'money', args.costCents, { unit: facts.currency }),
  ];
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
