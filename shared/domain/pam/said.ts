import type { CalendarItem } from '../../contracts/calendar.ts';
import type { ExpenseSummary } from '../../contracts/expenses.ts';
import type { FuelStats } from '../../contracts/fuel-logs.ts';
import type { PamReadTool } from '../../contracts/pam-tools.ts';
import type { TripCosts, TripSchedule } from '../../contracts/trips.ts';
import type { Weather } from '../../contracts/weather.ts';
import type { PamImpossible, PamQuestion } from './proposal.ts';

/** What was looked up, for the person. */
export interface Said {
  /** "Fuel figures of the Prado". */
  label: string;
  /** A figure a line. */
  lines: string[];
  /** The answer as it is read aloud. */
  sentence: string;
}

/** Where and when the weather is asked of. */
export interface WeatherPlace {
  name: string;
  lat: number;
  lng: number;
  from: string;
  to: string;
}

interface Lookups {
  /** `month` is YYYY-MM; a category's slug, or null for all. */
  spending_summary: { month: string; category: string | null };
  trip_cost: { tripId: string };
  trip_range: { tripId: string };
  weather_ahead: { places: WeatherPlace[] };
  /** Null for all vehicles. */
  service_due: { vehicleId: string | null };
  fuel_stats: { vehicleId: string };
  /** Both days are in it. */
  agenda: { from: string; to: string };
  convert_units: { value: number; from: string; to: string };
  list_memories: Record<never, never>;
}

/** What a read tool is after, with names found out: it is then asked of services, or of what lies on the device. */
export type PamLookup<Tool extends PamReadTool = PamReadTool> = {
  [Each in Tool]: { tool: Each } & Lookups[Each];
}[Tool];

export type Aimed<Tool extends PamReadTool = PamReadTool> =
  | { kind: 'lookup'; lookup: PamLookup<Tool> }
  | PamQuestion
  | PamImpossible;

/** What has to be got for a lookup before it can be said. Null: the facts tell it all. */
export interface PamLookupData {
  /** Of that month alone. */
  spending_summary: ExpenseSummary;
  trip_cost: TripCosts;
  trip_range: TripSchedule;
  /** In the order of the places; null where nobody answers. */
  weather_ahead: (Weather | null)[];
  service_due: null;
  fuel_stats: FuelStats;
  agenda: CalendarItem[];
  convert_units: null;
  list_memories: null;
}
