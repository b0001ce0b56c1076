import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { Stop } from '../../contracts/trips.ts';
import { inOrder, moveStop } from '../trip-order.ts';
import { toField, toRow } from './card.ts';
import { toOptions } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { impossible, type Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { pickStop, stopChoices } from './resolve-stop.ts';
import { pickTrip } from './resolve-trip.ts';
import { tripChange } from './trip-change.ts';
import { stopsOf } from './trips-in-time.ts';
import { wordsOf } from './words.ts';
import { withPositions, writePositions } from './write-positions.ts';

type Args = PamToolArguments<'move_stop'>;

/** A stop at another place of its trip, which is one number between those of its new neighbours. */
export function prepareMoveStop(args: Args, facts: PamFacts): Prepared {
  const call = { tool: 'move_stop' as const, args };
  const trip = pickTrip(call, args.trip, facts);
  if (trip.stop) return trip.stop;
  const stops = stopsOf(trip.choice.row.id, facts);
  const moved = pickStop(call, 'stop', args.stop, trip.choice.row, stops);
  if (moved.stop) return moved.stop;
  const { row: stop } = moved.choice;
  const others = stops.filter((other) => other !== stop);
  if (!args.before && !args.after) return askWhere(args, stop, others);
  const [field, said] = args.after ? (['after', args.after] as const) : (['before', args.before ?? ''] as const);
  const beside = pickStop(call, field, said, trip.choice.row, others);
  if (beside.stop) return beside.stop;
  const to = others.indexOf(beside.choice.row) + (field === 'after' ? 1 : 0);
  if (args.after && args.before) {
    const next = pickStop(call, 'before', args.before, trip.choice.row, others);
    if (next.stop) return next.stop;
    if (others[to] !== next.choice.row) {
      return impossible(`${next.choice.label} does not come right after ${beside.choice.label}. Say one of the two.`);
    }
  }
  const positions = moveStop(stops, stop.id, to);
  const writes = writePositions(stops, positions);
  if (writes.length === 0) return impossible(`${stop.name} is there already.`);
  const after = withPositions(stops, positions).sort(inOrder);
  const change = tripChange(trip.choice.row, stops, after, wordsOf(facts));
  const where = `${field} ${beside.choice.row.name}`;
  return propose({
    tool: 'move_stop',
    args: { ...args, trip: trip.choice.id },
    title: `Move ${stop.name} ${where}`,
    rows: [
      toRow('Place in the trip', placeIn(after, stop), placeIn(stops, stop)),
      ...(stops[0] && after[0] && stops[0].id !== after[0].id
        ? [toRow('Starts at', after[0].name, stops[0].name)]
        : []),
      ...change.rows,
    ],
    fields: [
      toField(field, field === 'after' ? 'After' : 'Before', 'choice', beside.choice.id, {
        options: toOptions(stopChoices(others)),
      }),
    ],
    warnings: change.warnings,
    writes,
    summary: `Moved ${stop.name} ${where}.`,
  });
}

function askWhere(args: Args, stop: Stop, others: readonly Stop[]): Prepared {
  if (others.length === 0) return impossible(`${stop.name} is the only stop of the trip.`);
  const options = stopChoices(others).map(({ label }) => label);
  return {
    kind: 'question',
    text: `After which stop should ${stop.name} come?`,
    options,
    call: { tool: 'move_stop', args },
    field: 'after',
  };
}

const placeIn = (stops: readonly Stop[], stop: Stop) =>
  `${stops.findIndex(({ id }) => id === stop.id) + 1} of ${stops.length}`;
