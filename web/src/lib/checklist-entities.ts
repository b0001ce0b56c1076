import type {
  Checklist,
  ChecklistItem,
  ChecklistList,
  Departure,
  DepartureTick,
} from '../../../shared/contracts/checklists.ts';
import { answer, v1 } from './api-client.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { applyToRows, createRowEntity } from './outbox/row-entity.ts';
import type { PersonRow } from './outbox/row-writes.ts';
import { CHECKLISTS_KEY } from './wheels-keys.ts';

const queryKeys = [[...CHECKLISTS_KEY]];
const editor = () => '/wheels/checklist';
const namesOf = (items: ChecklistItem[]) => items.map(({ name }) => name).join(', ') || '—';

/** What is checked before driving off, as the outbox knows it. */
export const checklistEntity = createRowEntity<Checklist>({
  name: 'checklist',
  path: '/api/v1/checklists',
  answerName: 'checklist',
  queryKeys,
  read: async (id) => (await answer(v1.checklists[':id'].$get({ param: { id } }))).checklist,
  project: (_, data, change) => changed(data, 'checklists', change, byAge),
  editor,
  describe: (row) => [
    ['List', row.name],
    ['Items', namesOf(row.items)],
    ['Critical', namesOf(row.items.filter(({ isCritical }) => isCritical))],
  ],
});

/** A departure takes a copy of its list and goes by ticks, which are rows of their own. */
export const departureEntity = createRowEntity<Departure>({
  name: 'departure',
  path: '/api/v1/departures',
  answerName: 'departure',
  queryKeys,
  fixed: ['checklistId', 'name', 'items'],
  read: async (id) => (await answer(v1.departures[':id'].$get({ param: { id } }))).departure,
  project: (_, data, change) => changed(data, 'departures', change, (one, other) => byAge(other, one)),
  editor,
  describe: (row, { format }) => [
    ['Departure', row.name],
    ['Ready to roll', row.leftAt === null ? '—' : format.date(row.leftAt.slice(0, 10))],
    ['Left all the same, because', row.overrideReason || '—'],
  ],
});

export const tickEntity = createRowEntity<DepartureTick>({
  name: 'departure-tick',
  path: '/api/v1/departure-ticks',
  answerName: 'departureTick',
  queryKeys,
  read: async (id) => (await answer(v1['departure-ticks'][':id'].$get({ param: { id } }))).departureTick,
  project: (_, data, change) => changed(data, 'ticks', change, byAge),
  editor,
  describe: () => [['Item', 'Done']],
});

/** The list's parts are arrays of rows; a change of one kind of row is in one of them. */
function changed<Row extends PersonRow>(
  data: unknown,
  part: 'checklists' | 'departures' | 'ticks',
  change: RowChange<Row>,
  compare: (one: Row, other: Row) => number,
): unknown {
  const list = data as ChecklistList; // the only query below the key
  const before = list[part] as unknown as Row[]; // the caller names the part of its row
  const after = applyToRows(before, change, compare);
  return after === before ? list : { ...list, [part]: after };
}

function byAge(one: PersonRow, other: PersonRow): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
