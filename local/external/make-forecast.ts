const DAYS = 16;

/** Sixteen days from today, the same for a latitude every time: warmer towards the equator, rain every fifth day. */
export function makeForecast(latitude: number, now: Date) {
  const days = Array.from({ length: DAYS }, (_, at) => at);
  const warmest = Math.round(40 + latitude / 2);
  return {
    timezone: 'Australia/Adelaide',
    daily: {
      time: days.map((at) => new Date(now.getTime() + at * 86_400_000).toISOString().slice(0, 10)),
      weather_code: days.map((at) => (at % 5 === 4 ? 61 : at % 2)),
      temperature_2m_max: days.map((at) => warmest + (at % 3)),
      temperature_2m_min: days.map((at) => warmest - 11 - (at % 4)),
      precipitation_sum: days.map((at) => (at % 5 === 4 ? 6.4 : 0)),
      precipitation_probability_max: days.map((at) => (at % 5 === 4 ? 80 : 5)),
      wind_speed_10m_max: days.map((at) => 14 + 6 * (at % 4)),
      wind_gusts_10m_max: days.map((at) => 26 + 9 * (at % 4)),
    },
  };
}
