import { atTime, dayOf, toDay, toMinutes, toTimeOfDay, toWall } from './trip-clock.ts';
import type { PlannableStop, PlannableTrip, PlannedDay, PlannedStop, TripDays } from './trip-days.ts';
import { pointAlong, type TripLeg } from './trip-legs.ts';

/** Below this a day's driving is over: nobody leaves a camp for less. */
const LEAST_KM = 1;
/** Kilometres that are rounding. */
const NOTHING = 1e-9;
/** More nights on the road than any trip has: from here on days are no longer divided, so that odd input ends too. */
const MOST_ROAD_NIGHTS = 1_000;
/** One before midnight, so that a day's driving ends on that day. */
const LAST_MINUTE = 1_439;

/** The trip as it is driven, from one stop to the next. */
export class TripWalk {
  readonly #trip: PlannableTrip;
  readonly #wakeAt: number;
  readonly #stopAt: number;
  readonly #maxKm: number;
  readonly #days: PlannedDay[] = [];
  #roadNights = 0;
  #now: number;
  #end: number;
  #km = 0;

  constructor(trip: PlannableTrip) {
    this.#trip = trip;
    this.#wakeAt = toTimeOfDay(trip.departAt);
    const arriveBy = trip.arriveBy === null ? 0 : toTimeOfDay(trip.arriveBy);
    this.#stopAt = arriveBy > this.#wakeAt ? arriveBy : LAST_MINUTE;
    this.#maxKm = trip.maxKmADay || Number.POSITIVE_INFINITY;
    this.#now = atTime(0, this.#wakeAt);
    this.#end = 0;
  }

  visit(stop: PlannableStop, leg: TripLeg | null, isFirst: boolean): PlannedStop {
    const { startsOn } = this.#trip;
    const fixed = stop.arriveFixed === null ? null : toMinutes(stop.arriveFixed, startsOn);
    if (isFirst && fixed !== null) this.#now = Math.max(0, fixed);
    if (leg) this.#drive(leg);
    const arrived = this.#now;
    this.#today().stopIds.push(stop.id);
    const from = Math.max(arrived, fixed ?? arrived);
    this.#now = stop.nights > 0 ? atTime(dayOf(from) + stop.nights, this.#wakeAt) : from + stop.stayMinutes;
    this.#end = stop.nights > 0 ? this.#now : arrived;
    return {
      stopId: stop.id,
      arriveAt: toWall(arrived, startsOn),
      departAt: toWall(this.#now, startsOn),
      leg,
      kmSoFar: this.#km,
      lateMinutes: fixed === null ? 0 : Math.max(0, Math.round(arrived) - fixed),
      waitMinutes: fixed === null ? 0 : Math.max(0, fixed - Math.round(arrived)),
    };
  }

  total(): Omit<TripDays, 'stops' | 'isEstimate'> {
    const { startsOn, endsOn } = this.#trip;
    const lastDay = this.#days.length > 0 ? toDay(dayOf(this.#end), startsOn) : (endsOn ?? startsOn);
    const over = endsOn === null ? 0 : dayOf(toMinutes(`${lastDay}T00:00`, endsOn));
    const minutes = this.#days.reduce((sum, day) => sum + day.minutes, 0);
    return { days: this.#days, km: this.#km, minutes, lastDay, daysOver: Math.max(0, over) };
  }

  #drive(leg: TripLeg): void {
    let driven = 0;
    while (leg.km - driven > NOTHING) {
      const isFresh = this.#wake();
      const room = this.#roomKm(leg);
      const isWorthIt = room > NOTHING && (isFresh || room >= Math.min(LEAST_KM, leg.km - driven));
      if (isWorthIt) driven = this.#advance(leg, driven, Math.min(room, leg.km - driven));
      if (leg.km - driven > NOTHING) this.#sleep(leg, driven);
    }
  }

  /** Answers whether nothing has been driven today. */
  #wake(): boolean {
    const start = atTime(dayOf(this.#now), this.#wakeAt);
    this.#now = Math.max(this.#now, start);
    return this.#now === start && this.#today().km === 0;
  }

  #roomKm(leg: TripLeg): number {
    if (this.#roadNights >= MOST_ROAD_NIGHTS) return Number.POSITIVE_INFINITY;
    const minutesLeft = atTime(dayOf(this.#now), this.#stopAt) - this.#now;
    const byTime = leg.minutes > 0 ? (minutesLeft * leg.km) / leg.minutes : Number.POSITIVE_INFINITY;
    return Math.min(byTime, this.#maxKm - this.#today().km);
  }

  #advance(leg: TripLeg, driven: number, km: number): number {
    const minutes = (leg.minutes * km) / leg.km;
    const today = this.#today();
    today.km += km;
    today.minutes += minutes;
    this.#km += km;
    this.#now += minutes;
    return leg.km - driven - km > NOTHING ? driven + km : leg.km;
  }

  #sleep(leg: TripLeg, driven: number): void {
    const isAtStop = driven === 0;
    this.#roadNights += 1;
    this.#today().roadNight = {
      ...(isAtStop ? leg.from : pointAlong(leg, driven / leg.km)),
      kmSoFar: this.#km,
      fromStopId: leg.fromStopId,
      toStopId: leg.toStopId,
      isAtStop,
      arriveAt: toWall(this.#now, this.#trip.startsOn),
    };
    this.#now = atTime(dayOf(this.#now) + 1, this.#wakeAt);
  }

  #today(): PlannedDay {
    const day = dayOf(this.#now);
    const last = this.#days.at(-1);
    if (last && last.number > day) return last;
    const today = {
      date: toDay(day, this.#trip.startsOn),
      number: day + 1,
      km: 0,
      minutes: 0,
      stopIds: [],
      roadNight: null,
    };
    this.#days.push(today);
    return today;
  }
}
