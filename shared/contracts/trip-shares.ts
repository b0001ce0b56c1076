import { z } from 'zod';
import { Instant, text, Version } from './common.ts';
import { RowId } from './rows.ts';
import { StopKind } from './trips.ts';

/** From the link that somebody was given. */
export const ShareToken = z
  .string()
  .regex(/^[0-9a-f]{48}$/, 'This link is not whole. Open it again from the message it came in.');

/** A link to the plan of a trip. The address itself is told once, when it is made. */
export const TripShare = z
  .object({
    id: z.uuid(),
    tripId: z.uuid(),
    label: z.string(),
    expiresAt: Instant,
    revokedAt: Instant.nullable(),
    version: Version,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'TripShare' });
export type TripShare = z.infer<typeof TripShare>;

export const CreateTripShareInput = z
  .strictObject({
    id: RowId,
    tripId: z.uuid(),
    days: z
      .int('Use whole days.')
      .min(1, 'Use at least 1 day.')
      .max(365, 'Use at most 365 days.')
      .meta({ description: 'For how many days the link works.' }),
    label: text(80).default('').meta({ description: 'Who it is for; only you see this.' }),
  })
  .meta({ id: 'CreateTripShareInput' });
export type CreateTripShareInput = z.input<typeof CreateTripShareInput>;

export const TripShareAnswer = z.object({ share: TripShare }).meta({ id: 'TripShareAnswer' });

export const NewTripShare = z
  .object({
    share: TripShare,
    url: z.url().meta({ description: 'The address to pass on. It is told now and never again.' }),
  })
  .meta({ id: 'NewTripShare' });
export type NewTripShare = z.infer<typeof NewTripShare>;

export const TripShareList = z.object({ shares: z.array(TripShare) }).meta({ id: 'TripShareList' });

/** A stop as others see it. Wall times are local. */
const SharedStop = z.object({
  kind: StopKind,
  name: z.string(),
  lat: z.number().nullable().meta({ description: 'To one decimal, about 10 km.' }),
  lng: z.number().nullable(),
  arriveAt: z.string(),
  nights: z.int(),
});

const SharedDay = z.object({
  date: z.string(),
  number: z.int().meta({ description: '1 for the first day of the trip.' }),
  km: z.number(),
  stops: z.array(z.int()).meta({ description: 'The places in `stops` of those that are reached on this day.' }),
  endsOnTheWay: z.boolean().meta({ description: 'The night is somewhere between two stops.' }),
});

/** A trip as whoever has the link sees it: no amounts, no notes, places and roads to 10 km. */
export const SharedTrip = z
  .object({
    name: z.string(),
    startsOn: z.string(),
    lastDay: z.string(),
    isTowing: z.boolean(),
    km: z.number(),
    expiresAt: Instant,
    days: z.array(SharedDay),
    stops: z.array(SharedStop),
  })
  .meta({ id: 'SharedTrip' });
export type SharedTrip = z.infer<typeof SharedTrip>;
