import type { ReactNode } from 'react';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { TripCosts } from '../../../../shared/domain/trip-costs.ts';
import type { TripFigures } from '../../lib/use-trip-figures.ts';
import { countDays, daysText, durationText, spanText } from './trip-words.ts';

interface TripFactsProps {
  plan: TripPlan;
  figures: TripFigures;
  /** Null while what was spent is not known. */
  costs: TripCosts | null;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** The trip in four figures. */
export function TripFacts({ plan, figures, costs, format, rigFormat }: TripFactsProps) {
  const { days } = figures;
  const { trip } = plan;
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(9.5rem,100%),1fr))] gap-px overflow-hidden rounded-card border border-hairline bg-hairline">
      <Fact name="When">
        {daysText(countDays(trip.startsOn, days.lastDay))}
        <Small>{spanText(trip.startsOn, days.lastDay, format)}</Small>
        {days.daysOver > 0 && <Small isBad>{daysText(days.daysOver)} past when you want to be back</Small>}
      </Fact>
      <Fact name="Distance">
        {rigFormat.distance(days.km)}
        {days.isEstimate && <Small>estimate</Small>}
      </Fact>
      <Fact name="Driving">
        {durationText(days.minutes)}
        {days.isEstimate && <Small>estimate</Small>}
      </Fact>
      <Fact name="Cost">
        {costs ? format.money(costs.actualCents) : '—'}
        {costs && (
          <Small>
            so far, of {format.money(costs.estimateCents)} estimated{costs.fuel ? '' : ' without fuel'}
          </Small>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0 bg-paper px-4 py-3">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-display text-xl font-semibold wrap-anywhere">{children}</dd>
    </div>
  );
}

function Small({ children, isBad = false }: { children: ReactNode; isBad?: boolean }) {
  return (
    <span className={`block font-sans text-sm ${isBad ? 'font-semibold text-brick-ink' : 'font-normal text-soft'}`}>
      {children}
    </span>
  );
}
