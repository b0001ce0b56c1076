import type { Stop, TripPlan } from '../../../../shared/contracts/trips.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { PlannedStop } from '../../../../shared/domain/trip-days.ts';
import type { TripFigures } from '../../lib/use-trip-figures.ts';
import type { StopRowProps } from './stop-row.tsx';
import { durationText, nightsText, timeText } from './trip-words.ts';

type StopTexts = Pick<StopRowProps, 'when' | 'way' | 'late' | 'wait' | 'fuel' | 'isDry'>;

/** What each row says, as plain text, so that a row whose text is the same is not drawn anew. */
export function describeStops(plan: TripPlan, figures: TripFigures, format: RigFormat): Map<string, StopTexts> {
  const fuelAt = new Map(figures.range?.stops.map((at) => [at.stopId, at]));
  const dryBefore = figures.days.stops.find(
    ({ kmSoFar }) => kmSoFar > (figures.range?.dryPoint?.km ?? Number.POSITIVE_INFINITY),
  );
  const texts = figures.days.stops.map((planned, index): [string, StopTexts] => {
    const stop = plan.stops[index] as Stop; // planned in the same order
    const litres = stop.kind === 'fuel' ? fuelAt.get(stop.id)?.litres : undefined;
    return [
      stop.id,
      {
        when: whenText(stop, planned, index === 0),
        way: wayText(planned, stop, format),
        late: planned.lateMinutes > 0 ? durationText(planned.lateMinutes) : '',
        wait: planned.waitMinutes > 0 ? durationText(planned.waitMinutes) : '',
        fuel: litres === undefined ? '' : `arrive with ${format.volume(litres)}`,
        isDry: dryBefore?.stopId === stop.id,
      },
    ];
  });
  return new Map(texts);
}

function whenText(stop: Stop, { arriveAt, departAt, lateMinutes }: PlannedStop, isFirst: boolean): string {
  const by = stop.arriveFixed ? ` · be there by ${timeText(stop.arriveFixed)}` : '';
  if (stop.nights > 0) return `${timeText(arriveAt)}, ${nightsText(stop.nights)}${by}`;
  if (isFirst) return `Set off at ${timeText(departAt)}${by}`;
  if (arriveAt === departAt) return `${timeText(arriveAt)}${by}`;
  return `${timeText(arriveAt)} to ${timeText(departAt)}${lateMinutes > 0 || stop.arriveFixed ? by : ''}`;
}

function wayText({ leg }: PlannedStop, stop: Stop, format: RigFormat): string {
  if (stop.lat === null) return 'no place yet';
  if (!leg) return '';
  if (leg.isFerry) return 'by ferry';
  return `${leg.provider === null ? 'est. ' : ''}${format.distance(leg.km)}, ${durationText(leg.minutes)}`;
}
