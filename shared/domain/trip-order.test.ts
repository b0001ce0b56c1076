import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, moveStop, type Ordered, positionAtEnd } from './trip-order.ts';

const positions = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const trips = fc
  .array(positions, { minLength: 1, maxLength: 30 })
  .map((all) => all.map((position, index) => ({ id: String(index).padStart(3, '0'), position })).sort(inOrder));

const written = (stops: Ordered[], changes: Map<string, number>) =>
  stops.map((stop) => ({ ...stop, position: changes.get(stop.id) ?? stop.position })).sort(inOrder);

test('a moved stop stands where it was put and the others keep their order, whatever positions there were', () => {
  fc.assert(
    fc.property(trips, fc.nat(), fc.nat(), (stops, from, to) => {
      const id = stops[from % stops.length]?.id ?? '';
      const place = to % stops.length;
      const others = stops.filter((stop) => stop.id !== id).map((stop) => stop.id);
      const after = written(stops, moveStop(stops, id, place)).map((stop) => stop.id);
      expect(after).toEqual(others.toSpliced(place, 0, id));
    }),
    { numRuns: 2_000 },
  );
});

test('a move writes one row, and goes on doing so however often the same two neighbours are parted', () => {
  let stops: Ordered[] = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, position: index * 1_024 }));
  let rows = 0;
  for (let move = 0; move < 500; move += 1) {
    const changes = moveStop(stops, stops[2]?.id ?? '', 1);
    rows += changes.size;
    stops = written(stops, changes);
  }
  expect(stops.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(rows).toBeLessThan(550);
});

test('where it stands already, nothing is written; at the end there is always room', () => {
  const stops = [
    { id: 'a', position: 1 },
    { id: 'b', position: 1 },
  ];
  expect(moveStop(stops, 'b', 1).size).toBe(0);
  expect(positionAtEnd(stops)).toBeGreaterThan(1);
  expect(positionAtEnd([])).toBeGreaterThan(0);
});
