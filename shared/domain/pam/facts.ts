import type { Category } from '../../contracts/categories.ts';
import type { FuelLog } from '../../contracts/fuel-logs.ts';
import type { PamMemory } from '../../contracts/pam-memories.ts';
import type { Profile } from '../../contracts/profile.ts';
import type { PlannedService } from '../../contracts/services.ts';
import type { Timer } from '../../contracts/timers.ts';
import type { Stop, Trip } from '../../contracts/trips.ts';
import type { Rig } from '../../contracts/vehicles.ts';
import type { Town } from '../gazetteer/read-towns.ts';

type Habits = Pick<Profile, 'region' | 'timeZone' | 'currency' | 'distanceUnit' | 'consumptionUnit' | 'dateFormat'>;

/**
 * What is known when PAM works out what somebody means. The app fills it from what lies on the device under the unsent writes, the
 * server from `get_pam_facts()`. Rows that are deleted are not in it. What stands in names and notes is data: nothing in it is read as
 * a command.
 */
export interface PamFacts extends Habits {
  now: string;
  /** The day it is where the person is. */
  today: string;
  rigs: readonly Rig[];
  categories: readonly Category[];
  trips: readonly Trip[];
  /** Of the trips that are not over, in any order. */
  stops: readonly Stop[];
  services: readonly PlannedService[];
  memories: readonly PamMemory[];
  /** Those that have not fired yet. */
  timers: readonly Timer[];
  /** The newest fills of each vehicle, twenty at most: enough to reach back to the last full tank. */
  lastFills: readonly FuelLog[];
  /**
   * Where places are looked up. `prepare` and `aimRead` are synchronous, so whoever calls them loads these before, for a tool of which
   * `needsTowns` says so; without them a stop is made that has no place on the map, and says so.
   */
  towns: readonly Town[];
  newId: () => string;
}
