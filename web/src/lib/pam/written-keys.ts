import { EXPENSES_KEY } from '../expense-queries.ts';
import { CALENDAR_KEY, FUEL_KEY, SERVICES_KEY, TRIPS_KEY, VEHICLES_KEY } from '../wheels-keys.ts';
import { PAM_ACTIONS_KEY, PAM_MEMORIES_KEY, PAM_SETTINGS_KEY, TIMERS_KEY } from './pam-keys.ts';

/** Everything that an action of PAM's may have changed. */
export const WRITTEN_KEYS = [
  ...[EXPENSES_KEY, VEHICLES_KEY, FUEL_KEY, SERVICES_KEY, TRIPS_KEY, CALENDAR_KEY],
  ...[TIMERS_KEY, PAM_MEMORIES_KEY, PAM_ACTIONS_KEY, PAM_SETTINGS_KEY],
];
