import type { SharedTrip } from '../../../../shared/contracts/trip-shares.ts';
import { nameStopKind } from '../../lib/stop-kinds.ts';
import type { VisitorFormat } from './visitor-format.ts';

/** The days on the road, each with its stops. */
export function SharedDays({ trip, format }: { trip: SharedTrip; format: VisitorFormat }) {
  return (
    <ol className="grid gap-5">
      {trip.days.map((day) => (
        <li key={day.number}>
          <section aria-labelledby={`day-${day.number}`} className="grid gap-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 id={`day-${day.number}`} className="font-display text-lg font-semibold">
                Day {day.number} <span className="font-normal text-soft">· {format.day(day.date)}</span>
              </h2>
              {day.km > 0 && <p className="text-soft tabular-nums">about {format.distance(day.km)}</p>}
            </div>
            <ul className="grid gap-px overflow-hidden rounded-card border border-hairline bg-hairline">
              {day.stops.map((index) => (
                <SharedStop key={index} number={index + 1} stop={trip.stops[index]} />
              ))}
              {day.endsOnTheWay && <li className="bg-paper px-4 py-3 text-soft">Night somewhere on the way</li>}
            </ul>
          </section>
        </li>
      ))}
    </ol>
  );
}

function SharedStop({ number, stop }: { number: number; stop: SharedTrip['stops'][number] | undefined }) {
  if (!stop) return null;
  const { kind, name, nights, arriveAt } = stop;
  const facts = [nameStopKind(kind), nights > 0 && `${nights} ${nights === 1 ? 'night' : 'nights'}`];
  return (
    <li className="flex min-h-14 items-center gap-3 bg-paper px-4 py-2">
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-full bg-mist font-bold text-eucalyptus-ink tabular-nums"
      >
        {number}
      </span>
      <span className="grid min-w-0 flex-1 wrap-anywhere">
        <span className="font-semibold">{name}</span>
        <span className="text-sm text-soft">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <time dateTime={arriveAt} className="shrink-0 text-soft tabular-nums">
        {arriveAt.slice(11, 16)}
      </time>
    </li>
  );
}
