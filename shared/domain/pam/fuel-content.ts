import type { FuelLog } from '../../contracts/fuel-logs.ts';

/** What a person enters of a fill. */
export type FuelContent = Omit<FuelLog, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt'>;
