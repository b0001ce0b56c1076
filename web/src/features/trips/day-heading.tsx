import { MoonStar } from 'lucide-react';
import { memo } from 'react';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { PlannedDay, RoadNight } from '../../../../shared/domain/trip-days.ts';
import { durationText, timeText } from './trip-words.ts';

interface DayHeadingProps extends Pick<PlannedDay, 'date' | 'number' | 'km' | 'minutes'> {
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** "Sat 28 Nov", which day of the trip it is, and what is driven on it. */
export const DayHeading = memo(function DayHeading(props: DayHeadingProps) {
  const { date, number, km, minutes, format, rigFormat } = props;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 rounded-t-card border border-hairline bg-sunk px-4 pt-2.5 pb-2 not-first:mt-4">
      <h3 className="font-semibold">
        {format.dayHeading(date)} <span className="font-normal text-soft">· day {number}</span>
      </h3>
      <p className="text-sm text-soft wrap-anywhere">
        {km > 0 ? `${rigFormat.distance(km)} · ${durationText(minutes)} driving` : 'No driving'}
      </p>
    </li>
  );
});

interface RoadNightRowProps {
  night: RoadNight;
  /** Name of the stop behind it. */
  from: string;
  km: number;
  format: RigFormat;
}

/** Where a long way is divided: nothing is planned there yet. */
export function RoadNightRow({ night, from, km, format }: RoadNightRowProps) {
  const place = `${Math.abs(night.lat).toFixed(2)}° ${night.lat < 0 ? 'S' : 'N'}, ${Math.abs(night.lng).toFixed(2)}° ${night.lng < 0 ? 'W' : 'E'}`;
  return (
    <li className="flex items-center gap-3 border-x border-b border-hairline bg-amber-soft px-4 py-3">
      <MoonStar aria-hidden className="size-5.5 shrink-0 text-amber-ink" />
      <p className="min-w-0 wrap-anywhere">
        <strong className="font-semibold">
          {night.isAtStop ? `Stay the night at ${from}` : `Drive until about here, ${timeText(night.arriveAt)}`}
        </strong>
        <span className="block text-sm">
          {night.isAtStop
            ? 'The day is over before the next leg.'
            : `About ${format.distance(km)} after ${from}, near ${place}. No stop is planned there yet.`}
        </span>
      </p>
    </li>
  );
}
