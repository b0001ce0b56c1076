import { type Map as MapLibre, Marker } from 'maplibre-gl';
import type { Point } from '../../../../shared/domain/geo.ts';
import type { MapPlace } from './map-types.ts';
import { nearTo, type StopMark } from './to-route-lines.ts';

/** Above this many, their marks are smaller. */
const MANY = 40;

const STOP =
  'grid size-11 cursor-pointer place-items-center before:absolute before:rounded-full before:border-2 before:border-paper before:bg-ochre';
const STOP_SIZES = {
  few: 'text-sm font-semibold before:size-7.5',
  many: 'text-[0.65rem] font-semibold before:size-5',
};
const PLACE =
  'size-7 cursor-pointer before:absolute before:inset-1.5 before:rounded-full before:border-2 before:border-paper before:bg-eucalyptus';
const DRY = 'max-w-40 rounded-control border-2 border-paper bg-brick px-2 py-0.5 text-sm font-semibold text-on-brick';

/**
 * The numbers of the stops, and where the fuel runs out. They are for the eye and the pointer: the list says the same, and is
 * there for the keyboard and for who listens.
 */
export function drawMarks(
  map: MapLibre,
  marks: readonly StopMark[],
  dryPoint: (Point & { label: string }) | null,
  onStop: (id: string) => void,
): () => void {
  const size = marks.length > MANY ? STOP_SIZES.many : STOP_SIZES.few;
  // The first stops last, so that they lie on top where a trip ends where it began.
  const stops = [...marks].reverse().map(({ id, name, number, lat, lng }) => {
    const element = makeElement(`${STOP} ${size}`);
    const text = makeElement('relative text-on-ochre');
    text.textContent = String(number);
    element.title = `${number}. ${name}`;
    element.append(text);
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      onStop(id);
    });
    return new Marker({ element }).setLngLat([lng, lat]);
  });
  const drawn = dryPoint ? [...stops, toDryMark(dryPoint, marks)] : stops;
  for (const marker of drawn) marker.addTo(map);
  return () => {
    for (const marker of drawn) marker.remove();
  };
}

/** Dots for places beside the way, below the numbers of the stops. */
export function drawPlaces(
  map: MapLibre,
  places: readonly MapPlace[],
  near: number,
  onPlace: (key: string) => void,
): () => void {
  const drawn = places.map(({ key, name, lat, lng }) => {
    const element = makeElement(PLACE);
    element.title = name;
    element.dataset.mark = 'place';
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      onPlace(key);
    });
    return new Marker({ element }).setLngLat([nearTo(lng, near), lat]).addTo(map);
  });
  return () => {
    for (const marker of drawn) marker.remove();
  };
}

function toDryMark({ lat, lng, label }: Point & { label: string }, marks: readonly StopMark[]): Marker {
  const element = makeElement(DRY);
  element.dataset.mark = 'dry-point';
  element.textContent = label;
  return new Marker({ element, anchor: 'bottom' }).setLngLat([nearTo(lng, marks[0]?.lng ?? lng), lat]);
}

function makeElement(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.ariaHidden = 'true';
  return element;
}
