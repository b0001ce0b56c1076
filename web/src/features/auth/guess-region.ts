import type { z } from 'zod';
import type { Region } from '../../../../shared/contracts/profile.ts';

const REGIONS: Record<string, z.infer<typeof Region>> = { AU: 'AU', NZ: 'NZ', US: 'US', CA: 'CA', GB: 'UK' };

/** The region of the first English the browser speaks; Australia when it does not say. US English says little about where one lives. */
export function guessRegion(languages: readonly string[]): z.infer<typeof Region> {
  const regions = languages.map((language) => REGIONS[language.split('-').at(-1) ?? '']);
  return regions.find((region) => region !== undefined && region !== 'US') ?? 'AU';
}
