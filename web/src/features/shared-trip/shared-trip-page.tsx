import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { SharedTrip } from '../../../../shared/contracts/trip-shares.ts';
import { TripMap } from '../../components/map/trip-map.tsx';
import { Logo } from '../../components/ui/logo.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { SharedDays } from './shared-days.tsx';
import { explainDeadLink, sharedTripQuery } from './shared-trip-query.ts';
import { createVisitorFormat } from './visitor-format.ts';

/** The plan of somebody's trip, for whoever was given the link. Works without sign-in, and is for no search engine. */
export function SharedTripPage() {
  const { token } = useParams({ from: '/shared/trip/$token' });
  const { data: trip, error, isError, refetch } = useQuery(sharedTripQuery(token));
  const dead = error && explainDeadLink(error);
  return (
    <main id="main" className="mx-auto grid max-w-[760px] content-start gap-8 px-5 py-6">
      <meta name="robots" content="noindex, nofollow" />
      <p className="flex items-center gap-3 font-display text-lg font-bold">
        <Logo className="size-11 shrink-0" />
        Wheels &amp; Wins
      </p>
      {trip && !dead ? (
        <Shared trip={trip} />
      ) : (
        <Page title={dead ? dead.title : 'A shared trip'} tabTitle="A shared trip">
          {dead ? (
            <Notice tone="plain">{dead.detail}</Notice>
          ) : isError ? (
            <ReadFailure what="this trip" error={error} onRetry={() => void refetch()} />
          ) : (
            <SkeletonRows count={5} label="Loading the trip…" />
          )}
        </Page>
      )}
      <p className="text-soft">
        Wheels &amp; Wins keeps the trip, the rig and the money of people who travel in caravans and motorhomes.{' '}
        <Link to="/" className="font-semibold text-eucalyptus-ink underline">
          Have a look
        </Link>
      </p>
    </main>
  );
}

function Shared({ trip }: { trip: SharedTrip }) {
  const format = createVisitorFormat(navigator.language);
  const { stops, km } = trip;
  const facts = [
    format.span(trip),
    `${stops.length} ${stops.length === 1 ? 'stop' : 'stops'}`,
    km > 0 && `about ${format.distance(km)}`,
    trip.isTowing && 'towing',
  ];
  return (
    <Page title={trip.name} eyebrow="A shared trip">
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <Notice tone="plain">
        Shared with you by link until {format.until(trip.expiresAt)}. Places and distances are near enough to about{' '}
        {format.distance(10)}, and times are as planned.
      </Notice>
      {trip.days.length > 0 ? (
        <>
          <SharedMap stops={trip.stops} />
          <SharedDays trip={trip} format={format} />
        </>
      ) : (
        <Message title="No stops yet">This trip has a name and a day so far. Look again later.</Message>
      )}
    </Page>
  );
}

function SharedMap({ stops }: Pick<SharedTrip, 'stops'>) {
  const placed = stops.flatMap(({ lat, lng }) => (lat === null || lng === null ? [] : [{ lat, lng }]));
  if (placed.length === 0) return null;
  const legs = placed.slice(1).flatMap((to, index) => {
    const from = placed[index];
    return from ? [{ from, to, polyline: '', provider: null, isFerry: false }] : [];
  });
  return <TripMap stops={stops.map((stop, index) => ({ ...stop, id: String(index) }))} legs={legs} />;
}
