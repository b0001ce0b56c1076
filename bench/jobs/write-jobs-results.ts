import { writeFileSync } from 'node:fs';
import { measuredBy, table } from '../markdown.ts';
import type { Batches } from './measure-batches.ts';
import type { Share, Spread } from './measure-runs.ts';

type Many = { jobsPerSecond: number; enqueueToDone: Spread; share: Share };
type Analytics = { ms: number; cells: number; events: number };

export type JobsMeasurements = {
  cpuMsPerRun: number;
  single: { enqueueToDone: Spread; share: Share };
  burst: Many;
  fanOut: Many;
  rival: { single: Spread; burst: { jobsPerSecond: number }; fanOut: { jobsPerSecond: number } };
  people: number;
  subscriptions: { billed: Batches; statements: Batches };
  reports: Batches;
  countingMicroseconds: number;
  oneMillion: Analytics;
  twoMillion: Analytics;
};

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const whole = (value: number) => Math.round(value).toLocaleString('en');

/** Prints the measurements and writes them to bench/RESULTS-jobs.md. */
export function writeJobsResults(results: JobsMeasurements): void {
  const text = [
    '# Measurements of the job layer',
    `${measuredBy('npm run bench -- jobs')} QStash and PostgREST are the embedded stand-ins, on the same machine.`,
    '## Single runs',
    'The rival is a worker in Celery’s manner over the same Postgres in the same run: it never stops, and claims, does nothing and marks ' +
      'done on a connection of its own, with no HTTP, signature or lease. “Function” is from the function’s own log lines, request to ' +
      'answer; “database” is what of it was spent waiting for PostgREST, whose stand-in makes about eight round trips of each call.',
    runsTable(results),
    `The function itself, without the waiting, takes ${ms(results.cpuMsPerRun)} ms of CPU a run and makes ${results.single.share.calls.toFixed(0)} calls to the database (claim, finish).`,
    '## Batches',
    'The bundled function `jobs`, from the slot’s message to the end of the last batch; mails are written to the outbox and not sent.',
    batchesTable(results),
    '## A day of events',
    `Events are counted as they arrive (in batches of 100, ${results.countingMicroseconds.toFixed(0)} µs an event on one connection) and not ` +
      'kept, so the daily aggregation reads one row for all that were alike: kind, name, outcome, and duration within 2.5 %.',
    analyticsTable(results),
  ].join('\n\n');
  writeFileSync('bench/RESULTS-jobs.md', `${text}\n`);
  console.log(text);
}

function runsTable({ single, burst, fanOut, rival }: JobsMeasurements): string {
  const row = (name: string, many: Pick<Many, 'enqueueToDone' | 'share'>, rate?: number, rivalRate?: number) => [
    name,
    rate ? whole(rate) : '',
    rivalRate ? whole(rivalRate) : '',
    rate && rivalRate ? (rate / rivalRate).toFixed(3) : (rival.single.p50 / many.enqueueToDone.p50).toFixed(3),
    `${ms(many.enqueueToDone.p50)} / ${ms(many.enqueueToDone.p99)}`,
    `${ms(many.share.function.p50)} / ${ms(many.share.function.p99)}`,
    `${ms(many.share.database.p50)} / ${ms(many.share.database.p99)}`,
    `${ms(many.share.function.p50 - many.share.database.p50)}`,
  ];
  const head = [
    '',
    'jobs/s',
    'rival’s',
    'ratio',
    'enqueue → done p50 / p99 ms',
    'function ms',
    'of it database ms',
    'rest ms',
  ];
  return [
    table(head, [
      row('one at a time', single),
      row('burst of 500', burst, burst.jobsPerSecond, rival.burst.jobsPerSecond),
      row('fan-out of 10,000', fanOut, fanOut.jobsPerSecond, rival.fanOut.jobsPerSecond),
    ]),
    `One at a time the rival needs ${ms(rival.single.p50)} / ${ms(rival.single.p99)} ms.`,
  ].join('\n\n');
}

function batchesTable({ subscriptions, reports, people }: JobsMeasurements): string {
  const row = (name: string, { perSecond, batches, mibBefore, mibAfter }: Batches, rival?: number) => [
    name,
    whole(perSecond),
    rival ? whole(rival) : '',
    rival ? (perSecond / rival).toFixed(1) : '',
    String(batches),
    `${mibBefore.toFixed(0)} → ${mibAfter.toFixed(0)}`,
  ];
  return table(
    ['', 'a second', 'FastAPI + Celery, for scale', 'ratio', 'batches', 'function, MiB'],
    [
      row(`${whole(people)} subscriptions billed`, subscriptions.billed, 12_100),
      row(`${whole(people)} statements written, with their mails`, subscriptions.statements),
      row('10,000 weekly reports', reports, 680),
    ],
  );
}

function analyticsTable({ oneMillion, twoMillion }: JobsMeasurements): string {
  const row = ({ ms: took, cells, events }: Analytics, rival: string) => [
    whole(events),
    whole(cells),
    took.toFixed(1),
    rival,
    whole((events / took) * 1000),
  ];
  return [
    table(
      ['events', 'rows of counts', 'ms (median of 7)', 'FastAPI + Celery, for scale', 'events a second'],
      [row(oneMillion, '88'), row(twoMillion, '')],
    ),
    `Twice the events take ${(twoMillion.ms / oneMillion.ms).toFixed(2)} × the time (linear would be 2).`,
  ].join('\n\n');
}
