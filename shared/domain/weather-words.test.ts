import { expect, test } from 'vitest';
import { describeWeather } from './weather-words.ts';

test.each([
  [0, 'Clear'],
  [3, 'Overcast'],
  [45, 'Fog'],
  [61, 'Rain'],
  [80, 'Showers'],
  [95, 'Thunderstorms'],
  [null, 'Not told'],
  [200, 'Not told'],
])('the code %s is said as people say it: %s', (code, words) => {
  expect(describeWeather(code).words).toBe(words);
});
