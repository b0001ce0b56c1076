import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { WeatherAhead, type WeatherStop } from '../../components/weather/weather-ahead.tsx';
import type { TripFigures } from '../../lib/use-trip-figures.ts';

interface WeatherPartProps {
  plan: TripPlan;
  figures: TripFigures;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** What the weather will be where nights are spent. */
export function WeatherPart({ plan, figures, format, rigFormat }: WeatherPartProps) {
  const stops = figures.days.stops.flatMap(({ arriveAt, departAt }, index): WeatherStop[] => {
    const stop = plan.stops[index];
    if (!stop || stop.nights === 0 || stop.lat === null || stop.lng === null) return [];
    const { id, name, lat, lng } = stop;
    return [{ id, name, lat, lng, from: arriveAt.slice(0, 10), to: departAt.slice(0, 10) }];
  });
  return (
    <section aria-labelledby="weather" className="grid gap-3">
      <h2 id="weather" className="px-1 font-display text-xl font-semibold">
        Weather ahead
      </h2>
      <WeatherAhead stops={stops} format={format} rigFormat={rigFormat} />
    </section>
  );
}
