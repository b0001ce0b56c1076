import type postgres from 'postgres';
import { DEVELOPMENT_KEYS } from '../keys.ts';
import type { Clock } from './clock.ts';
import { DeadLetters } from './dead-letters.ts';
import { Deduplications } from './deduplications.ts';
import { deliver } from './deliver.ts';
import { Dispatcher, type Entry } from './dispatcher.ts';
import { type Faults, NO_FAULTS } from './faults.ts';
import { FlowGate } from './flow-gate.ts';
import { Journal } from './journal.ts';
import { eventOf } from './log-event.ts';
import { type Delivery, Message } from './message.ts';
import { Publisher } from './publisher.ts';
import { Scheduler } from './scheduler.ts';
import { settle } from './settle.ts';
import { SigningKeys } from './signing-keys.ts';

interface Shared {
  sql: postgres.Sql;
  clock: Clock;
  parallelism: number;
  gate: FlowGate<Entry>;
  journal: Journal;
  keys: SigningKeys;
  faults: Faults;
  counters: { attempts: number; delivered: number; failed: number };
  /** Ends the deliveries that are under way. */
  stopping: AbortSignal;
}

/** The parts behind the API, wired, with what an earlier process left read but not yet delivered. */
export async function createEngine(sql: postgres.Sql, clock: Clock, parallelism: number) {
  const paused = await sql`select flow_control_key from paused_flows`;
  const stopping = new AbortController();
  const shared: Shared = {
    ...{ sql, clock, parallelism, stopping: stopping.signal },
    gate: new FlowGate<Entry>(
      clock,
      paused.map((row) => row.flow_control_key),
    ),
    journal: new Journal(sql),
    keys: new SigningKeys(DEVELOPMENT_KEYS.qstashCurrentSigningKey, DEVELOPMENT_KEYS.qstashNextSigningKey),
    faults: { ...NO_FAULTS },
    counters: { attempts: 0, delivered: 0, failed: 0 },
  };
  const dispatcher = createDispatcher(shared);
  const deduplications = new Deduplications(clock);
  await deduplications.load(sql);
  const publisher = new Publisher({ ...shared, dispatcher, deduplications });
  const scheduler = new Scheduler({ ...shared, publisher });
  const deadLetters = new DeadLetters({ ...shared, dispatcher });
  const left = await readLeft(sql);
  return {
    ...{ ...shared, dispatcher, publisher, scheduler, deadLetters },
    async start() {
      dispatcher.add(left);
      await scheduler.load();
    },
    async stop() {
      scheduler.stop();
      dispatcher.stop();
      stopping.abort();
      await shared.journal.close();
    },
  };
}

function createDispatcher(shared: Shared): Dispatcher {
  const { clock, journal, counters, stopping } = shared;
  const dispatcher: Dispatcher = new Dispatcher({
    ...shared,
    attempt(delivery) {
      counters.attempts++;
      journal.note(eventOf(delivery.message, 'ACTIVE', clock.now()));
      return deliver(delivery, { ...shared, signal: stopping });
    },
    async settle(entry, answer) {
      if (entry.isCanceled) return null;
      const { change, next } = settle(entry, answer, clock);
      await journal.commit(change);
      if (change.bury) counters.failed++;
      else if (!next) counters.delivered++;
      dispatcher.add(change.publish ?? []);
      return next;
    },
  });
  return dispatcher;
}

/** What was not acknowledged, whether it was under way or not. */
async function readLeft(sql: postgres.Sql): Promise<Delivery[]> {
  const rows = await sql`select message, due_at, retried from messages order by due_at`;
  return rows.map((row) => ({
    message: Message.parse(row.message),
    dueAt: row.due_at.getTime(),
    retried: row.retried,
  }));
}
