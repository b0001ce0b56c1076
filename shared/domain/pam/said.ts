import type { PamReadTool } from '../../contracts/pam-tools.ts';
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

/** What a read tool needs, with names found out: which is then asked of services, or of what lies on the device. */
export type PamLookup =
  | { tool: 'spending_summary'; month: string; category: string | null }
  | { tool: 'trip_cost' | 'trip_range'; tripId: string }
  | { tool: 'weather_ahead'; places: WeatherPlace[] }
  | { tool: 'service_due'; vehicleId: string | null }
  | { tool: 'fuel_stats'; vehicleId: string }
  | { tool: 'agenda'; from: string; to: string }
  | { tool: 'convert_units'; value: number; from: string; to: string }
  | { tool: 'list_memories' };

/** Where and when the weather is asked of. */
export interface WeatherPlace {
  name: string;
  lat: number;
  lng: number;
  from: string;
  to: string;
}

export type Aimed = { kind: 'lookup'; lookup: PamLookup } | PamQuestion | PamImpossible;

/** The lookups of one tool. */
export type PamLookupOf<Tool extends PamReadTool> = Extract<PamLookup, { tool: Tool }>;
