import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { TripCosts } from '../../../../shared/domain/trip-costs.ts';
import { ASSUMED_KMH, ROAD_FACTOR } from '../../../../shared/domain/trip-legs.ts';
import { RowState } from '../../components/row-state.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { chipStyle } from '../../components/ui/chip.tsx';
import { Message } from '../../components/ui/message.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import type { TripFigures } from '../../lib/use-trip-figures.ts';
import { AlongPart } from './along-part.tsx';
import { CostsPart } from './costs-part.tsx';
import { MapPart } from './map-part.tsx';
import { RangeSection } from './range-section.tsx';
import { StopList } from './stop-list.tsx';
import { TripActions } from './trip-actions.tsx';
import { WeatherPart } from './weather-part.tsx';

interface TripContentProps {
  part: string | undefined;
  plan: TripPlan;
  figures: TripFigures;
  costs: TripCosts | null;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** The parts of a trip's page. */
export function TripContent({ part, plan, figures, costs, format, rigFormat }: TripContentProps) {
  const state = useRowState(`trip:${plan.trip.id}`);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <nav aria-label="Parts of the trip" className="flex flex-wrap gap-2">
          <PartLink part={undefined} current={part} label="Days" />
          <PartLink part="map" current={part} label="Map" />
          <PartLink part="along" current={part} label="On the way" />
          <PartLink part="costs" current={part} label="Costs" />
          <PartLink part="weather" current={part} label="Weather" />
        </nav>
        <Link to="." search={(previous) => ({ ...previous, part: 'edit' })} className={buttonStyle('quiet', 'ml-auto')}>
          <Pencil aria-hidden className="size-5" />
          Change trip
        </Link>
        {state && <RowState state={state} />}
      </div>
      {part === 'costs' ? (
        costs ? (
          <CostsPart tripId={plan.trip.id} costs={costs} figures={figures} format={format} rigFormat={rigFormat} />
        ) : (
          <SkeletonRows count={4} label="Adding up…" />
        )
      ) : part === 'map' ? (
        <MapPart plan={plan} figures={figures} rigFormat={rigFormat} />
      ) : part === 'along' ? (
        <AlongPart plan={plan} figures={figures} format={format} rigFormat={rigFormat} />
      ) : part === 'weather' ? (
        <WeatherPart plan={plan} figures={figures} format={format} rigFormat={rigFormat} />
      ) : (
        <Days plan={plan} figures={figures} format={format} rigFormat={rigFormat} />
      )}
      <TripActions plan={plan} today={format.today} />
    </>
  );
}

function PartLink({ part, current, label }: { part: string | undefined; current: string | undefined; label: string }) {
  const isOn = part === current;
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, part })}
      replace
      resetScroll={false}
      aria-current={isOn ? 'page' : undefined}
      className={chipStyle(isOn)}
    >
      {label}
    </Link>
  );
}

function Days({ plan, figures, format, rigFormat }: Omit<TripContentProps, 'part' | 'costs'>) {
  if (plan.stops.length === 0) {
    return (
      <Message
        title="No stops yet"
        action={
          <Link
            to="."
            search={(previous) => ({ ...previous, stop: 'new' })}
            state={{ openedHere: true }}
            resetScroll={false}
            className={buttonStyle('secondary')}
          >
            Add where you start
          </Link>
        }
      >
        Begin with where you set off. Each stop then says when you get there, how far it is and how the fuel lasts.
      </Message>
    );
  }
  return (
    <>
      {plan.trip.note && <p className="whitespace-pre-line wrap-anywhere">{plan.trip.note}</p>}
      <RangeSection plan={plan} figures={figures} rigFormat={rigFormat} />
      <section aria-labelledby="stops" className="grid gap-3">
        <h2 id="stops" className="px-1 font-display text-xl font-semibold">
          Days and stops
        </h2>
        <StopList plan={plan} figures={figures} format={format} rigFormat={rigFormat} />
        {figures.days.isEstimate && (
          <p className="text-sm text-soft">
            “est.” is an estimate: the straight line, {Math.round((ROAD_FACTOR - 1) * 100)} % longer, at{' '}
            {rigFormat.distance(ASSUMED_KMH)}/h. Time zones crossed on the way are not counted.
          </p>
        )}
      </section>
    </>
  );
}
