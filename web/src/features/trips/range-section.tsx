import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, Fuel } from 'lucide-react';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { TripRange } from '../../../../shared/domain/trip-range.ts';
import type { TripFigures } from '../../lib/use-trip-figures.ts';
import { sourceText } from './trip-words.ts';

interface RangeSectionProps {
  plan: TripPlan;
  figures: TripFigures;
  rigFormat: RigFormat;
}

/** Where the fuel gets down to the reserve, or how much there is to spare; and what that is reckoned with. */
export function RangeSection({ plan, figures, rigFormat }: RangeSectionProps) {
  const { range, gap } = figures;
  return (
    <section aria-labelledby="range" className="grid gap-2 rounded-card border border-hairline bg-paper p-4">
      <h2 id="range" className="flex items-center gap-2 font-semibold">
        <Fuel aria-hidden className="size-5 text-soft" />
        Fuel
      </h2>
      {range ? <Reach plan={plan} range={range} rigFormat={rigFormat} /> : <Missing gap={gap} plan={plan} />}
    </section>
  );
}

function Reach({ plan, range, rigFormat }: { plan: TripPlan; range: TripRange; rigFormat: RigFormat }) {
  const nameOf = (id: string) => plan.stops.find((stop) => stop.id === id)?.name ?? '';
  const { dryPoint, tightest, consumption, startL, reserveL, fullKm } = range;
  return (
    <>
      {dryPoint ? (
        <p className="flex items-start gap-2 font-semibold text-brick-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            Down to the reserve after {rigFormat.distance(dryPoint.km)}, beyond {nameOf(dryPoint.afterStopId)}.{' '}
            {dryPoint.lastFuelStopId
              ? `Last fuel before it: ${nameOf(dryPoint.lastFuelStopId)}.`
              : 'There is no fuel stop before it.'}
          </span>
        </p>
      ) : (
        tightest && (
          <p className="flex items-start gap-2 font-semibold text-eucalyptus-ink">
            <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0" />
            <span className="min-w-0 wrap-anywhere">
              Fuel to spare all the way: at least {rigFormat.distance(tightest.spareKm)}, arriving at{' '}
              {nameOf(tightest.stopId)}.
            </span>
          </p>
        )
      )}
      <p className="text-sm text-soft">
        Reckoned with {rigFormat.consumption(consumption.litresPer100Km)} ({sourceText(consumption)}),{' '}
        {rigFormat.volume(startL)} at the start and {rigFormat.volume(reserveL)} kept in reserve.
        {fullKm !== null && ` A full tank is good for ${rigFormat.distance(fullKm)}.`}
      </p>
    </>
  );
}

const LINK = 'inline-flex min-h-11 items-center font-semibold text-ochre-ink underline underline-offset-4';

function Missing({ gap, plan }: { gap: TripFigures['gap']; plan: TripPlan }) {
  const { id, vehicleId } = plan.trip;
  const edit = (
    <Link to="/wheels/trips/$tripId" params={{ tripId: id }} search={{ part: 'edit' }} className={LINK}>
      Change the trip
    </Link>
  );
  if (gap === 'vehicle') return <p>How far the fuel goes shows once the trip says what you drive. {edit}</p>;
  if (gap === 'consumption') {
    return (
      <p>
        {plan.trip.isTowing
          ? 'Nothing is known yet of what it uses towing. Fill up full twice with the van on, or type a figure for this trip.'
          : 'Nothing is known yet of what it uses. Fill up full twice, or type a figure for this trip.'}{' '}
        {edit}
      </p>
    );
  }
  return (
    <p>
      How far the fuel goes shows once the tank's size is known.{' '}
      {vehicleId && (
        <Link to="/wheels/vehicles/$vehicleId" params={{ vehicleId }} className={LINK}>
          Add the tank's size
        </Link>
      )}
    </p>
  );
}
