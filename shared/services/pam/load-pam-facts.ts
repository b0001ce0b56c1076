import type { Category } from '../../contracts/categories.ts';
import type { FuelLog } from '../../contracts/fuel-logs.ts';
import type { PamMemory } from '../../contracts/pam-memories.ts';
import type { Timer } from '../../contracts/timers.ts';
import type { Stop, Trip } from '../../contracts/trips.ts';
import type { PamFacts } from '../../domain/pam/facts.ts';
import { AppError } from '../../errors.ts';
import { toProfile } from '../profile/to-profile.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { type ServicePlansAnswer, toServicePlanList } from '../servicing/to-service-plan-list.ts';
import { toVehicleList, type VehiclesAnswer } from '../vehicles/to-vehicle-list.ts';

/**
 * All that PAM has to know of the person, in one round trip. `today` is the day where they live; `towns` are what places are looked up
 * in, for the tools that need them. Throws `unauthenticated` when the account is gone although its token still lives.
 */
export async function loadPamFacts(
  ctx: ServiceContext,
  { now, newId, towns = [] }: { now: Date; newId: () => string; towns?: PamFacts['towns'] },
): Promise<PamFacts> {
  const answer = (await ctx.db.call('get_pam_facts', {})) as Answer;
  if (!answer.profile) throw new AppError('unauthenticated', 'This account no longer exists.');
  const { region, timeZone, currency, distanceUnit, consumptionUnit, dateFormat } = toProfile(answer.profile);
  return {
    ...{ region, timeZone, currency, distanceUnit, consumptionUnit, dateFormat },
    now: now.toISOString(),
    today: answer.today,
    rigs: toVehicleList(answer).rigs,
    categories: answer.categories,
    trips: answer.trips.map((row) => toRow<Trip>(row)),
    stops: answer.stops.map((row) => toRow<Stop>(row)),
    services: toServicePlanList(answer.services).services,
    memories: answer.memories.map((row) => toRow<PamMemory>(row)),
    timers: answer.timers.map((row) => toRow<Timer>(row)),
    lastFills: answer.fills.map((row) => toRow<FuelLog>(row)),
    towns,
    newId,
  };
}

/** What get_pam_facts builds. */
type Answer = VehiclesAnswer & {
  profile: unknown;
  today: string;
  categories: Category[];
  trips: unknown[];
  stops: unknown[];
  services: ServicePlansAnswer;
  memories: unknown[];
  timers: unknown[];
  fills: unknown[];
};
