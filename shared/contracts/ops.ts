import { z } from 'zod';
import { Instant, text } from './common.ts';
import { ProbeState, WatchedService } from './status.ts';

export const RunState = z.enum(['waiting', 'running', 'done', 'dead', 'canceled']).meta({ id: 'RunState' });
export type RunState = z.infer<typeof RunState>;

export const RunSource = z.enum(['event', 'schedule', 'continuation', 'group', 'replay']).meta({ id: 'RunSource' });
export type RunSource = z.infer<typeof RunSource>;

const Count = z.int().min(0);
const Ms = z.number().nullable();
const When = Instant.nullable();

export const Run = z
  .object({
    id: z.uuid(),
    job: z.string(),
    state: RunState,
    source: RunSource,
    key: z.string().nullable(),
    createdAt: Instant,
    dueAt: Instant,
    publishedAt: When,
    startedAt: When,
    finishedAt: When,
    attempts: Count,
    maxAttempts: Count,
    duplicates: Count.meta({ description: 'Deliveries that came after it was done and changed nothing.' }),
    error: z.string().nullable(),
  })
  .meta({ id: 'Run' });
export type Run = z.infer<typeof Run>;

export const RunDetail = Run.extend({
  payload: z.unknown().meta({ description: 'Mail addresses and what looks like a secret are left out.' }),
  result: z.unknown(),
  userId: z.uuid().nullable(),
  slot: When,
  since: When,
  publications: Count,
  messageId: z.string().nullable(),
  dlqId: z.string().nullable(),
  leaseUntil: When,
  parentId: z.uuid().nullable(),
  paused: z.boolean(),
  group: z.object({ id: z.uuid(), name: z.string(), total: Count, unfinished: Count, dead: Count }).nullable(),
  children: z.array(z.object({ id: z.uuid(), job: z.string(), source: RunSource, state: RunState })),
}).meta({ id: 'RunDetail' });
export type RunDetail = z.infer<typeof RunDetail>;

export const JobFigures = z
  .object({
    job: z.string(),
    known: z.boolean().meta({ description: 'Whether this release has the job; runs of one it does not have die.' }),
    waiting: Count,
    running: Count,
    deadNow: Count,
    done: Count,
    dead: Count,
    duplicates: Count,
    p50Ms: Ms,
    p95Ms: Ms,
    lastFinishedAt: When,
    pausedAt: When,
    hours: z
      .array(z.object({ done: Count, dead: Count }))
      .meta({ description: 'The last 24 hours, the oldest first.' }),
  })
  .meta({ id: 'JobFigures' });
export type JobFigures = z.infer<typeof JobFigures>;

export const ScheduleState = z
  .object({
    job: z.string(),
    cron: z.string(),
    timeZone: z.string(),
    lastSlot: When,
    lastFiredAt: When,
    lastRunId: z.uuid().nullable(),
    lastState: RunState.nullable(),
    nextSlot: When,
    missedSlot: When.meta({ description: 'The newest slot that should have been served by now and was not.' }),
  })
  .meta({ id: 'ScheduleState' });
export type ScheduleState = z.infer<typeof ScheduleState>;

export const OpsOverview = z
  .object({
    at: Instant,
    depth: z.object({
      ready: Count,
      unpublished: Count,
      later: Count,
      running: Count,
      dead: Count,
      oldestDueAt: When,
    }),
    day: z.object({ done: Count, dead: Count, p50Ms: Ms, p95Ms: Ms, waitP50Ms: Ms, waitP95Ms: Ms }),
    connections: Count.nullable().meta({ description: 'Open sockets of PAM; null while Redis is down.' }),
    jobs: z.array(JobFigures),
    schedules: z.array(ScheduleState),
  })
  .meta({ id: 'OpsOverview', description: 'Figures are of runs asked for in the last 24 hours.' });
export type OpsOverview = z.infer<typeof OpsOverview>;

const Search = text(120).optional();
const JobName = z
  .string()
  .max(60)
  .regex(/^[a-z]+(\.[a-z-]+)+$/, 'Use the name of a job, such as email.send.');

export const ListRunsQuery = z.object({
  job: JobName.optional(),
  state: RunState.optional(),
  source: RunSource.optional(),
  q: Search.meta({ description: 'Looks into ids, key, error and payload.' }),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListRunsQuery = z.infer<typeof ListRunsQuery>;

export const RunPage = z.object({ runs: z.array(Run), nextCursor: z.string().nullable() }).meta({ id: 'RunPage' });
export type RunPage = z.infer<typeof RunPage>;

export const RunAnswer = z.object({ run: RunDetail }).meta({ id: 'RunAnswer' });

export const RetryRunsInput = z
  .strictObject({ job: JobName.optional() })
  .meta({ id: 'RetryRunsInput', description: 'Without a job: all that are dead, at most 500 at once.' });

export const Retried = z
  .object({
    retried: Count,
    deadLettersLeft: Count.meta({ description: 'Dead letters that became void and could not be deleted from QStash.' }),
  })
  .meta({ id: 'Retried' });
export type Retried = z.infer<typeof Retried>;

export const Replayed = z.object({ id: z.uuid() }).meta({ id: 'Replayed' });
export const Canceled = z.object({ canceled: z.literal(true) }).meta({ id: 'Canceled' });
export const JobParam = z.object({ job: JobName });
export const Paused = z.object({ job: z.string(), paused: z.boolean() }).meta({ id: 'Paused' });

export const DeadLetter = z
  .object({
    id: z.string(),
    url: z.string(),
    messageId: z.string(),
    createdAt: Instant,
    status: z.int().nullable(),
    reason: z.string(),
    runId: z.uuid().nullable(),
  })
  .meta({ id: 'DeadLetter', description: 'A message that QStash gave up delivering.' });
export type DeadLetter = z.infer<typeof DeadLetter>;

export const DeadLettersQuery = z.object({ cursor: z.string().max(200).optional() });
export const DeadLetterPage = z
  .object({ deadLetters: z.array(DeadLetter), nextCursor: z.string().nullable() })
  .meta({ id: 'DeadLetterPage' });
export type DeadLetterPage = z.infer<typeof DeadLetterPage>;
export const DeadLetterParam = z.object({ id: z.string().regex(/^[\w-]{1,200}$/) });
export const DeletedLetter = z.object({ deleted: z.boolean() }).meta({ id: 'DeletedLetter' });

export const OpsHealth = z
  .object({
    checks: z.array(
      z.object({
        service: WatchedService,
        state: ProbeState,
        at: Instant,
        latencyMs: z.int().nullable(),
        detail: z.string(),
      }),
    ),
    incidents: z.array(
      z.object({
        id: z.uuid(),
        service: WatchedService,
        startedAt: Instant,
        endedAt: When,
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'OpsHealth' });
export type OpsHealth = z.infer<typeof OpsHealth>;

export const MailState = z
  .enum(['queued', 'sending', 'sent', 'suppressed', 'bounced', 'failed'])
  .meta({ id: 'MailState' });
export type MailState = z.infer<typeof MailState>;

export const OpsMailQuery = z.object({ state: MailState.optional(), q: Search });
export type OpsMailQuery = z.infer<typeof OpsMailQuery>;

export const OpsMail = z
  .object({
    counts: z.partialRecord(MailState, Count).meta({ description: 'Mails of the last 24 hours by state.' }),
    mails: z.array(
      z.object({
        id: z.uuid(),
        template: z.string(),
        to: z.string().meta({ description: 'Shortened.' }),
        state: MailState,
        subject: z.string().nullable(),
        error: z.string().nullable(),
        createdAt: Instant,
        sentAt: When,
      }),
    ),
    suppressions: z.array(
      z.object({ address: z.string(), reason: z.string(), at: Instant, detail: z.string().nullable() }),
    ),
  })
  .meta({ id: 'OpsMail' });
export type OpsMail = z.infer<typeof OpsMail>;

export const RemoveSuppressionInput = z.strictObject({ address: text(320) }).meta({ id: 'RemoveSuppressionInput' });
export const RemovedSuppression = z.object({ removed: z.literal(true) }).meta({ id: 'RemovedSuppression' });

export const PamSwitch = z
  .object({ isOn: z.boolean(), reason: z.string(), changedAt: Instant })
  .meta({ id: 'PamSwitch', description: 'Whether PAM may ask a model for anybody.' });
export type PamSwitch = z.infer<typeof PamSwitch>;
export const SetPamSwitchInput = z
  .strictObject({ isOn: z.boolean(), reason: text(300) })
  .meta({ id: 'SetPamSwitchInput' });
export type SetPamSwitchInput = z.infer<typeof SetPamSwitchInput>;
