import type { z } from 'zod';

/** When a job runs by itself. Cron fields are read on the clock of `timeZone`. */
export type Schedule = {
  cron: string;
  timeZone: string;
  /**
   * What happens with slots that nobody served, because QStash or the function was away: `latest` serves them all with the
   * next run (which is told since when), `each` gives every one of the last 31 a run of its own, `skip` forgets them.
   */
  catchUp: 'latest' | 'each' | 'skip';
};

export type JobDefinition<Name extends string = string, Payload extends z.ZodType = z.ZodType> = {
  /** `area.verb`; also the last part of the address the message goes to. */
  name: Name;
  /** Ids and small arguments, no personal data: a run is kept and shown on the operations page. */
  payload: Payload;
  /** Further deliveries after the first, 0 to 3 (the limit of QStash's free plan). */
  retries: number;
  /** The handler is told to stop after this long; at most 20, since a function has 2 s of CPU and an answer must come. */
  timeoutSeconds: number;
  /** How many runs of it QStash delivers at once. */
  parallelism?: number;
  schedule?: Schedule;
};

const MAX_RETRIES = 3;
const MAX_TIMEOUT_SECONDS = 20;

/** Declares what can be asked for. Throws on limits that QStash or the platform would not honour. */
export function defineJob<const Name extends string, Payload extends z.ZodType>(
  definition: JobDefinition<Name, Payload>,
): JobDefinition<Name, Payload> {
  const { name, retries, timeoutSeconds } = definition;
  if (!/^[a-z]+(\.[a-z-]+)+$/.test(name)) throw new Error(`A job is named area.verb, not ${name}.`);
  if (retries < 0 || retries > MAX_RETRIES) throw new Error(`${name}: retries must be 0 to ${MAX_RETRIES}.`);
  if (timeoutSeconds < 1 || timeoutSeconds > MAX_TIMEOUT_SECONDS) {
    throw new Error(`${name}: timeoutSeconds must be 1 to ${MAX_TIMEOUT_SECONDS}.`);
  }
  return definition;
}
