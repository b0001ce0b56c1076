import { Cron } from 'croner';
import { Refusal } from './refusal.ts';

/** The next time after the one given, both in milliseconds; null when there is none. */
export type NextRun = (after: number) => number | null;

/**
 * Reads `CRON_TZ=Area/City` and five fields, in UTC without a zone. Refuses with 400 what is no cron expression: seconds
 * too, since the finest resolution is a minute. A time that a change of clocks skips runs at its end (Upstash documents
 * nothing about it).
 */
export function parseCron(expression: string): NextRun {
  const [, timezone = 'UTC', pattern = ''] = /^(?:CRON_TZ=(\S+)\s+)?(.*)$/.exec(expression.trim()) ?? [];
  if (pattern.trim().split(/\s+/).length !== 5)
    throw new Refusal(400, 'invalid cron expression: five fields are expected');
  try {
    const cron = new Cron(pattern, { timezone, mode: '5-part', paused: true });
    const next: NextRun = (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
    // An unknown zone shows at the first question only.
    next(Date.now());
    return next;
  } catch (error) {
    throw new Refusal(400, `invalid cron expression: ${error instanceof Error ? error.message : String(error)}`);
  }
}
