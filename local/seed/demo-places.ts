import { createHash, randomBytes } from 'node:crypto';
import { BIGHT_TRIP_ID } from './demo-trips.ts';

const idOf = (index: number) => `d8000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

type Row = [name: string, kind: string, lat: number, lng: number, note: string];

/** To about a kilometre: places a couple might want to see again. */
const PLACES: Row[] = [
  ['Talia Caves', 'camp', -33.32, 134.8, 'Back from the edge, out of the wind'],
  ['Streaky Bay foreshore', 'camp', -32.8, 134.21, 'Jetty for squid in the evening'],
  ['Ceduna dump point', 'dump', -32.12, 133.67, ''],
  ['Penong', 'water', -31.93, 133.01, 'Windmill museum next door'],
  ['Cocklebiddy Roadhouse', 'fuel', -32.04, 126.1, 'Ask whether it is open before a public holiday'],
];

/** The couple's favourite places, and a link to the trip under way that they sent to their daughter. Nobody knows its address. */
export function demoPlaces() {
  return {
    favourites: PLACES.map(([name, kind, lat, lng, note], at) => ({ id: idOf(at + 1), name, kind, lat, lng, note })),
    /** What `create_trip_share` is called with. */
    share: {
      p_id: idOf(100),
      p_trip_id: BIGHT_TRIP_ID,
      p_token_hash: createHash('sha256').update(randomBytes(24)).digest('hex'),
      p_label: 'For Anna',
      p_days: 30,
    },
  };
}
