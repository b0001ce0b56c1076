import type { CreateFavouriteInput, FavouritePlace, UpdateFavouriteInput } from '../../contracts/places.ts';
import { createRowService } from '../rows/row-service.ts';

export const favouriteRows = createRowService<FavouritePlace, CreateFavouriteInput, UpdateFavouriteInput>(
  'favourite_places',
);
