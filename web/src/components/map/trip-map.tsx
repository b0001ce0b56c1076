import { MapPinOff } from 'lucide-react';
import { Component, lazy, type ReactNode, Suspense, useState } from 'react';
import { Skeleton } from '../ui/skeleton.tsx';
import { MapLegend } from './map-legend.tsx';
import type { TripMapProps } from './map-types.ts';

const MapView = lazy(() => import('./map-view.tsx').then(({ MapView: view }) => ({ default: view })));

/**
 * A trip on a map: its ways, numbered stops, and where the fuel runs out. It comes late and may not come at all; the list of
 * stops says the same.
 */
export function TripMap(props: TripMapProps) {
  const [hasFailed, setHasFailed] = useState(false);
  const shown = props.stops.filter(({ lat }) => lat !== null);
  const [first, last] = [shown[0]?.name, shown.at(-1)?.name];
  const label = `Map of the trip: ${shown.length} ${shown.length === 1 ? 'stop' : 'stops'}${
    first && last && first !== last ? `, ${first} to ${last}` : ''
  }. Arrow keys move it, plus and minus zoom.`;
  return (
    <figure className="grid gap-2">
      <div className="relative h-[min(60vh,26rem)] overflow-hidden rounded-card border border-hairline bg-mist">
        {hasFailed ? (
          <NoMap />
        ) : (
          <WhenItFails fallback={<NoMap />}>
            <Suspense fallback={<Skeleton className="size-full rounded-none" />}>
              <MapView {...props} label={label} onFailure={() => setHasFailed(true)} />
            </Suspense>
          </WhenItFails>
        )}
      </div>
      <MapLegend legs={props.legs} />
    </figure>
  );
}

function NoMap() {
  return (
    <div role="status" className="grid size-full place-content-center justify-items-center gap-2 p-6 text-center">
      <MapPinOff aria-hidden className="size-8 text-soft" />
      <p className="max-w-[36ch] text-soft">The map cannot be drawn here just now. The list of stops says the same.</p>
    </div>
  );
}

/** The file of the map did not come: without signal, after an update. The page goes on without. */
class WhenItFails extends Component<{ fallback: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
