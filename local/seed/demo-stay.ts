import type { DemoEntry } from './demo-expense.ts';
import type { DemoStop } from './demo-route.ts';
import type { Random } from './random.ts';

const MEALS = ['Bakery', 'Fish & Chips', 'Hotel', 'Café', 'RSL Club', 'Thai Kitchen', 'Coffee Cart'];
const SIGHTS = ['Museum', 'Boat cruise', 'Wildlife park', 'Botanic garden tour', 'Lighthouse tour', 'Art gallery'];

/** What a stop on the way costs: the site, food, and what there is to see. Fuel to get there: demo-fuel.ts. */
export function spendOnStay(stop: DemoStop, firstDay: number, nights: number, random: Random): DemoEntry[] {
  const days = (every: number) =>
    Array.from({ length: Math.floor(nights / every) }, (_, index) => firstDay + index * every);
  return [
    ...camp(stop, firstDay, nights),
    ...days(3).flatMap((day) => groceries(stop, day, random)),
    ...days(3).map((day) => meal(stop, day + 1, random)),
    ...days(6).map((day) => ({
      day: day + 2,
      dollars: random.between(10, 18),
      category: 'other',
      payee: `Laundry, ${stop.park}`,
    })),
    ...days(7).map((day) => sight(stop, day + 3, random)),
  ];
}

/** Parks give the seventh night free. */
function camp(stop: DemoStop, firstDay: number, nights: number): DemoEntry[] {
  const entries: DemoEntry[] = [];
  for (let night = 0; night < nights; night += 7) {
    const count = Math.min(7, nights - night);
    const note = count === 7 ? 'Week, 7 nights for 6' : `${count} ${count === 1 ? 'night' : 'nights'}, powered site`;
    entries.push({
      day: firstDay + night,
      dollars: stop.siteDollars * Math.min(count, 6),
      category: 'camp',
      payee: stop.park,
      note,
    });
  }
  return entries;
}

function groceries(stop: DemoStop, day: number, random: Random): DemoEntry[] {
  if (stop.grocer === null) return [];
  const big = random.next() < 0.55;
  const dollars = (big ? random.between(9_800, 18_900) : random.between(1_650, 6_400)) / 100;
  return [
    { day, dollars, category: 'groceries', payee: `${stop.grocer} ${stop.town}`, note: big ? 'Weekly shop' : '' },
  ];
}

function meal(stop: DemoStop, day: number, random: Random): DemoEntry {
  const kind = random.pick(MEALS);
  const [least, most] = kind === 'Coffee Cart' ? [1_100, 1_700] : kind === 'Bakery' ? [1_600, 3_200] : [3_800, 9_600];
  return {
    day,
    dollars: random.between(least ?? 0, most ?? 0) / 100,
    category: 'eating-out',
    payee: `${stop.town} ${kind}`,
  };
}

function sight(stop: DemoStop, day: number, random: Random): DemoEntry {
  const kind = random.pick(SIGHTS);
  const dollars = kind === 'Boat cruise' ? random.between(95, 240) : random.between(14, 58);
  return { day, dollars, category: 'sights', payee: `${stop.town} ${kind.toLowerCase()}`, note: 'Two seniors' };
}
