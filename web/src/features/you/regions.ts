import type { z } from 'zod';
import type { Profile, Region } from '../../../../shared/contracts/profile.ts';

type RegionCode = z.infer<typeof Region>;

export const REGION_NAMES: Record<RegionCode, string> = {
  AU: 'Australia',
  NZ: 'New Zealand',
  US: 'United States',
  CA: 'Canada',
  UK: 'United Kingdom',
};

/** What is usual in a region; the same as the database gives a new account. The time zone stays where one is. */
export const REGION_DEFAULTS: Record<
  RegionCode,
  Pick<Profile, 'currency' | 'distanceUnit' | 'consumptionUnit' | 'dateFormat'>
> = {
  AU: { currency: 'AUD', distanceUnit: 'km', consumptionUnit: 'L/100 km', dateFormat: 'DD/MM/YYYY' },
  NZ: { currency: 'NZD', distanceUnit: 'km', consumptionUnit: 'L/100 km', dateFormat: 'DD/MM/YYYY' },
  US: { currency: 'USD', distanceUnit: 'mi', consumptionUnit: 'mpg (US)', dateFormat: 'MM/DD/YYYY' },
  CA: { currency: 'CAD', distanceUnit: 'km', consumptionUnit: 'L/100 km', dateFormat: 'YYYY-MM-DD' },
  UK: { currency: 'GBP', distanceUnit: 'mi', consumptionUnit: 'mpg (UK)', dateFormat: 'DD/MM/YYYY' },
};
