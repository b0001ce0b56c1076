import { CHECKLIST_TEMPLATES } from '../../shared/domain/checklist-templates.ts';
import { BIGHT_TRIP_ID, demoTrips } from './demo-trips.ts';

const CHECKLIST_ID = 'd7000000-0000-4000-8000-000000000001';
const DEPARTURE_IDS = ['d7000000-0000-4000-8000-000000000002', 'd7000000-0000-4000-8000-000000000003'];

const idOf = (group: string, index: number) => `d7${group}-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

/** The couple's list for towing, one departure of their trip that was left as it should be, and one left for a reason. */
export function demoChecklist(lastDay: string) {
  const [towing] = CHECKLIST_TEMPLATES;
  if (!towing) throw new Error('There are no templates.');
  const items = towing.items.map((item, index) => ({
    id: idOf('100000', index),
    name: item.replace(/!$/, ''),
    isCritical: item.endsWith('!'),
  }));
  const trip = demoTrips(lastDay).trips.find(({ id }) => id === BIGHT_TRIP_ID);
  const about = { checklist_id: CHECKLIST_ID, trip_id: trip?.id ?? null, name: towing.name, items };
  const departures = DEPARTURE_IDS.map((id) => ({ id, ...about }));
  const tick = (departure: number, index: number) => ({
    id: idOf(departure === 0 ? '200000' : '300000', index),
    departure_id: DEPARTURE_IDS[departure],
    item_id: idOf('100000', index),
  });
  return {
    checklists: [{ id: CHECKLIST_ID, name: towing.name, items }],
    departures,
    ticks: [
      ...items.map((_, index) => tick(0, index)),
      ...items.flatMap((_, index) => (index === 2 ? [] : [tick(1, index)])),
    ],
    /** Said once the ticks are there. */
    leaving: [
      { id: DEPARTURE_IDS[0], left_at: `${dayBefore(lastDay, 9)}T21:40:00Z` },
      {
        id: DEPARTURE_IDS[1],
        left_at: `${dayBefore(lastDay, 4)}T22:05:00Z`,
        override_reason: 'Cable is torn; the new one waits in town, 4 km from here',
      },
    ],
  };
}

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
