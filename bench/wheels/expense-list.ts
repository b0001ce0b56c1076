import { EXPENSES } from './seed-wheels.ts';
import { fetchAll, read, timed, type WheelsMeasurement } from './wheels-place.ts';

const ROUNDS = 100;
const RIVAL_ROUNDS = 3;

interface Row {
  amount_cents: number;
  category_slug: string;
  payee: string;
  note: string;
  occurred_on: string;
  created_at: string;
}

/** The first page of 100,000 expenses with true totals, of all, of a month and of a search; the rival fetches and filters. */
export const measure: WheelsMeasurement = async (place) => {
  const rival = (belongs: (row: Row) => boolean) => async () => {
    const rows = await fetchAll<Row>(place, 'expenses', 'occurred_on.desc,created_at.desc,id.desc');
    if (rows.length !== EXPENSES) throw new Error(`The rival read ${rows.length} expenses.`);
    const found = rows.filter(belongs);
    found.reduce((sum, row) => sum + row.amount_cents, 0);
    found.slice(0, 30);
  };
  const name = EXPENSES.toLocaleString('en');
  const all = {
    name: 'all fetched, filtered and added up',
    times: await timed(
      RIVAL_ROUNDS,
      rival(() => true),
    ),
  };
  const of = async (what: string, query: string) => ({
    name: `${what} of ${name} expenses`,
    ours: await timed(ROUNDS, () => read(place, `/v1/expenses?limit=30${query}`)),
    rival: all,
  });
  return [
    await of('list', ''),
    await of('a month', '&from=2025-03-01&to=2025-03-31'),
    await of('a category', '&category=camp'),
    await of('a search', '&q=payee%2039%20two'),
  ];
};
