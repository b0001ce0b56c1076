import { z } from 'zod';
import type { AppEvent } from '../../contracts/events.ts';
import type { ServiceContext } from '../service-context.ts';

const Answer = z.object({ counted: z.int() });

/** Counts events of the person's app, and returns how many. */
export async function recordEvents(ctx: ServiceContext, events: AppEvent[]): Promise<number> {
  const answer = await ctx.db.call('record_events', {
    p_kinds: events.map(({ kind }) => kind),
    p_names: events.map(({ name }) => name),
    p_durations_ms: events.map((event) => (event.kind === 'request' ? event.durationMs : null)) as number[],
    p_statuses: events.map((event) => (event.kind === 'request' ? event.status : null)) as number[], // the generator knows no nulls in arrays
    p_ages_ms: events.map(({ ageMs }) => ageMs),
  });
  return Answer.parse(answer).counted;
}
