import type postgres from 'postgres';
import type { Clock } from './clock.ts';
import { LIMITS } from './limits.ts';
import type { Publisher } from './publisher.ts';
import { Refusal } from './refusal.ts';
import { draftOf, type Schedule, ScheduleDefinition, toSchedule } from './schedule.ts';

const LONGEST_SLEEP_MS = 60_000;
/** Later than this, because the machine slept, a run counts as missed. */
const LATEST_MS = 60_000;

/** Publishes the message of each schedule once each time its cron expression says so. */
export class Scheduler {
  readonly #sql: postgres.Sql;
  readonly #publisher: Publisher;
  readonly #clock: Clock;
  readonly #schedules = new Map<string, Schedule>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(parts: { sql: postgres.Sql; publisher: Publisher; clock: Clock }) {
    this.#sql = parts.sql;
    this.#publisher = parts.publisher;
    this.#clock = parts.clock;
  }

  async load(): Promise<void> {
    for (const row of await this.#sql`select * from schedules order by schedule_id`) {
      const schedule = toSchedule(ScheduleDefinition.parse(row.schedule), this.#clock.now());
      schedule.isPaused = row.is_paused;
      if (row.last_at) schedule.last = { at: row.last_at.getTime(), messageId: row.last_message_id };
      this.#schedules.set(row.schedule_id, schedule);
    }
    this.wake();
  }

  list(): Schedule[] {
    return [...this.#schedules.values()];
  }

  /** Throws a `Refusal` (404) when there is none. */
  require(scheduleId: string): Schedule {
    const schedule = this.#schedules.get(scheduleId);
    if (!schedule) throw new Refusal(404, `schedule ${scheduleId} not found`);
    return schedule;
  }

  /** Makes or replaces it; a paused one stays paused. Throws a `Refusal` for what could not be published. */
  async upsert(definition: ScheduleDefinition): Promise<void> {
    const { scheduleId } = definition;
    const earlier = this.#schedules.get(scheduleId);
    if (!earlier && this.#schedules.size >= LIMITS.schedules) {
      throw new Refusal(412, `the plan's limit of ${LIMITS.schedules} schedules is reached`);
    }
    const kept = { ...definition, createdAt: earlier?.definition.createdAt ?? definition.createdAt };
    const schedule = toSchedule(kept, this.#clock.now());
    this.#publisher.read(draftOf(schedule));
    await this.#sql`insert into schedules (schedule_id, schedule) values (${scheduleId}, ${this.#sql.json(kept)})
      on conflict (schedule_id) do update set schedule = excluded.schedule`;
    const { isPaused = false, last = null } = this.#schedules.get(scheduleId) ?? {};
    this.#schedules.set(scheduleId, { ...schedule, isPaused, last });
    this.wake();
  }

  async remove(scheduleId: string): Promise<void> {
    this.require(scheduleId);
    await this.#sql`delete from schedules where schedule_id = ${scheduleId}`;
    this.#schedules.delete(scheduleId);
  }

  async setPaused(scheduleId: string, isPaused: boolean): Promise<void> {
    const schedule = this.require(scheduleId);
    await this.#sql`update schedules set is_paused = ${isPaused} where schedule_id = ${scheduleId}`;
    schedule.isPaused = isPaused;
    // What passed while it was paused is not made up for.
    schedule.nextAt = schedule.nextRun(this.#clock.now());
    this.wake();
  }

  /** Publishes its message now, whatever its times are. Answers the message's id. */
  async run(scheduleId: string): Promise<string> {
    const schedule = this.require(scheduleId);
    const delivery = this.#publisher.read(draftOf(schedule));
    const { messageId } = delivery.message;
    const at = this.#clock.now();
    schedule.last = { at, messageId };
    await this.#publisher.store([delivery], { ran: [{ scheduleId, at, messageId }] });
    return messageId;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Runs what is due, and sleeps until something is. */
  wake(): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    const now = this.#clock.now();
    for (const schedule of this.#schedules.values()) this.#runIfDue(schedule, now);
    const times = this.list().flatMap(({ isPaused, nextAt }) => (isPaused || nextAt === null ? [] : [nextAt]));
    if (times.length === 0) return;
    this.#timer = setTimeout(() => this.wake(), Math.min(Math.max(1, Math.min(...times) - now), LONGEST_SLEEP_MS));
  }

  #runIfDue(schedule: Schedule, now: number): void {
    const { nextAt, isPaused, definition } = schedule;
    if (nextAt === null || isPaused || nextAt > now) return;
    // Moved on before anything else, so that no time comes twice.
    const isMissed = now - nextAt > LATEST_MS;
    schedule.nextAt = schedule.nextRun(isMissed ? now : nextAt);
    if (isMissed) return;
    this.run(definition.scheduleId).catch((error: unknown) => console.error('[qstash]', error));
  }
}
