import type { ExpenseSummary } from '../../../../../shared/contracts/expenses.ts';
import type { PamReadTool } from '../../../../../shared/contracts/pam-tools.ts';
import { listCalendarItems } from '../../../../../shared/domain/calendar-items.ts';
import { sumFills } from '../../../../../shared/domain/fuel-economy.ts';
import type { PamFacts } from '../../../../../shared/domain/pam/facts.ts';
import type { PamLookup, PamLookupData } from '../../../../../shared/domain/pam/said.ts';
import { sumTripCosts } from '../../../../../shared/domain/trip-costs.ts';
import { figureFuel } from '../../../../../shared/domain/trip-figures.ts';
import { planTrip } from '../../../../../shared/domain/trip-plan.ts';
import { billsQuery } from '../../bill-queries.ts';
import { documentsQuery } from '../../document-queries.ts';
import { expenseSummaryQuery } from '../../expense-queries.ts';
import { fuelHistoryQuery } from '../../fuel-queries.ts';
import { queryClient } from '../../query-client.ts';
import { tripPlanQuery, tripSpendingQuery } from '../../trip-queries.ts';
import { weatherQuery } from '../../weather-query.ts';
import type { CacheReader } from './cache-reader.ts';

type Finds = {
  [Tool in PamReadTool]: (
    lookup: PamLookup<Tool>,
    facts: PamFacts,
    cache: CacheReader,
  ) => PamLookupData[Tool] | undefined;
};

/** What lies on this device for each lookup; undefined when it was never read here. */
export const LOOK_UP_DATA: Finds = {
  spending_summary: ({ month }, _facts, cache) => findSummary(month, cache),
  trip_cost({ tripId }, facts, cache) {
    const trip = figureTrip(tripId, facts, cache);
    const spending = cache.read(tripSpendingQuery(tripId).queryKey);
    if (!trip || !spending) return undefined;
    const { currency } = spending;
    return { tripId, currency, ...sumTripCosts(trip.plan.stops, trip.figures.fuel, spending.cells, currency) };
  },
  trip_range({ tripId }, facts, cache) {
    const trip = figureTrip(tripId, facts, cache);
    if (!trip) return undefined;
    const { days, figures } = trip;
    return { tripId, ...days, range: figures.range, rangeGap: figures.gap };
  },
  weather_ahead: ({ places }, _facts, cache) =>
    places.map(({ lat, lng, from, to }) => cache.read(weatherQuery(lat, lng, from, to).queryKey) ?? null),
  service_due: () => null,
  fuel_stats({ vehicleId }, _facts, cache) {
    const fills = cache.read(fuelHistoryQuery(vehicleId).queryKey)?.fuelLogs;
    return fills && sumFills(vehicleId, fills);
  },
  agenda({ from, to }, facts, cache) {
    const { distanceUnit, today, services } = facts;
    const trips = facts.trips.flatMap(({ id }) => cache.read(tripPlanQuery(id).queryKey) ?? []);
    const documents = cache.read(documentsQuery().queryKey)?.documents ?? [];
    const recurrings = cache.read(billsQuery().queryKey)?.recurrings ?? [];
    const vehicles = facts.rigs.map(({ vehicle }) => vehicle);
    const known = { trips, services, documents, recurrings, vehicles, distanceUnit, today };
    return listCalendarItems(known, from, to);
  },
  convert_units: () => null,
  list_memories: () => null,
};

function figureTrip(tripId: string, { rigs, currency }: PamFacts, cache: CacheReader) {
  const plan = cache.read(tripPlanQuery(tripId).queryKey);
  if (!plan) return null;
  const days = planTrip(plan.trip, plan.stops, plan.legs);
  const { vehicleId } = plan.trip;
  const fills = vehicleId === null ? undefined : cache.read(fuelHistoryQuery(vehicleId).queryKey)?.fuelLogs;
  const averages = vehicleId !== null && fills ? sumFills(vehicleId, fills) : null;
  const lastPriceMilliPerL = averages?.currency === currency ? averages.lastPriceMilliPerL : null;
  const vehicle = rigs.find((rig) => rig.vehicle.id === vehicleId)?.vehicle ?? null;
  return { plan, days, figures: figureFuel(plan.trip, plan.stops, days, { vehicle, averages, lastPriceMilliPerL }) };
}

/** Any summary that was read and has the month in it. */
function findSummary(month: string, cache: CacheReader): ExpenseSummary | undefined {
  const prefix = expenseSummaryQuery(month, month).queryKey.slice(0, 2);
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: prefix })) {
    const [, , from, to] = queryKey;
    if (typeof from !== 'string' || typeof to !== 'string' || from > month || to < month) continue;
    const summary = cache.read(expenseSummaryQuery(from, to).queryKey);
    if (summary) return summary;
  }
  return undefined;
}
