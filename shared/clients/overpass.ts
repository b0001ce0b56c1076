import { z } from 'zod';
import type { AlongKind, Place } from '../contracts/places.ts';
import type { Point } from '../domain/geo.ts';
import { type ExternalStore, externalApiOf, type Sourced } from './external-api.ts';
import { kindOfTag, OSM_TAGS } from './osm-kinds.ts';

const SOURCE = 'OpenStreetMap';
const MOST = 300;

const place = z.object({ lat: z.number(), lon: z.number() });
const Reply = z.object({
  elements: z.array(
    z.object({
      ...place.partial().shape,
      center: place.optional(),
      tags: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/** Said of a place that has no name of its own. */
const NAMELESS: Record<AlongKind, string> = { camp: 'Camp', fuel: 'Fuel', dump: 'Dump point', water: 'Drinking water' };

type AlongQuestion = { route: readonly Point[]; radiusKm: number; kinds: readonly AlongKind[] };
type Overpass = { url: string; store: ExternalStore; storeKey: string };

/**
 * What OpenStreetMap knows within so many kilometres of a line, at most 300 places, by
 * https://wiki.openstreetmap.org/wiki/Overpass_API. Kept for a week. Throws `unavailable`.
 */
export async function askAlong(question: AlongQuestion, { url, store, storeKey }: Overpass): Promise<Sourced<Place[]>> {
  const api = externalApiOf({ source: SOURCE, url, timeoutMs: 15_000 });
  const answer = await api.ask({
    url: new URL(url),
    init: { method: 'POST', body: new URLSearchParams({ data: toQuery(question) }) },
    schema: Reply,
    keep: { store, key: storeKey, freshSeconds: 86_400, staleSeconds: 604_800 },
  });
  return { ...answer, value: answer.value.elements.flatMap((element) => toPlace(element, question.kinds)) };
}

export function toQuery({ route, radiusKm, kinds }: AlongQuestion): string {
  const line = route.map(({ lat, lng }) => `${lat.toFixed(4)},${lng.toFixed(4)}`).join(',');
  const around = `(around:${Math.round(radiusKm * 1000)},${line})`;
  const parts = kinds.flatMap((kind) => OSM_TAGS[kind].map(([key, value]) => `nwr["${key}"="${value}"]${around};`));
  return `[out:json][timeout:14];(${parts.join('')});out center ${MOST};`;
}

function toPlace(
  { tags, center, ...node }: z.infer<typeof Reply>['elements'][number],
  kinds: readonly AlongKind[],
): Place[] {
  const [lat, lng] = [center?.lat ?? node.lat, center?.lon ?? node.lon];
  const kind = kinds.find((asked) => Object.entries(tags).some(([key, value]) => kindOfTag(key, value) === asked));
  if (lat === undefined || lng === undefined || !kind) return [];
  const detail = [tags['addr:street'], tags['addr:city'], tags.operator === tags.name ? undefined : tags.operator];
  const name = tags.name ?? tags.brand ?? NAMELESS[kind];
  return [{ name, kind, detail: detail.filter(Boolean).join(', '), lat, lng, source: SOURCE }];
}
