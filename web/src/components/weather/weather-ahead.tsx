import { useQueries } from '@tanstack/react-query';
import { addDays } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { useNow } from '../../lib/use-now.ts';
import { FORECAST_DAYS, weatherQuery } from '../../lib/weather-query.ts';
import { Age } from '../age.tsx';
import { Notice } from '../ui/notice.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { WeatherRow } from './weather-row.tsx';

export interface WeatherStop {
  id: string;
  name: string;
  lat: number;
  lng: number;
  /** First and last day there, by the plan. */
  from: string;
  to: string;
}

interface WeatherAheadProps {
  /** Stops with a place where a night is spent, in order. */
  stops: readonly WeatherStop[];
  format: PersonFormat;
  rigFormat: RigFormat;
}

const MOST_STOPS = 8;

/** The weather where the next nights are spent, as far ahead as anybody knows, with who says so and how old it is. */
export function WeatherAhead({ stops, format, rigFormat }: WeatherAheadProps) {
  const now = useNow(60_000);
  const { today } = format;
  const last = addDays(today, FORECAST_DAYS - 1);
  const ahead = stops.filter(({ from, to }) => to >= today && from <= last).slice(0, MOST_STOPS);
  const answers = useQueries({
    queries: ahead.map(({ lat, lng, from, to }) =>
      weatherQuery(lat, lng, within(from, today, last), within(to, today, last)),
    ),
  });
  if (ahead.length === 0) {
    return <p className="text-soft">Forecasts reach {FORECAST_DAYS} days ahead. No night of this trip is that near.</p>;
  }
  if (answers.every(({ data }) => data === null)) return <p className="text-soft">The forecast is not set up here.</p>;
  const told = answers.flatMap(({ data }) => data ?? []);
  if (told.length === 0) {
    return answers.some(({ isLoading }) => isLoading) ? (
      <SkeletonRows count={2} label="Loading the forecast" />
    ) : (
      <Notice tone="plain">The forecast cannot be had just now. The plan does not depend on it.</Notice>
    );
  }
  const oldest = told.reduce((one, other) => (other.fetchedAt < one.fetchedAt ? other : one));
  return (
    <div className="grid gap-2">
      <ul className="overflow-hidden rounded-card border border-hairline bg-paper">
        {ahead.map(({ id, name }, at) => (
          <WeatherRow key={id} name={name} days={answers[at]?.data?.days ?? []} format={format} rigFormat={rigFormat} />
        ))}
      </ul>
      <p className="text-sm text-soft">
        {oldest.source}, <Age at={oldest.fetchedAt} now={Math.max(now, Date.parse(oldest.fetchedAt))} />
        {told.some(({ isStale }) => isStale) && '. It does not answer just now: this is what it said then.'}
      </p>
    </div>
  );
}

function within(day: string, first: string, last: string): string {
  if (day < first) return first;
  return day > last ? last : day;
}
