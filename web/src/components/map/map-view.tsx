import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { drawMarks, drawPlaces } from './draw-marks.ts';
import { MapButtons } from './map-buttons.tsx';
import { mapColours } from './map-colours.ts';
import type { MapPlace, TripMapProps } from './map-types.ts';
import { attribution, mapStyle, openMap, showWhole } from './open-map.ts';
import { drawRoute } from './route-layers.ts';
import { toRouteLines, toStopMarks } from './to-route-lines.ts';
import { useTheme } from './use-theme.ts';

interface MapViewProps extends TripMapProps {
  /** What the map is called to who listens. */
  label: string;
  /** Without WebGL, or without a file of the map. */
  onFailure: () => void;
}

const NO_PLACES: readonly MapPlace[] = [];

/** The map itself; loaded with MapLibre, apart from everything else. */
export function MapView(props: MapViewProps) {
  const { stops, legs, dryPoint = null, onStop, places: found = NO_PLACES, onPlace, label, onFailure } = props;
  const container = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => toStopMarks(stops), [stops]);
  const routes = useMemo(() => toRouteLines(legs), [legs]);
  const latest = useRef({ marks, onStop, onPlace, onFailure });
  latest.current = { marks, onStop, onPlace, onFailure };
  const [map, setMap] = useState<MapLibre | null>(null);
  const [drawnStyle, setDrawnStyle] = useState(0);
  const [isIdle, setIsIdle] = useState(false);
  const theme = useTheme();

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let isOver = false;
    let opened: MapLibre | null = null;
    openMap(element, latest.current.marks).then(
      (made) => {
        opened = made;
        if (isOver) return made.remove();
        made.on('style.load', () => setDrawnStyle((times) => times + 1));
        made.once('idle', () => setIsIdle(true));
        setMap(made);
      },
      () => latest.current.onFailure(), // no WebGL, or a file that did not come: said in words beside the list
    );
    return () => {
      isOver = true;
      opened?.remove();
    };
  }, []);

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', label);
  }, [map, label]);

  useStyleOfTheme(map, theme);

  useEffect(() => {
    if (map && drawnStyle > 0) drawRoute(map, mapColours(), routes);
  }, [map, drawnStyle, routes]);

  useEffect(() => {
    const near = latest.current.marks[0]?.lng ?? 0;
    if (map) return drawPlaces(map, found, near, (key) => latest.current.onPlace?.(key));
  }, [map, found]);

  useEffect(() => {
    if (map) return drawMarks(map, marks, dryPoint, (id) => latest.current.onStop?.(id));
  }, [map, marks, dryPoint]);

  const places = marks.map(({ id, lat, lng }) => `${id} ${lat} ${lng}`).join();
  useEffect(() => {
    if (map && places !== '') showWhole(map, latest.current.marks);
  }, [map, places]);

  return (
    <>
      <div ref={container} data-map={isIdle ? 'drawn' : 'opening'} className="size-full" />
      {map && <MapButtons map={map} onWhole={() => showWhole(map, latest.current.marks)} />}
      {attribution && (
        <p className="pointer-events-none absolute right-0 bottom-0 rounded-tl-control bg-paper px-2 py-0.5 text-sm text-soft">
          {attribution}
        </p>
      )}
    </>
  );
}

/** The map is drawn in the colours of the theme: another one draws it anew. */
function useStyleOfTheme(map: MapLibre | null, theme: string): void {
  const drawn = useRef(theme);
  useEffect(() => {
    if (!map || drawn.current === theme) return;
    drawn.current = theme;
    let isOver = false;
    mapStyle().then((style) => {
      if (!isOver) map.setStyle(style, { diff: false });
    });
    return () => {
      isOver = true;
    };
  }, [map, theme]);
}
