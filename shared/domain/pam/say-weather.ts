import type { Weather, WeatherDay } from '../../contracts/weather.ts';
import { describeWeather } from '../weather-words.ts';
import type { PamFacts } from './facts.ts';
import type { PamLookup, Said } from './said.ts';
import { type PamWords, wordsOf } from './words.ts';

/** The forecast for each place on the days one is there. What has no forecast is said to have none. */
export function sayWeather(
  { places }: PamLookup<'weather_ahead'>,
  answers: readonly (Weather | null)[],
  facts: PamFacts,
): Said {
  const words = wordsOf(facts);
  const told = places.map((place, index) => ({ place, weather: answers[index] ?? null }));
  const lines = told.flatMap(({ place, weather }) =>
    weather && weather.days.length > 0
      ? weather.days.map((day) => `${place.name}, ${words.format.dayHeading(day.day)}: ${daySays(day, words)}`)
      : [`${place.name}: no forecast for these days`],
  );
  const sources = [...new Set(told.flatMap(({ weather }) => (weather ? [weather.source] : [])))];
  const isStale = told.some(({ weather }) => weather?.isStale);
  const [first] = told.flatMap(({ place, weather }) => (weather?.days[0] ? [{ place, day: weather.days[0] }] : []));
  return {
    label: places.length === 1 ? `Weather at ${places[0]?.name ?? ''}` : 'Weather ahead',
    lines: [
      ...lines,
      ...(sources.length > 0 ? [`From ${sources.join(', ')}${isStale ? ', as it was said earlier' : ''}`] : []),
    ],
    sentence: first
      ? `${first.place.name} ${words.day(first.day.day)}: ${daySays(first.day, words)}.${windWarning(told)}`
      : 'There is no forecast for that just now.',
  };
}

/** "Showers, 12 to 19 °C, 60 % chance of rain, wind 25 km/h": as the forecast has it. */
function daySays({ code, minC, maxC, rainChance, rainMm, windKmh, gustKmh }: WeatherDay, { rig }: PamWords): string {
  const whole = Math.round;
  const parts = [
    code === null ? null : describeWeather(code).words,
    minC === null || maxC === null ? null : `${whole(minC)} to ${whole(maxC)} °C`,
    rainChance === null || rainChance < 20 ? null : `${whole(rainChance)} % chance of rain`,
    rainMm === null || rainMm < 1 ? null : `${whole(rainMm)} mm`,
    windKmh === null ? null : `wind ${rig.distance(windKmh)}/h`,
    gustKmh === null || gustKmh < STRONG_KMH ? null : `gusts ${rig.distance(gustKmh)}/h`,
  ];
  return parts.filter((part) => part !== null).join(', ') || 'nothing told';
}

/** Gusts from which on towing is warned of: a choice of ours. */
const STRONG_KMH = 60;

function windWarning(told: { place: { name: string }; weather: Weather | null }[]): string {
  const windy = told.filter(({ weather }) => weather?.days.some(({ gustKmh }) => (gustKmh ?? 0) >= STRONG_KMH));
  return windy.length > 0
    ? ` Strong gusts at ${windy.map(({ place }) => place.name).join(' and ')}: take care towing.`
    : '';
}
