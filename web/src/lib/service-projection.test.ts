import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ExpensePage } from '../../../shared/contracts/expenses.ts';
import type {
  ServicePlan,
  ServicePlanList,
  ServiceRecord,
  ServiceRecordFilter,
  ServiceRecordPage,
} from '../../../shared/contracts/services.ts';
import { byUrgency, serviceDue } from '../../../shared/domain/service-due.ts';

vi.mock('./api-client.ts', () => ({ api: {}, v1: {}, answer: () => {} })); // it reads the page's address when it is loaded

const { serviceEntity } = await import('./service-entity.ts');
const { servicePlanEntity } = await import('./service-plan-entity.ts');
const { planWrites, serviceWrites } = await import('./service-writes.ts');
const { layOver } = await import('./outbox/lay-over.ts');
type Write = NonNullable<ReturnType<typeof serviceWrites.update>>;
type Entry = Parameters<typeof layOver>[3][number];

const ENTITIES = [serviceEntity, servicePlanEntity];
const TODAY = '2026-11-22';
const USE = { vehicleId: 'prado', reading: 84_000, firstOn: '2026-10-21', firstReading: 81_000, lastOn: '2026-11-20' };
const STAMP = '2026-11-22T00:00:00Z';
const PLANS: ServicePlan[] = ['oil', 'tyres'].map((id) => ({
  id,
  vehicleId: 'prado',
  name: id,
  everyMonths: 12,
  everyReading: 10_000,
  startOn: '2026-01-31',
  startReading: 80_000,
  warnDays: 30,
  warnReading: 1_000,
  note: '',
  version: 1,
  createdAt: STAMP,
  updatedAt: STAMP,
  deletedAt: null,
}));

const content = fc.record({
  planId: fc.constantFrom('oil', 'tyres', null),
  doneOn: fc.constantFrom('2026-02-28', '2026-06-01', '2026-11-01', TODAY),
  reading: fc.integer({ min: 80_000, max: 84_000 }),
  costCents: fc.option(fc.integer({ min: 1, max: 500 })),
  currency: fc.constantFrom<ServiceRecord['currency']>('AUD', 'NZD'),
  workshop: fc.constantFrom('', 'Ceduna Auto', 'Hervey Bay 4WD'),
});
type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never;
const step = fc.record({ kind: fc.constantFrom('create', 'update', 'delete'), at: fc.nat(20), content });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
const FILTERS: ServiceRecordFilter[] = [
  {},
  { vehicleId: 'prado' },
  { planId: 'oil' },
  { from: '2026-06-01', to: '2026-11-01' },
];

test('plans under their unsent services are the plans that the server answers once those have landed', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 5 }), fc.array(step, { maxLength: 8 }), (contents, steps) => {
      const { before, after, entries } = drive(contents, steps);
      const shown = layOver(ENTITIES, ['services', 'plans'], listPlans(before), entries);
      expect(normal(shown)).toEqual(normal(listPlans(after)));
    }),
    { numRuns: 300 },
  );
});

test('a history under its unsent services is the history that the server answers, with the same costs', () => {
  const anyFilter = fc.constantFrom(...FILTERS);
  fc.assert(
    fc.property(
      fc.array(content, { maxLength: 6 }),
      fc.array(step, { maxLength: 8 }),
      anyFilter,
      fc.integer({ min: 1, max: 4 }),
      (contents, steps, filter, limit) => {
        const { before, after, entries } = drive(contents, steps);
        const page = list(before, filter, limit);
        const shown = layOver(ENTITIES, ['services', 'records', filter], { pages: [page], pageParams: [''] }, entries)
          .pages[0];
        const wanted = list(after, filter, 100);
        expect(shown).toMatchObject({ total: wanted.total });
        expect(sums(shown)).toEqual(sums(wanted));
        const known = shown?.serviceRecords.map(({ id }) => id) ?? [];
        const ids = wanted.serviceRecords.map(({ id }) => id);
        if (page.nextCursor === null) expect(known).toEqual(ids);
        else expect(ids.slice(0, known.length)).toEqual(known);
      },
    ),
    { numRuns: 300 },
  );
});

test('what a service costs is an expense at once, and no longer when the cost goes', () => {
  const none: ExpensePage = { expenses: [], nextCursor: null, total: 0, sums: [] };
  const expenses = (entries: Entry[]) =>
    layOver(ENTITIES, ['expenses', 'list', {}], { pages: [none], pageParams: [''] }, entries).pages[0];
  const made = serviceWrites.create({ ...toContent({ ...PLAIN, costCents: 24_050 }), id: 'new' }, '');
  expect(expenses([toEntry(made, 0)])).toMatchObject({
    total: 1,
    sums: [{ currency: 'AUD', amountCents: 24_050 }],
    expenses: [{ id: 'new', category: 'vehicle', payee: 'Ceduna Auto', source: 'service', occurredOn: TODAY }],
  });
  const row = made.after as ServiceRecord;
  const cleared = serviceWrites.update(row, { costCents: null }, '');
  expect(cleared && expenses([toEntry(made, 0), toEntry(cleared, 1)])).toMatchObject({ total: 0, sums: [] });
});

test('a plan that was changed without signal is counted anew, and one that was deleted is gone', () => {
  const [oil] = PLANS;
  if (!oil) throw new Error('there is one');
  const changed = planWrites.update(oil, { everyReading: 3_000 }, '');
  const list = listPlans([]);
  const shown = changed && layOver(ENTITIES, ['services', 'plans'], list, [toEntry(changed, 0)]);
  expect(shown?.services[0]).toMatchObject({ plan: { id: 'oil' }, due: { state: 'overdue', remaining: -1_000 } });
  const gone = layOver(ENTITIES, ['services', 'plans'], list, [toEntry(planWrites.remove(oil, ''), 0)]);
  expect(gone.services.map(({ plan }) => plan.id)).toEqual(['tyres']);
  expect(layOver(ENTITIES, ['services', 'plans'], list, [])).toBe(list);
});

const PLAIN: Content = {
  planId: 'oil',
  doneOn: TODAY,
  reading: 84_000,
  costCents: null,
  currency: 'AUD',
  workshop: 'Ceduna Auto',
};

const toContent = (given: Content) => ({ ...given, vehicleId: 'prado', tripId: null, name: 'Service', note: '' });

/** What the server had, what it has after the steps, and the entries that stand for them until then. */
function drive(contents: Content[], steps: Step[]) {
  const before = contents.map((given, index) => toRecord(`old-${index}`, given, index));
  const rows = new Map(before.map((row) => [row.id, row]));
  const entries: Entry[] = [];
  const add = (write: Write | null) => {
    if (!write) return;
    const id = write.entity.slice('service:'.length);
    const row = rows.get(id);
    if (write.method === 'DELETE') rows.delete(id);
    else rows.set(id, row ? { ...row, ...write.changes } : (write.after as ServiceRecord));
    entries.push(toEntry(write, entries.length));
  };
  for (const [index, { kind, at, content: given }] of steps.entries()) {
    const row = [...rows.values()][at % Math.max(1, rows.size)];
    if (kind === 'create' || !row) {
      const write = serviceWrites.create({ ...toContent(given), id: `new-${index}` }, '');
      // As the server stamps them: later than all that it has, in the order in which they land.
      add({ ...write, after: { ...write.after, createdAt: stamp(1_000 + index) } });
    } else if (kind === 'update') add(serviceWrites.update(row, toContent(given), ''));
    else add(serviceWrites.remove(row, ''));
  }
  return { before, after: [...rows.values()], entries };
}

function toEntry(write: Write, seq: number): Entry {
  return { ...write, id: `${seq}`, seq, state: 'queued' } as Entry; // what laying over looks at
}

const stamp = (minutes: number) => new Date(Date.UTC(2026, 10, 1) + minutes * 60_000).toISOString();

function toRecord(id: string, given: Content, index: number): ServiceRecord {
  const createdAt = stamp(index);
  return { id, ...toContent(given), version: 1, createdAt, updatedAt: createdAt, deletedAt: null };
}

/** As `list_service_plans` does it in SQL. */
function listPlans(rows: ServiceRecord[]): ServicePlanList {
  const services = PLANS.map((plan) => {
    const done = rows
      .filter(({ planId }) => planId === plan.id)
      .map(({ id, doneOn, reading }) => ({ id, doneOn, reading: reading ?? 0 }));
    return { plan, done, due: serviceDue(plan, done, USE, TODAY) };
  });
  return { today: TODAY, services: services.sort(byUrgency), uses: [USE], workshops: [] };
}

/** In any order: a page of plans is sorted by what is in it, and what is done on the same day at the same reading has none. */
function normal({ services }: ServicePlanList) {
  return services
    .map(({ plan, done, due }) => ({ id: plan.id, due, done: done.map(({ id }) => id).sort() }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** As `list_service_records` does it in SQL. */
function list(rows: ServiceRecord[], filter: ServiceRecordFilter, limit: number): ServiceRecordPage {
  const matched = rows
    .filter((row) => !filter.planId || row.planId === filter.planId)
    .filter((row) => !filter.from || row.doneOn >= filter.from)
    .filter((row) => !filter.to || row.doneOn <= filter.to)
    .sort((a, b) => (`${a.doneOn}${a.createdAt}` < `${b.doneOn}${b.createdAt}` ? 1 : -1));
  const costs = Map.groupBy(
    matched.filter(({ costCents }) => costCents !== null),
    ({ currency }) => currency,
  );
  return {
    serviceRecords: matched.slice(0, limit),
    nextCursor: matched.length > limit ? 'more' : null,
    total: matched.length,
    sums: [...costs].map(([currency, own]) => ({
      currency,
      costCents: own.reduce((sum, { costCents }) => sum + (costCents ?? 0), 0),
    })),
  };
}

function sums(page: ServiceRecordPage | undefined) {
  return page?.sums.toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}
