import type { FavouritePlace } from '../../../shared/contracts/places.ts';
import { rowWrites } from './outbox/row-writes.ts';

export const favouriteWrites = rowWrites<FavouritePlace>('favourite', '/api/v1/favourite-places');
