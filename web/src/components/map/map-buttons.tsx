import { Maximize, Minus, Plus } from 'lucide-react';
import type { Map as MapLibre } from 'maplibre-gl';
import { Button } from '../ui/button.tsx';

/** Nearer, farther, all of it. */
export function MapButtons({ map, onWhole }: { map: MapLibre; onWhole: () => void }) {
  return (
    <div className="absolute top-2 right-2 grid gap-2">
      <Button
        variant="secondary"
        className="px-2.5"
        aria-label="Zoom in"
        onClick={() => map.zoomIn({ animate: false })}
      >
        <Plus aria-hidden className="size-5.5" />
      </Button>
      <Button
        variant="secondary"
        className="px-2.5"
        aria-label="Zoom out"
        onClick={() => map.zoomOut({ animate: false })}
      >
        <Minus aria-hidden className="size-5.5" />
      </Button>
      <Button variant="secondary" className="px-2.5" aria-label="Show the whole trip" onClick={onWhole}>
        <Maximize aria-hidden className="size-5.5" />
      </Button>
    </div>
  );
}
