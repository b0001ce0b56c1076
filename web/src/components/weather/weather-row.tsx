import { Cloud, CloudFog, CloudLightning, CloudRain, CloudSnow, Sun } from 'lucide-react';
import type { WeatherDay } from '../../../../shared/contracts/weather.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { describeWeather, type WeatherSign } from '../../../../shared/domain/weather-words.ts';

interface WeatherRowProps {
  name: string;
  days: readonly WeatherDay[];
  format: PersonFormat;
  rigFormat: RigFormat;
}

const ICONS: Record<WeatherSign, typeof Sun> = {
  sun: Sun,
  cloud: Cloud,
  fog: CloudFog,
  rain: CloudRain,
  snow: CloudSnow,
  storm: CloudLightning,
};

/** One stop with its days. */
export function WeatherRow({ name, days, format, rigFormat }: WeatherRowProps) {
  return (
    <li className="grid gap-1.5 border-hairline px-4 py-3 not-first:border-t">
      <p className="font-semibold wrap-anywhere">{name}</p>
      {days.length === 0 && <p className="text-sm text-soft">Nobody knows yet.</p>}
      <ul className="grid gap-2">
        {days.map((day) => {
          const { sign, words } = describeWeather(day.code);
          const Icon = ICONS[sign];
          return (
            <li key={day.day} className="flex items-start gap-3">
              <Icon aria-hidden className="mt-0.5 size-5.5 shrink-0 text-soft" />
              <p className="min-w-0">
                {format.dayHeading(day.day)}, {words.toLowerCase()},{' '}
                <span className="whitespace-nowrap">{heat(day, format)}</span>
                <span className="block text-sm text-soft">
                  {rain(day)} · {wind(day, rigFormat)}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** Where people think in Fahrenheit they are told in it. */
function heat({ minC, maxC }: WeatherDay, { locale }: PersonFormat): string {
  const isFahrenheit = locale === 'en-US';
  const degrees = (celsius: number | null) =>
    celsius === null ? '—' : String(Math.round(isFahrenheit ? celsius * 1.8 + 32 : celsius));
  return `${degrees(minC)} to ${degrees(maxC)} °${isFahrenheit ? 'F' : 'C'}`;
}

function rain({ rainMm, rainChance }: WeatherDay): string {
  if (rainMm === null) return 'Rain unknown';
  const chance = rainChance === null ? '' : ` (${Math.round(rainChance)} %)`;
  return rainMm < 0.1 ? `No rain${chance}` : `Rain ${rainMm.toFixed(1)} mm${chance}`;
}

function wind({ windKmh, gustKmh }: WeatherDay, format: RigFormat): string {
  if (windKmh === null) return 'wind unknown';
  const gusts = gustKmh === null ? '' : `, gusts ${format.distance(gustKmh)}/h`;
  return `wind ${format.distance(windKmh)}/h${gusts}`;
}
