import type { PamReadTool } from '../../contracts/pam-tools.ts';
import type { PamFacts } from './facts.ts';
import type { PamLookup, PamLookupData, Said } from './said.ts';
import { sayAgenda } from './say-agenda.ts';
import { sayConversion } from './say-conversion.ts';
import { sayFuelStats } from './say-fuel-stats.ts';
import { sayMemories } from './say-memories.ts';
import { sayServiceDue } from './say-service-due.ts';
import { saySpending } from './say-spending.ts';
import { sayTripCost } from './say-trip-cost.ts';
import { sayTripRange } from './say-trip-range.ts';
import { sayWeather } from './say-weather.ts';

type Lookups = { [Tool in PamReadTool]: PamLookup<Tool> };
type Answered<Tool extends PamReadTool> = {
  [Each in Tool]: { tool: Each; lookup: Lookups[Each]; data: PamLookupData[Each] };
}[Tool];

const SAYS: { [Tool in PamReadTool]: (lookup: Lookups[Tool], data: PamLookupData[Tool], facts: PamFacts) => Said } = {
  spending_summary: saySpending,
  trip_cost: sayTripCost,
  trip_range: sayTripRange,
  weather_ahead: sayWeather,
  service_due: (lookup, _data, facts) => sayServiceDue(lookup, facts),
  fuel_stats: sayFuelStats,
  agenda: sayAgenda,
  convert_units: (lookup, _data, facts) => sayConversion(lookup, facts),
  list_memories: (_lookup, _data, facts) => sayMemories(facts),
};

/** What was looked up, in lines and as a sentence, in the person's units and currency. Texts of rows stand in it as they are. */
export function say<Tool extends PamReadTool>({ tool, lookup, data }: Answered<Tool>, facts: PamFacts): Said {
  return SAYS[tool](lookup, data, facts);
}
