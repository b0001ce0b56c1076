import { z } from 'zod';
import { note, RowId, rowFields, SAY_SOMETHING, saysSomething, title } from './rows.ts';
import { sourceFields } from './weather.ts';

export const PLACE_KINDS = ['town', 'camp', 'fuel', 'dump', 'water', 'food', 'sight', 'other'] as const;
export const PlaceKind = z.enum(PLACE_KINDS).meta({ id: 'PlaceKind' });
export type PlaceKind = z.infer<typeof PlaceKind>;

const lat = z.number().min(-90).max(90);
const lng = z.number().min(-180).max(180);

export const Place = z
  .object({
    name: z.string(),
    kind: PlaceKind,
    /** State, street or region: what tells it from others of the name. */
    detail: z.string(),
    lat,
    lng,
    source: z.string().meta({ description: 'Who knows it, to be shown beside it.' }),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

const Near = z
  .string()
  .regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/, 'Use "latitude,longitude".')
  .transform((value) => {
    const [nearLat = 0, nearLng = 0] = value.split(',').map(Number);
    return { lat: nearLat, lng: nearLng };
  })
  .refine((point) => Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180, 'That is off the globe.')
  .meta({ description: 'What is near comes first: "latitude,longitude".', example: '-32.127,133.673' });

export const PlaceSearchQuery = z.strictObject({
  q: z.string().trim().min(2, 'Type at least two letters.').max(100),
  kind: PlaceKind.optional(),
  near: Near.optional(),
});
export type PlaceSearchQuery = z.infer<typeof PlaceSearchQuery>;

/** Whether somebody was asked beyond the towns that are known here. */
const Online = z.enum(['asked', 'not configured', 'unavailable']);

export const PlaceSearch = z
  .object({ places: z.array(Place), online: Online, ...z.object(sourceFields).partial().shape })
  .meta({ id: 'PlaceSearch' });
export type PlaceSearch = z.infer<typeof PlaceSearch>;

/** Kinds that OpenStreetMap tells apart along a road. */
export const ALONG_KINDS = ['camp', 'fuel', 'dump', 'water'] as const;
export type AlongKind = (typeof ALONG_KINDS)[number];

export const AlongInput = z
  .strictObject({
    polyline: z.string().min(2).max(200_000).optional().meta({ description: 'Encoded polyline, precision 5.' }),
    points: z.array(z.strictObject({ lat, lng })).min(1).max(500).optional(),
    corridorKm: z.number().min(0.5, 'Use at least 0.5 km.').max(50, 'Use at most 50 km.').default(10),
    kinds: z.array(z.enum(ALONG_KINDS)).min(1).max(4),
  })
  .refine((input) => (input.polyline === undefined) !== (input.points === undefined), {
    path: ['points'],
    message: 'Give either points or a polyline.',
  })
  .meta({ id: 'AlongInput' });
export type AlongInput = z.infer<typeof AlongInput>;

export const PlacesAlong = z
  .object({
    places: z.array(
      Place.extend({
        offKm: z.number().meta({ description: 'How far off the route.' }),
        alongKm: z.number().meta({ description: 'How far along it from its first point.' }),
      }),
    ),
    ...sourceFields,
  })
  .meta({ id: 'PlacesAlong' });
export type PlacesAlong = z.infer<typeof PlacesAlong>;

const kept = { name: title(120), kind: PlaceKind, lat, lng, note: note(1_000) };

export const FavouritePlace = z
  .object({ ...rowFields, name: z.string(), kind: PlaceKind, lat: z.number(), lng: z.number(), note: z.string() })
  .meta({ id: 'FavouritePlace' });
export type FavouritePlace = z.infer<typeof FavouritePlace>;

export const CreateFavouriteInput = z
  .strictObject({ id: RowId })
  .extend(z.strictObject(kept).partial({ kind: true, note: true }).shape)
  .meta({ id: 'CreateFavouriteInput' });
export type CreateFavouriteInput = z.infer<typeof CreateFavouriteInput>;

export const UpdateFavouriteInput = z
  .strictObject(kept)
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .refine((changes) => (changes.lat === undefined) === (changes.lng === undefined), {
    path: ['lat'],
    message: 'Give both latitude and longitude.',
  })
  .meta({ id: 'UpdateFavouriteInput' });
export type UpdateFavouriteInput = z.infer<typeof UpdateFavouriteInput>;

export const FavouriteAnswer = z.object({ favourite: FavouritePlace }).meta({ id: 'FavouriteAnswer' });
export const FavouriteList = z.object({ favourites: z.array(FavouritePlace) }).meta({ id: 'FavouriteList' });
export type FavouriteList = z.infer<typeof FavouriteList>;
