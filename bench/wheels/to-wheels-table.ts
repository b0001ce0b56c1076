import { measuredBy, table } from '../markdown.ts';
import { median, quantile } from '../statistics.ts';
import type { WheelsRow } from './wheels-place.ts';

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);

/** The measurements as bench/RESULTS-wheels.md has them. */
export function toWheelsTable(rows: WheelsRow[]): string {
  return [
    '# Measurements of Wheels',
    `${measuredBy('npm run bench -- wheels')} Ratios are of medians, the rival’s over ours, in the same run.`,
    'Figures of the API are from request to parsed answer, through the function and the embedded PostgREST, computed anew for ' +
      'each request. The rival has the same rows and no functions in the database: it fetches them a ' +
      'thousand at a time, which is all that one may, and computes in the obvious way.',
    table(
      ['', 'p50 ms', 'p95 ms', 'target', 'the naive way, p50 ms', 'ratio'],
      rows.map(({ name, ours, rival, target }) => [
        name,
        ms(median(ours)),
        ms(quantile(ours, 0.95)),
        target ?? '',
        rival ? `${ms(median(rival.times))} (${rival.name})` : '',
        rival ? (median(rival.times) / median(ours)).toFixed(1) : '',
      ]),
    ),
  ].join('\n\n');
}
