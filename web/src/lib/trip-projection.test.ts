import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Stop, Trip, TripList, TripPlan } from '../../../shared/contracts/trips.ts';
import { inOrder } from '../../../shared/domain/trip-order.ts';

vi.mock('./api-client.ts', () => ({ v1: {}, answer: () => undefined })); // it reads the page's address when it is loaded

const { tripEntity } = await import('./trip-entity.ts');
const { stopEntity } = await import('./stop-entity.ts');
const { stopWrites, tripWrites } = await import('./trip-writes.ts');
const { layOver, rowAfter } = await import('./outbox/lay-over.ts');
type Write = NonNullable<ReturnType<typeof stopWrites.update>>;
type Entry = Parameters<typeof layOver>[3][number];

const ENTITIES = [tripEntity, stopEntity];
const CREATED = '2026-11-22T00:00:00.000Z';
const trip = (id: string, name = 'Nullarbor'): Trip => ({
  id,
  name,
  startsOn: '2026-11-26',
  endsOn: null,
  departAt: '09:00:00',
  arriveBy: null,
  maxKmADay: null,
  vehicleId: null,
  isTowing: true,
  towingSpeedKmh: null,
  startFuelL: null,
  fuelPriceMilliPerL: null,
  litresPer100Km: null,
  note: '',
  version: 1,
  createdAt: CREATED,
  updatedAt: CREATED,
  deletedAt: null,
});

const stop = (id: string, tripId: string, position: number): Stop => ({
  id,
  tripId,
  position,
  kind: 'camp',
  name: id,
  lat: null,
  lng: null,
  arriveFixed: null,
  stayMinutes: 0,
  nights: 1,
  fuelL: null,
  costEstimateCents: null,
  note: '',
  version: 1,
  createdAt: CREATED,
  updatedAt: CREATED,
  deletedAt: null,
});

const toEntry = (write: Write, seq: number) => ({ ...write, id: `${seq}`, seq, state: 'queued' }) as Entry; // what laying over looks at

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('create', 'move', 'rename', 'delete'),
    at: fc.nat(10),
    position: fc.integer({ min: 0, max: 8 }),
    tripId: fc.constantFrom('t1', 't2'),
  }),
  { maxLength: 12 },
);

test('a trip under its unsent stops is the trip that the server answers once they have landed', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const before = [stop('a', 't1', 1), stop('b', 't1', 2), stop('c', 't2', 3)];
      const { rows, entries } = drive(before, given);
      const plan = (stops: Stop[]): TripPlan => ({ trip: trip('t1'), stops: ownOf(stops, 't1'), legs: [] });
      const shown = layOver(ENTITIES, ['trips', 'plan', 't1'], plan(before), entries);
      expect(shown.stops.map(facts)).toEqual(ownOf(rows, 't1').map(facts));
      const counts = (stops: Stop[]) => ['t1', 't2'].map((id) => ownOf(stops, id).length);
      const listed = layOver(ENTITIES, ['trips', 'list'], list(before), entries);
      expect(listed.trips.map(({ stopCount }) => stopCount)).toEqual(counts(rows));
      // What a refetch has brought already is not there twice.
      const again = layOver(ENTITIES, ['trips', 'plan', 't1'], plan(rows), entries);
      expect(again.stops.map(facts)).toEqual(ownOf(rows, 't1').map(facts));
    }),
    { numRuns: 500 },
  );
});

test('a trip made, renamed and deleted without signal is in the list as it will be', () => {
  const {
    id,
    version: _version,
    createdAt: _created,
    updatedAt: _updated,
    deletedAt: _deleted,
    ...content
  } = trip('new');
  const make = toEntry(tripWrites.create({ ...content, id, endsOn: '2026-12-01' }, ''), 1);
  const rename = toEntry(tripWrites.update(trip('t1'), { name: 'Back again', startsOn: '2026-11-28' }, '') as Write, 2);
  const remove = toEntry(tripWrites.remove(trip('t2'), ''), 3);
  const shown = layOver(ENTITIES, ['trips', 'list'], list([stop('a', 't1', 1)]), [make, rename, remove]);
  expect(shown.trips.map((one) => [one.id, one.name, one.lastDay, one.stopCount])).toEqual([
    ['t1', 'Back again', '2026-11-28', 1],
    ['new', 'Nullarbor', '2026-12-01', 0],
  ]);
});

test('an entry that was set aside is mended on the page of its trip', () => {
  const {
    version: _version,
    createdAt: _created,
    updatedAt: _updated,
    deletedAt: _deleted,
    ...content
  } = stop('s9', 't1', 1);
  expect(stopEntity.editor?.(toEntry(stopWrites.create(content, ''), 1))).toBe('/wheels/trips/t1?stop=s9');
  const move = stopWrites.update(stop('s9', 't2', 1), { position: 4 }, '') as Write;
  expect(stopEntity.editor?.(toEntry(move, 1))).toBe('/wheels/trips/t2?stop=s9');
});

const ownOf = (stops: Stop[], tripId: string) => stops.filter((one) => one.tripId === tripId).sort(inOrder);

const facts = ({ id, position, name }: Stop) => [id, position, name];

function list(stops: Stop[]): TripList {
  const listed = (id: string) => ({
    ...trip(id),
    stopCount: ownOf(stops, id).length,
    km: 0,
    isEstimate: false,
    lastDay: '2026-11-26',
    spent: [],
  });
  return { trips: [listed('t1'), listed('t2')] };
}

/** What the server has after the steps, and the entries that stand for them until then. */
function drive(before: Stop[], given: { kind: string; at: number; position: number; tripId: string }[]) {
  const rows = new Map(before.map((row) => [row.id, row]));
  const entries: Entry[] = [];
  for (const [index, { kind, at, position, tripId }] of given.entries()) {
    const row = [...rows.values()][at % Math.max(1, rows.size)];
    const {
      version: _version,
      createdAt: _created,
      updatedAt: _updated,
      deletedAt: _deleted,
      ...content
    } = stop(`n${index}`, tripId, position);
    const write =
      kind === 'create' || !row
        ? stopWrites.create(content, '')
        : kind === 'delete'
          ? stopWrites.remove(row, '')
          : stopWrites.update(row, kind === 'move' ? { position } : { name: `named ${index}` }, '');
    if (!write) continue;
    const entry = toEntry(write, index);
    const id = write.entity.slice('stop:'.length);
    const after = rowAfter([entry], rows.get(id) ?? null) as Stop | null;
    if (after) rows.set(id, after);
    else rows.delete(id);
    entries.push(entry);
  }
  return { rows: [...rows.values()], entries };
}
