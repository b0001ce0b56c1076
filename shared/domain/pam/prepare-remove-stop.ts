import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import { toRow } from './card.ts';
import type { PamFacts } from './facts.ts';
import { nightsWords } from './new-stop.ts';
import type { Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { pickStop } from './resolve-stop.ts';
import { pickTrip } from './resolve-trip.ts';
import { tripChange } from './trip-change.ts';
import { stopsOf } from './trips-in-time.ts';
import { wordsOf } from './words.ts';

/** Takes a stop out of its trip; what was spent there stays. */
export function prepareRemoveStop(args: PamToolArguments<'remove_stop'>, facts: PamFacts): Prepared {
  const call = { tool: 'remove_stop' as const, args };
  const trip = pickTrip(call, args.trip, facts);
  if (trip.stop) return trip.stop;
  const stops = stopsOf(trip.choice.row.id, facts);
  const picked = pickStop(call, 'stop', args.stop, trip.choice.row, stops);
  if (picked.stop) return picked.stop;
  const { row: stop } = picked.choice;
  const change = tripChange(
    trip.choice.row,
    stops,
    stops.filter((other) => other !== stop),
    wordsOf(facts),
  );
  return propose({
    tool: 'remove_stop',
    args: { ...args, trip: trip.choice.id, stop: stop.id },
    title: `Remove ${stop.name} from ${trip.choice.row.name}`,
    rows: [toRow('Stop', null, `${stop.name}, ${nightsWords(stop.nights)}`), ...change.rows],
    warnings: change.warnings,
    writes: [{ verb: 'delete', table: 'stops', id: stop.id, version: stop.version }],
    summary: `Removed ${stop.name} from ${trip.choice.row.name}.`,
  });
}
