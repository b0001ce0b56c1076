import type { PamReadTool } from '../contracts/pam-tools.ts';
import type { Weather } from '../contracts/weather.ts';
import type { PamLookup, PamLookupData } from '../domain/pam/said.ts';
import { AppError } from '../errors.ts';
import { listCalendar } from '../services/calendar/list-calendar.ts';
import { summarizeExpenses } from '../services/expenses/summarize-expenses.ts';
import { getFuelStats } from '../services/fuel/get-fuel-stats.ts';
import { getTripCosts } from '../services/trips/get-trip-costs.ts';
import { getTripSchedule } from '../services/trips/get-trip-schedule.ts';
import { getWeather } from '../services/weather/get-weather.ts';
import type { TurnScope } from './turn-scope.ts';

type Fetches = {
  [Tool in PamReadTool]: (scope: TurnScope, lookup: PamLookup<Tool>) => Promise<PamLookupData[Tool]>;
};

const nothing = async () => null;

const FETCHES: Fetches = {
  spending_summary: ({ ctx }, { month }) => summarizeExpenses(ctx, { from: month, to: month }),
  trip_cost: ({ ctx }, { tripId }) => getTripCosts(ctx, tripId),
  trip_range: ({ ctx }, { tripId }) => getTripSchedule(ctx, tripId),
  weather_ahead: (scope, { places }) => Promise.all(places.map((place) => weatherOf(scope, place))),
  service_due: nothing,
  fuel_stats: ({ ctx }, { vehicleId }) => getFuelStats(ctx, vehicleId),
  agenda: ({ ctx }, { from, to }) => listCalendar(ctx, { from, to }),
  convert_units: nothing,
  list_memories: nothing,
};

/** What a lookup is about, from the services that the other pages are made of. Throws what they throw. */
export function fetchLookup<Tool extends PamReadTool>(
  scope: TurnScope,
  tool: Tool,
  lookup: PamLookup<Tool>,
): Promise<PamLookupData[Tool]> {
  return FETCHES[tool](scope, lookup);
}

type Place = PamLookup<'weather_ahead'>['places'][number];

/** A place without a forecast is said to have none; the others are told. */
async function weatherOf({ env, redis }: TurnScope, { lat, lng, from, to }: Place): Promise<Weather | null> {
  try {
    return await getWeather({ env, redis }, { lat, lng, from, to });
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return null;
    throw error;
  }
}
