import type { FailoverView } from '../../lib/failover/create-failover.ts';
import type { OriginStatus } from '../../lib/failover/origin.ts';
import { describeState } from './state-words.ts';

export interface DiagnosticFacts {
  view: FailoverView;
  connection: string;
  live: string;
  unsent: { waiting: number; stuck: number };
  app: { version: string; environment: string };
  browser: string;
  isOnline: boolean;
}

/** What helps to find out what is wrong, for sending to somebody: nothing in it says who the person is or what they entered. */
export function writeDiagnostics(facts: DiagnosticFacts, now: number): string {
  const { view, connection, live, unsent, app, browser, isOnline } = facts;
  return [
    `Wheels & Wins ${app.version}, ${app.environment}, ${new Date(now).toISOString()}`,
    `Connection: ${connection}; the browser says ${isOnline ? 'online' : 'offline'}; live updates: ${live}`,
    `Not sent yet: ${unsent.waiting} waiting, ${unsent.stuck} need a person`,
    ...view.origins.map((status) => originLine(status, view.current, now)),
    ...view.switches.map(({ at, from, to }) => `Moved from ${from} to ${to} ${secondsSince(at, now)} s ago`),
    `Browser: ${browser}`,
  ].join('\n');
}

function originLine(status: OriginStatus, current: string, now: number): string {
  const { origin, environment, version, checkedAt, answerMs, reason } = status;
  return [
    `${origin.name}${origin.name === current ? ' (in use)' : ''}: ${describeState(status).word}`,
    `${environment ?? 'unknown'} ${version ?? ''}`.trim(),
    checkedAt === null ? 'not checked' : `checked ${secondsSince(checkedAt, now)} s ago`,
    ...(answerMs === null ? [] : [`${answerMs} ms`]),
    ...(reason ? [reason] : []),
  ].join(', ');
}

function secondsSince(at: number, now: number): number {
  return Math.round((now - at) / 1000);
}
