export type WeatherSign = 'sun' | 'cloud' | 'fog' | 'rain' | 'snow' | 'storm';

/** Upper ends of the ranges of WMO table 4677 as forecasts use them, with what people call them. */
const RANGES: [upTo: number, sign: WeatherSign, words: string][] = [
  [0, 'sun', 'Clear'],
  [1, 'sun', 'Mostly clear'],
  [2, 'cloud', 'Partly cloudy'],
  [3, 'cloud', 'Overcast'],
  [48, 'fog', 'Fog'],
  [57, 'rain', 'Drizzle'],
  [67, 'rain', 'Rain'],
  [77, 'snow', 'Snow'],
  [82, 'rain', 'Showers'],
  [86, 'snow', 'Snow showers'],
  [99, 'storm', 'Thunderstorms'],
];

/** A WMO weather code in words. */
export function describeWeather(code: number | null): { sign: WeatherSign; words: string } {
  const range = code === null || code < 0 ? undefined : RANGES.find(([upTo]) => code <= upTo);
  return range ? { sign: range[1], words: range[2] } : { sign: 'cloud', words: 'Not told' };
}
