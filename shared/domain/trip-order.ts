/** What a stop's place in its trip is: positions are numbers with room between them, ids decide between equal ones. */
export interface Ordered {
  id: string;
  position: number;
}

/** Room between stops that were put one behind the other. */
const STEP = 1_024;
/** Neighbours closer than this are moved apart: halving goes on for long, but not for ever. */
const LEAST_GAP = 1e-6;

export const inOrder = (one: Ordered, other: Ordered) =>
  one.position - other.position || (one.id < other.id ? -1 : Number(one.id > other.id));

/** A position behind all others. */
export const positionAtEnd = (stops: readonly Ordered[]) =>
  Math.max(0, ...stops.map(({ position }) => position)) + STEP;

/**
 * The positions to be written so that the stop `id` stands at place `to` (0 is first) of the stops in order: its own and, where
 * its new neighbours leave no room, those of as few stops behind it as need to move on. Empty when it stands there already.
 */
export function moveStop(stops: readonly Ordered[], id: string, to: number): Map<string, number> {
  const moved = stops.find((stop) => stop.id === id);
  const others = stops.filter((stop) => stop.id !== id);
  if (!moved || stops.indexOf(moved) === to) return new Map();
  const before = others[to - 1];
  const after = others[to];
  if (!after) return new Map([[id, positionAtEnd(others)]]);
  if (!before) return new Map([[id, after.position - STEP]]);
  if (after.position - before.position > LEAST_GAP) return new Map([[id, (before.position + after.position) / 2]]);
  return spread(before, [moved, ...others.slice(to)]);
}

/** Puts stops behind `before` at even distances, as many of them as it takes until there is room again. */
function spread(before: Ordered, rest: readonly Ordered[]): Map<string, number> {
  const found = rest.findIndex(({ position }, index) => index > 0 && position - before.position > index + 1);
  const count = found === -1 ? rest.length : found;
  const end = rest[found]?.position ?? before.position + STEP * (count + 1);
  const step = (end - before.position) / (count + 1);
  return new Map(rest.slice(0, count).map(({ id }, index) => [id, before.position + step * (index + 1)]));
}
