import type { Stop } from '../../../../shared/contracts/trips.ts';
import { moveStop, positionAtEnd } from '../../../../shared/domain/trip-order.ts';
import type { OutboxWrite } from '../../lib/outbox/outbox-entry.ts';
import { stopWrites } from '../../lib/trip-writes.ts';
import { stopLabel } from './trip-labels.ts';

/** The position behind the stop `after`, and the writes of other stops where there was no room; as it was when nobody chose another. */
export function placeInOrder(
  stops: readonly Stop[],
  base: Stop | null,
  after: string,
  freshAfter: string,
): { position: number; others: OutboxWrite[] } {
  if (base && after === freshAfter) return { position: base.position, others: [] };
  const id = base?.id ?? '';
  const all = base ? stops : [...stops, { id, position: positionAtEnd(stops) }];
  const rest = all.filter((stop) => stop.id !== id);
  const positions = moveStop(all, id, rest.findIndex((stop) => stop.id === after) + 1);
  const own = all.find((stop) => stop.id === id)?.position ?? 0;
  const others = stops.flatMap((stop) => {
    const position = stop.id === id ? undefined : positions.get(stop.id);
    const write = position === undefined ? null : stopWrites.update(stop, { position }, stopLabel(stop));
    return write ? [write] : [];
  });
  return { position: positions.get(id) ?? own, others };
}
