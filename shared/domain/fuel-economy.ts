import type { Consumption, FillEconomy, FuelLog, FuelStats } from '../contracts/fuel-logs.ts';

/** What of a fill consumption is computed from. */
export type Fill = Pick<
  FuelLog,
  | 'id'
  | 'filledOn'
  | 'odometerKm'
  | 'litres'
  | 'totalCents'
  | 'currency'
  | 'isFull'
  | 'isMissed'
  | 'isTowing'
  | 'createdAt'
>;

/** From one full tank with an odometer to the next. Millilitres and tens of metres are whole, so sums are exact. */
interface Stretch {
  millilitres: number;
  dekametres: number;
  kind: 'towing' | 'solo' | 'mixed';
  cents: number;
  /** Null when its fills were paid in several. */
  currency: FuelLog['currency'] | null;
}

export type JudgedFill<Row extends Fill = Fill> = Row & FillEconomy;

/**
 * The fills of one vehicle, oldest first, each with what it tells of the way before it. The same rules in SQL:
 * `private.fuel_stretches`. Litres since the last full tank over kilometres since it; a partial fill and one without an odometer
 * only add litres; a stretch says nothing when a fill in it was missed or the odometer went back.
 */
export function judgeFills<Row extends Fill>(fills: readonly Row[]): JudgedFill<Row>[] {
  return walk(fills).map(({ fill, sinceLast, stretch }) => ({
    ...fill,
    sinceLastKm: sinceLast === null ? null : sinceLast / 100,
    isOdometerBack: sinceLast !== null && sinceLast < 0,
    stretchKm: stretch && stretch.dekametres / 100,
    stretchKind: stretch?.kind ?? null,
    litresPer100Km: stretch && ratioOf(stretch),
  }));
}

/** A vehicle's figures over all its fills. Each average is the sum of litres over the sum of kilometres. */
export function sumFills(vehicleId: string, fills: readonly (Fill & Pick<FuelLog, 'priceMilliPerL'>)[]): FuelStats {
  const walked = walk(fills);
  const stretches = walked.flatMap(({ stretch }) => (stretch ? [stretch] : []));
  const newest = walked.at(-1)?.fill ?? null;
  const paid = stretches.filter(({ currency }) => currency === newest?.currency);
  const [cents, dekametres] = [total(paid, 'cents'), total(paid, 'dekametres')];
  return {
    vehicleId,
    all: consumptionOf(stretches),
    towing: consumptionOf(stretches.filter(({ kind }) => kind === 'towing')),
    solo: consumptionOf(stretches.filter(({ kind }) => kind === 'solo')),
    lastPriceMilliPerL: newest?.priceMilliPerL ?? null,
    currency: newest?.currency ?? null,
    costCentsPer100Km: dekametres > 0 ? Math.round((cents * 10_000) / dekametres) : null,
    fills: fills.length,
  };
}

/** By day, within a day by odometer, those without one last, then as they were entered. */
export function compareFills(one: Fill, other: Fill): number {
  return (
    compare(one.filledOn, other.filledOn) ||
    compare(one.odometerKm ?? Number.POSITIVE_INFINITY, other.odometerKm ?? Number.POSITIVE_INFINITY) ||
    compare(Date.parse(one.createdAt), Date.parse(other.createdAt)) ||
    compare(one.id, other.id)
  );
}

interface Step<Row> {
  fill: Row;
  /** Tens of metres since the fill before that has an odometer. */
  sinceLast: number | null;
  /** The stretch that this fill ends, when that says something. */
  stretch: Stretch | null;
}

function walk<Row extends Fill>(fills: readonly Row[]): Step<Row>[] {
  let last: number | null = null;
  let full: number | null = null;
  let open: Row[] = [];
  let isBroken = false;
  return [...fills].sort(compareFills).map((fill) => {
    const at = fill.odometerKm === null ? null : Math.round(fill.odometerKm * 100);
    const sinceLast = at === null || last === null ? null : at - last;
    last = at ?? last;
    open.push(fill);
    isBroken ||= fill.isMissed || (sinceLast !== null && sinceLast < 0);
    if (!fill.isFull || at === null) return { fill, sinceLast, stretch: null };
    const isSound = full !== null && !isBroken && at > full;
    const stretch = isSound ? toStretch(open, at - (full ?? 0)) : null;
    full = at;
    open = [];
    isBroken = false;
    return { fill, sinceLast, stretch };
  });
}

function toStretch(fills: Fill[], dekametres: number): Stretch {
  const towing = fills.filter(({ isTowing }) => isTowing).length;
  const currency = fills[0]?.currency ?? null;
  return {
    millilitres: fills.reduce((sum, { litres }) => sum + Math.round(litres * 1_000), 0),
    dekametres,
    kind: towing === fills.length ? 'towing' : towing > 0 ? 'mixed' : 'solo',
    cents: fills.reduce((sum, { totalCents }) => sum + totalCents, 0),
    currency: fills.every((fill) => fill.currency === currency) ? currency : null,
  };
}

function consumptionOf(stretches: Stretch[]): Consumption {
  const millilitres = total(stretches, 'millilitres');
  const dekametres = total(stretches, 'dekametres');
  return {
    litres: millilitres / 1_000,
    km: dekametres / 100,
    stretches: stretches.length,
    litresPer100Km: dekametres > 0 ? ratioOf({ millilitres, dekametres }) : null,
  };
}

/** As `private.litres_per_100_km` divides, so that both come to the same to the last bit. */
const ratioOf = ({ millilitres, dekametres }: Pick<Stretch, 'millilitres' | 'dekametres'>) =>
  (millilitres * 10) / dekametres;

const total = (stretches: Stretch[], field: 'millilitres' | 'dekametres' | 'cents') =>
  stretches.reduce((sum, stretch) => sum + stretch[field], 0);

const compare = <Value extends string | number>(one: Value, other: Value) => (one < other ? -1 : one > other ? 1 : 0);
