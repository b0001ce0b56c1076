import type { useNavigate } from '@tanstack/react-router';
import { Calendar, Droplet, Fuel, ListChecks, Map as MapIcon, Plus, Route, Star, Truck, Wrench } from 'lucide-react';
import { currentTripId } from '../../../shared/domain/current-trip.ts';
import { todayIn } from '../../../shared/domain/days.ts';
import { meQuery } from '../lib/me-query.ts';
import { queryClient } from '../lib/query-client.ts';
import { tripsQuery } from '../lib/trip-queries.ts';
import type { Command } from './command.ts';

/** The pages of Wheels, and what is entered there. */
export function wheelsCommands(navigate: ReturnType<typeof useNavigate>): Command[] {
  const sheet = (search: { fuel: string } | { done: string }) => () =>
    void navigate({
      to: '.',
      search: (previous) => ({ ...previous, ...search }),
      state: { openedHere: true },
      resetScroll: false,
    });
  const trip = tripUnderWay();
  return [
    { label: 'Add fuel', words: 'fill up diesel petrol litres new', Icon: Plus, run: sheet({ fuel: 'new' }) },
    { label: 'Service done', words: 'maintenance repair workshop new', Icon: Wrench, run: sheet({ done: 'new' }) },
    {
      label: 'Plan a trip',
      words: 'new route journey',
      Icon: Plus,
      run: () => void navigate({ to: '/wheels/trips/$tripId', params: { tripId: 'new' } }),
    },
    ...(trip
      ? [
          {
            label: `Map of ${trip.name}`,
            words: 'trip stops route wheels',
            Icon: MapIcon,
            run: () =>
              void navigate({ to: '/wheels/trips/$tripId', params: { tripId: trip.id }, search: { part: 'map' } }),
          },
          {
            label: `On the way of ${trip.name}`,
            words: 'camps fuel dump point water along search nearby',
            Icon: Droplet,
            run: () =>
              void navigate({ to: '/wheels/trips/$tripId', params: { tripId: trip.id }, search: { part: 'along' } }),
          },
        ]
      : []),
    {
      label: 'Trips',
      words: 'wheels route map stops plan',
      Icon: Route,
      run: () => void navigate({ to: '/wheels/trips' }),
    },
    {
      label: 'Vehicles',
      words: 'wheels rig car caravan van trailer hitch odometer papers weights',
      Icon: Truck,
      run: () => void navigate({ to: '/wheels' }),
    },
    {
      label: 'Add a vehicle',
      words: 'new car caravan trailer generator motorhome',
      Icon: Plus,
      run: () => void navigate({ to: '/wheels/vehicles/$vehicleId', params: { vehicleId: 'new' } }),
    },
    {
      label: 'Fuel log',
      words: 'wheels consumption average',
      Icon: Fuel,
      run: () => void navigate({ to: '/wheels/fuel' }),
    },
    {
      label: 'Service plans',
      words: 'wheels maintenance due history',
      Icon: Wrench,
      run: () => void navigate({ to: '/wheels/service' }),
    },
    {
      label: 'Departure checklist',
      words: 'wheels before you drive off list check',
      Icon: ListChecks,
      run: () => void navigate({ to: '/wheels/checklist' }),
    },
    {
      label: 'Calendar',
      words: 'wheels days agenda week ics',
      Icon: Calendar,
      run: () => void navigate({ to: '/wheels/calendar' }),
    },
    {
      label: 'Favourite places',
      words: 'wheels star camp water',
      Icon: Star,
      run: () => void navigate({ to: '/wheels/favourites' }),
    },
  ];
}

/** The trip of today, as far as this device knows the trips. */
function tripUnderWay(): { id: string; name: string } | undefined {
  const trips = queryClient.getQueryData(tripsQuery().queryKey)?.trips ?? [];
  const timeZone = queryClient.getQueryData(meQuery.queryKey)?.profile.timeZone;
  const id = timeZone && currentTripId(trips, todayIn(timeZone));
  return trips.find((trip) => trip.id === id);
}
