import { useNavigate } from '@tanstack/react-router';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { TripMap } from '../../components/map/trip-map.tsx';
import type { TripFigures } from '../../lib/use-trip-figures.ts';
import { RangeSection } from './range-section.tsx';

interface MapPartProps {
  plan: TripPlan;
  figures: TripFigures;
  rigFormat: RigFormat;
}

/** The trip on a map. The list of days says the same. */
export function MapPart({ plan, figures, rigFormat }: MapPartProps) {
  const navigate = useNavigate();
  const dryPoint = figures.range?.dryPoint;
  return (
    <>
      <TripMap
        stops={plan.stops}
        legs={figures.days.stops.flatMap(({ leg }) => leg ?? [])}
        dryPoint={
          dryPoint ? { ...dryPoint, label: `Down to the reserve after ${rigFormat.distance(dryPoint.km)}` } : null
        }
        onStop={(stop) =>
          void navigate({
            to: '.',
            search: (previous) => ({ ...previous, stop }),
            state: { openedHere: true },
            resetScroll: false,
          })
        }
      />
      <RangeSection plan={plan} figures={figures} rigFormat={rigFormat} />
    </>
  );
}
