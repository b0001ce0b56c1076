import type { PamCardRow } from '../../contracts/pam-actions.ts';
import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { Stop, Trip } from '../../contracts/trips.ts';
import { compact, toField, toRow } from './card.ts';
import type { PamFacts } from './facts.ts';
import { nightsWords } from './new-stop.ts';
import { placeWarnings } from './place-warnings.ts';
import { planStops } from './plan-stops.ts';
import type { Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { contentOf } from './row-content.ts';
import { daysOfTrip } from './trips-in-time.ts';
import { wordsOf } from './words.ts';

type Args = PamToolArguments<'plan_trip'>;
type TripContent = Omit<Trip, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

/** A trip with its stops in order. The first of several is where it starts; at each other one a night is planned unless told. */
export function preparePlanTrip(args: Args, facts: PamFacts): Prepared {
  const asked = args.places ?? [];
  if (!args.name && asked.length === 0) {
    return {
      kind: 'question',
      text: 'What is the trip called?',
      options: [],
      call: { tool: 'plan_trip', args },
      field: 'name',
    };
  }
  const tripId = facts.newId();
  const { places, stops } = planStops(tripId, asked, facts);
  const name = args.name || nameOf(stops);
  const startsOn = args.startsOn ?? facts.today;
  const content = toContent(name, startsOn, facts);
  const words = wordsOf(facts);
  const count = stops.length === 1 ? '1 stop' : `${stops.length} stops`;
  return propose({
    tool: 'plan_trip',
    args: { name, startsOn, places: asked.map(compact) },
    title: `Plan ${name}`,
    rows: toRows(content, stops, facts),
    fields: [
      toField('name', 'Name', 'text', name, { isGuess: !args.name }),
      toField('startsOn', 'Starts', 'day', startsOn, { isGuess: args.startsOn === undefined }),
    ],
    warnings: places.flatMap(placeWarnings),
    writes: [
      { verb: 'create', table: 'trips', id: tripId, values: { ...content } },
      ...stops.map((stop) => ({
        verb: 'create' as const,
        table: 'stops' as const,
        id: stop.id,
        values: contentOf(stop),
      })),
    ],
    summary: `Planned ${name}, starting ${words.day(startsOn)}${stops.length > 0 ? `, with ${count}` : ''}.`,
  });
}

/** "Adelaide to Broome"; as long as a name may be. */
function nameOf(stops: readonly Stop[]): string {
  const [first, last] = [stops[0]?.name ?? '', stops.at(-1)?.name ?? ''];
  const name = stops.length > 1 ? `${first} to ${last}` : last;
  return name.length <= 120 ? name : last;
}

function toContent(name: string, startsOn: string, { rigs }: PamFacts): TripContent {
  const driven = rigs.filter(({ vehicle: { kind } }) => kind === 'tow' || kind === 'motorhome');
  const towing = driven.filter(({ vehicle, hitch }) => hitch?.towVehicleId === vehicle.id);
  const [rig] = towing.length === 1 ? towing : driven.length === 1 ? driven : [];
  return {
    name,
    startsOn,
    endsOn: null,
    departAt: '09:00:00',
    arriveBy: null,
    maxKmADay: null,
    vehicleId: rig?.vehicle.id ?? null,
    isTowing: rig !== undefined && towing.includes(rig),
    towingSpeedKmh: null,
    startFuelL: null,
    fuelPriceMilliPerL: null,
    litresPer100Km: null,
    note: '',
  };
}

function toRows(trip: TripContent, stops: readonly Stop[], facts: PamFacts): PamCardRow[] {
  const words = wordsOf(facts);
  const days = daysOfTrip(trip, stops);
  const vehicle = facts.rigs.find(({ vehicle: { id } }) => id === trip.vehicleId)?.vehicle.name;
  return [
    ...stops.map(({ kind, name, nights }, index) =>
      kind === 'start' ? toRow('Start', name) : toRow(`Stop ${index}`, `${name}, ${nightsWords(nights)}`),
    ),
    ...(days.km > 0 ? [toRow('Distance', `about ${words.rig.distance(days.km)}`)] : []),
    ...(stops.length > 1 ? [toRow('Last day', words.format.dayHeading(days.lastDay))] : []),
    ...(vehicle ? [toRow('Vehicle', trip.isTowing ? `${vehicle}, towing` : vehicle)] : []),
  ];
}
