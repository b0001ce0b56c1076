import type { QueryKey } from '@tanstack/react-query';
import type { Expense } from '../../../shared/contracts/expenses.ts';
import type { TripList, TripSpending } from '../../../shared/contracts/trips.ts';
import type { RowChange } from './outbox/outbox-entity.ts';

type Spent = TripList['trips'][number]['spent'];
type Cell = TripSpending['cells'][number];

/**
 * What trips have cost after one expense changed. These queries hold sums and no rows, so `before` says what was counted. The
 * shapes are those of trip-queries.ts, which makes these keys.
 */
export function applyToTripCosts(queryKey: QueryKey, data: unknown, change: RowChange<Expense>): unknown {
  if (queryKey[1] !== 'spending' && queryKey[1] !== 'list') return data;
  const count = queryKey[1] === 'spending' ? countInTrip : countInTrips;
  const after = change.to(change.before);
  const without = change.before ? count(data as TripSpending & TripList, change.before, -1) : data;
  return after ? count(without as TripSpending & TripList, after, 1) : without;
}

function countInTrips(list: TripList, row: Expense, sign: 1 | -1): TripList {
  if (!list.trips.some(({ id }) => id === row.tripId)) return list;
  const trips = list.trips.map((trip) =>
    trip.id === row.tripId ? { ...trip, spent: addTo(trip.spent, row.currency, sign * row.amountCents) } : trip,
  );
  return { ...list, trips };
}

function addTo(spent: Spent, currency: Spent[number]['currency'], cents: number): Spent {
  const amountCents = (spent.find((sum) => sum.currency === currency)?.amountCents ?? 0) + cents;
  const others = spent.filter((sum) => sum.currency !== currency);
  return (amountCents === 0 ? others : [...others, { currency, amountCents }]).sort(
    (one, other) => other.amountCents - one.amountCents || (one.currency < other.currency ? -1 : 1),
  );
}

function countInTrip(spending: TripSpending, row: Expense, sign: 1 | -1): TripSpending {
  if (row.tripId !== spending.tripId) return spending;
  const { occurredOn: day, category, currency } = row;
  const isIt = (cell: Cell) => cell.day === day && cell.category === category && cell.currency === currency;
  const old = spending.cells.find(isIt) ?? { day, category, currency, amountCents: 0, count: 0 };
  const cell = { ...old, amountCents: old.amountCents + sign * row.amountCents, count: old.count + sign };
  const others = spending.cells.filter((one) => !isIt(one));
  return { ...spending, cells: cell.count > 0 ? [...others, cell].sort(inOrder) : others };
}

const placeOf = ({ day, category, currency }: Cell) => `${day} ${category} ${currency}`;

/** As the API sorts. */
const inOrder = (one: Cell, other: Cell) => (placeOf(one) < placeOf(other) ? -1 : 1);
