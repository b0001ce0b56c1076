import { writeFileSync } from 'node:fs';
import { measuredBy, table } from './markdown.ts';
import type { Load, Upstream } from './measure-load.ts';

type RouteRow = { route: string; load: Load; upstream: Upstream };

export type Measurements = {
  stackMib: number;
  idle: { name: string; mib: number }[];
  coldStarts: { name: string; medianMs: number }[];
  bareHono: RouteRow[];
  supabase: RouteRow[];
  netlify: RouteRow[];
  netlifyCpu: { route: string; p50: number; p99: number }[];
};

/** Targets for the CPU of one request at 20 connections, as multiples of bare Hono's. */
const CPU_TARGETS: Record<string, number> = { 'cached summary': 17, list: 28, create: 24 };
const COLD_START_TARGETS: Record<string, number> = { 'Supabase host, bundled': 3 };

/** Prints the measurements and writes them to bench/RESULTS.md. */
export function writeResults(results: Measurements): void {
  const bareCpu = results.bareHono.find((row) => row.load.connections === 20)?.load.cpuMsPerRequest ?? Number.NaN;
  const bareStart = results.coldStarts.find((row) => row.name === 'bare Deno')?.medianMs ?? Number.NaN;
  const text = [
    '# Measurements',
    `${measuredBy('npm run bench')} Ratios are against rivals in the same run.`,
    '## Cold start, spawn to first 200, on `/api/health` where nothing else is said (median of 7)',
    table(
      ['', 'ms', '× bare Deno', 'target'],
      results.coldStarts.map(({ name, medianMs }) => [
        name,
        medianMs.toFixed(0),
        (medianMs / bareStart).toFixed(2),
        COLD_START_TARGETS[name] ? `≤ ${COLD_START_TARGETS[name]}` : '',
      ]),
    ),
    'The first 200 includes the probes of database and Redis, which a bare server does not make.',
    '## Requests',
    'CPU is that of the function process alone, all threads; the bundled function. Its Redis is the embedded one; its ' +
      'PostgREST is a server that replays what the embedded one answered, which would otherwise be what is measured. ' +
      'Latencies are of one machine talking to itself. Upstream calls are from the log lines.',
    loadTable('Bare Hono', results.bareHono, bareCpu),
    loadTable('Supabase host', results.supabase, bareCpu, CPU_TARGETS),
    loadTable('Netlify host', results.netlify, bareCpu),
    'Here Netlify’s own bootstrap runs around the function, in the same process; its share is what `health` costs more than above.',
    '### CPU of single requests on the Netlify host, which allows 50 ms',
    table(
      ['', 'p50 ms', 'p99 ms', 'target'],
      results.netlifyCpu.map(({ route, p50, p99 }) => [route, p50.toFixed(2), p99.toFixed(2), 'p99 ≤ 25']),
    ),
    '## Idle memory (RSS)',
    table(
      ['', 'MiB', 'target'],
      [
        ...results.idle.map(({ name, mib }) => [name, mib.toFixed(0), name.includes('host') ? '≤ 80' : '']),
        ['whole embedded stack, without the launcher and Vite', results.stackMib.toFixed(0), ''],
      ],
    ),
  ].join('\n\n');
  writeFileSync('bench/RESULTS.md', `${text}\n`);
  console.log(text);
}

function loadTable(title: string, rows: RouteRow[], bareCpu: number, targets: Record<string, number> = {}): string {
  const lines = rows.map(({ route, load, upstream }) => [
    route,
    String(load.connections),
    load.p50Ms.toFixed(1),
    load.p99Ms.toFixed(1),
    load.cpuMsPerRequest.toFixed(3),
    (load.cpuMsPerRequest / bareCpu).toFixed(1),
    load.connections === 20 && targets[route] ? `≤ ${targets[route]}` : '',
    Number.isNaN(upstream.databaseCalls)
      ? ''
      : `${upstream.databaseCalls.toFixed(1)} + ${upstream.redisCalls.toFixed(1)}`,
  ]);
  const head = ['', 'connections', 'p50 ms', 'p99 ms', 'CPU ms', '× bare Hono', 'target', 'database + Redis calls'];
  return `### ${title}\n\n${table(head, lines)}`;
}
