import type { Stop } from '../../../../shared/contracts/trips.ts';
import { moveStop } from '../../../../shared/domain/trip-order.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { showToast } from '../../lib/toasts.ts';
import { stopWrites } from '../../lib/trip-writes.ts';
import { stopLabel } from './trip-labels.ts';

const UNDO_MS = 10_000;

/** Puts a stop at another place of its trip and offers to take that back. Does nothing where it stands already. */
export async function moveStops(stops: readonly Stop[], id: string, to: number): Promise<void> {
  const moved = stops.find((stop) => stop.id === id);
  const positions = moveStop(stops, id, to);
  if (!moved || positions.size === 0) return;
  const before = new Map(stops.map((stop) => [stop.id, stop.position]));
  await writePositions(stops, positions);
  showToast(`Moved ${moved.name}.`, {
    durationMs: UNDO_MS,
    action: {
      label: 'Undo',
      run: () => {
        const moves = [...positions].map(([stopId, position]) => [stopId, before.get(stopId) ?? position] as const);
        const after = stops.map((stop) => ({ ...stop, position: positions.get(stop.id) ?? stop.position }));
        void writePositions(after, new Map(moves)).then(() => showToast(`${moved.name} is back where it was.`));
      },
    },
  });
}

/** `stops` as they are now; versions follow the answers to what was sent before. */
async function writePositions(stops: readonly Stop[], positions: ReadonlyMap<string, number>): Promise<void> {
  for (const stop of stops) {
    const position = positions.get(stop.id);
    const write = position === undefined ? null : stopWrites.update(stop, { position }, stopLabel(stop));
    if (write) await enqueue(write);
  }
}
