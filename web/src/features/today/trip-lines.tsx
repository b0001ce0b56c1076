import { CircleAlert, Fuel, MapPin } from 'lucide-react';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { meQuery } from '../../lib/me-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useNow } from '../../lib/use-now.ts';
import { nextStop, wallTimeIn } from './next-stop.ts';
import type { Wheels } from './use-wheels.ts';
import { WheelsLine } from './wheels-line.tsx';

interface TripLinesProps {
  wheels: Wheels;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** Where the trip under way goes next and how the fuel lasts; without one, the trip that comes next. */
export function TripLines({ wheels, format, rigFormat }: TripLinesProps) {
  const { data: me } = usePendingQuery(meQuery);
  const now = useNow(60_000);
  const { plan, figures } = wheels;
  if (!plan || !figures) return <ComingTrip wheels={wheels} format={format} />;
  const zone = me?.profile.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const next = nextStop(plan, figures.days.stops, wallTimeIn(zone, now));
  const link = { to: '/wheels/trips/$tripId', params: { tripId: plan.trip.id } } as const;
  if (!next) {
    return (
      <WheelsLine link={link} Icon={MapPin} tone="plain" title={plan.trip.name}>
        By the plan you are at its last stop.
      </WheelsLine>
    );
  }
  const { stop, planned, from } = next;
  const way = planned.leg && !planned.leg.isFerry ? planned.leg : null;
  const facts = [
    way && `${rigFormat.distance(way.km)}, ${hoursText(way.minutes)}${from ? ` from ${from}` : ''}`,
    `${format.dayHeading(planned.arriveAt.slice(0, 10))} ${planned.arriveAt.slice(11, 16)}`,
    way && way.provider === null && 'estimate',
  ];
  const spare = figures.range?.stops.find(({ stopId }) => stopId === stop.id)?.spareKm ?? null;
  return (
    <>
      <WheelsLine link={link} Icon={MapPin} tone="plain" title={`Next: ${stop.name}`}>
        {facts.filter(Boolean).join(' · ')}
      </WheelsLine>
      {spare === null ? (
        <WheelsLine link={link} Icon={Fuel} tone="plain" title="Fuel to spare: not known yet">
          The trip says what it wants for that.
        </WheelsLine>
      ) : (
        <WheelsLine
          link={link}
          Icon={spare < 0 ? CircleAlert : Fuel}
          tone={spare < 0 ? 'bad' : 'good'}
          title={
            spare < 0
              ? `Fuel: into the reserve ${rigFormat.distance(-spare)} before ${stop.name}`
              : `Fuel to spare: ${rigFormat.distance(spare)}`
          }
        >
          {spare < 0 ? 'By the plan. Fill up before you go.' : 'On arrival, above the reserve'}
        </WheelsLine>
      )}
    </>
  );
}

function ComingTrip({ wheels, format }: Pick<TripLinesProps, 'wheels' | 'format'>) {
  const coming = wheels.trips.filter(({ startsOn }) => startsOn > format.today).at(-1); // the latest comes first
  if (!coming) return null;
  return (
    <WheelsLine
      link={{ to: '/wheels/trips/$tripId', params: { tripId: coming.id } }}
      Icon={MapPin}
      tone="plain"
      title={`Next trip: ${coming.name}`}
    >
      From {format.dayHeading(coming.startsOn)}
    </WheelsLine>
  );
}

function hoursText(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
