import type { Row, TransactionSql } from 'postgres';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { becomePerson, callFunction, createPamPerson, type PamPerson } from './pam-person.ts';
import { begin, finish } from './pam-turn-calls.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

let person: PamPerson;
beforeEach(async () => {
  person = await createPamPerson(sql);
});
afterEach(() => person.leave());

const tokensOf = async (id: string) =>
  (await sql`select tokens::int from private.pam_usage where user_id = ${id}`)[0]?.tokens;
const settle = <Value>(work: Promise<Value>[]) => Promise.allSettled(work);
const refusals = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));

describe('the messages of an hour', () => {
  it('are no more than the limit, also when they are sent at once, and the rest is told when to come back', async () => {
    const limits = { messages_per_hour: 3 };
    const refused = refusals(await settle(Array.from({ length: 8 }, () => begin(person, {}, limits))));
    expect(refused).toHaveLength(5);
    for (const error of refused) {
      expect(error).toMatchObject({ code: 'PT429', message: 'rate_limited' });
      expect(Number(error.hint)).toBeGreaterThan(3_500);
      expect(Number(error.hint)).toBeLessThanOrEqual(3_600);
    }
    expect(await sql`select from public.pam_messages where user_id = ${person.id}`).toHaveLength(6);
  });

  it('are counted over the last 60 minutes, and one that is sent again counts once', async () => {
    const message = { messageId: crypto.randomUUID(), conversationId: crypto.randomUUID() };
    const limits = { messages_per_hour: 2 };
    for (let times = 0; times < 3; times++) await begin(person, message, limits);
    await begin(person, {}, limits);
    await expect(begin(person, {}, limits)).rejects.toThrow('rate_limited');
    await sql`update private.pam_turns set started_at = now() - interval '61 minutes'
      where user_id = ${person.id} and message_id = ${message.messageId}`;
    expect(await begin(person, {}, limits)).toMatchObject({ is_new: true });
  });
});

describe('the budget of a day', () => {
  const limits = { day_tokens: 20_000 };
  const ask = (tokens = 10_000, more: object = limits) => begin(person, { tokens }, more);

  it('is taken from before a model is asked, so that turns at once do not exceed it together', async () => {
    const turns = await Promise.all(Array.from({ length: 6 }, () => ask()));
    expect(turns.filter((turn) => turn.engine === 'model')).toHaveLength(2);
    for (const turn of turns.filter((one) => one.engine === 'rules')) expect(turn.engine_reason).toBe('budget');
    expect(await tokensOf(person.id)).toBe(20_000);
  });

  it('is settled to what was used, and to what was reserved when nobody told', async () => {
    await finish(person, await ask(), 'x', { input_tokens: 1_000, output_tokens: 500, cost_micros: 300 });
    expect(await tokensOf(person.id)).toBe(1_500);
    const dead = await ask();
    await finish(person, dead);
    expect(await tokensOf(person.id)).toBe(11_500);
    await finish(person, dead, 'x', { input_tokens: 0, output_tokens: 0, cost_micros: 0 });
    expect(await tokensOf(person.id)).toBe(11_500);
  });

  it('is never given back by a turn that claims to have used less than nothing', async () => {
    await finish(person, await ask(), 'x', { input_tokens: -50_000, output_tokens: 0, cost_micros: -5 });
    expect(await tokensOf(person.id)).toBe(0);
    expect(await sql`select cost_micros::int as micros from private.pam_usage where user_id = ${person.id}`).toEqual([
      { micros: 0 },
    ]);
  });

  it('can be one of money as well', async () => {
    const turn = await ask(1, { day_micros: 100 });
    await finish(person, turn, 'x', { input_tokens: 1, output_tokens: 1, cost_micros: 101 });
    expect(await ask(1, { day_micros: 100 })).toMatchObject({ engine: 'rules', engine_reason: 'budget' });
  });

  it('is another one the next day', async () => {
    await ask(20_000);
    await sql`update private.pam_usage set day = day - 1 where user_id = ${person.id}`;
    expect(await ask()).toMatchObject({ engine: 'model' });
  });

  it('is told beforehand, with the messages that are left', async () => {
    await ask(15_000);
    const state = (p_limits: object) =>
      person.call('get_pam_state', { p_limits: JSON.stringify({ messages_per_hour: 60, ...p_limits }) });
    expect(await state(limits)).toEqual({ engine_reason: null, messages_left: 59, tokens_left: 5_000 });
    expect(await state({ day_tokens: 15_000 })).toMatchObject({ engine_reason: 'budget', tokens_left: 0 });
  });
});

describe('no model is asked', () => {
  it('for somebody who has not agreed to it, and nothing is reserved', async () => {
    const silent = await createPamPerson(sql, { consents: false });
    expect(await begin(silent)).toMatchObject({ engine: 'rules', engine_reason: 'consent' });
    expect(await tokensOf(silent.id)).toBe(0);
    await silent.leave();
  });

  it('for somebody whose subscription is canceled, who may go on asking', async () => {
    await sql`select private.cancel_subscriptions(array[${person.id}]::uuid[], 'trial_ended', now())`;
    expect(await begin(person)).toMatchObject({ is_new: true, engine: 'rules', engine_reason: 'subscription' });
  });

  it('for anybody while an administrator has switched it off, which is written down', async () => {
    const asked = (tx: TransactionSql) =>
      callFunction(tx, 'begin_pam_turn', {
        p_conversation_id: crypto.randomUUID(),
        p_message_id: crypto.randomUUID(),
        p_text: 'Hello',
        p_answer_id: crypto.randomUUID(),
        p_limits: '{"messages_per_hour": 60, "day_tokens": 1000}',
      });
    const flip = (tx: TransactionSql, isOn: boolean) =>
      callFunction(tx, 'ops_set_pam_switch', { p_is_on: isOn, p_reason: 'Costs run away' });
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`update public.pam_settings set model_consent_at = now() where user_id = ${PEOPLE.owner}`;
      await becomePerson(tx, PEOPLE.owner);
      await expect(tx.savepoint((sp) => flip(sp, false))).rejects.toThrow('forbidden');
      await becomePerson(tx, PEOPLE.admin);
      expect(await flip(tx, false)).toMatchObject({ isOn: false, reason: 'Costs run away' });
      await becomePerson(tx, PEOPLE.owner);
      expect(await asked(tx)).toMatchObject({ engine: 'rules', engine_reason: 'switched_off' });
      await becomePerson(tx, PEOPLE.admin);
      await flip(tx, true);
      await becomePerson(tx, PEOPLE.owner);
      expect(await asked(tx)).toMatchObject({ engine: 'model' });
      await tx`reset role`;
      const audit =
        await tx`select action, user_id from private.audit_log where entity = 'pam_switch' order by id desc limit 2`;
      expect(audit.map((line) => [line.action, line.user_id])).toEqual([
        ['resume', PEOPLE.admin],
        ['pause', PEOPLE.admin],
      ]);
    });
  });
});

describe('a ticket', () => {
  const conversationId = crypto.randomUUID();
  const issue = (): Promise<Row> => person.call('issue_pam_ticket', { p_conversation_id: conversationId });
  const use = (ticket: string) =>
    sql.begin(async (tx) => {
      await tx`set local role anon`;
      return callFunction(tx, 'use_pam_ticket', { p_ticket: ticket });
    });

  it('opens one socket, however many try at once, and only a hash of it is kept', async () => {
    const { ticket } = await issue();
    expect(ticket).toMatch(/^[0-9a-f]{48}$/);
    const outcomes = await settle([use(ticket), use(ticket), use(ticket)]);
    expect(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))).toEqual([
      { user_id: person.id, conversation_id: conversationId },
    ]);
    for (const error of refusals(outcomes)) expect(error.message).toBe('unauthenticated');
    const [kept] = await sql`select to_jsonb(t)::text as row from private.pam_tickets t where user_id = ${person.id}`;
    expect(kept?.row).not.toContain(ticket);
  });

  it('is good for a minute', async () => {
    const { ticket } = await issue();
    const [left] =
      await sql`select extract(epoch from expires_at - now())::float8 as seconds from private.pam_tickets where user_id = ${person.id}`;
    expect(left?.seconds).toBeGreaterThan(50);
    expect(left?.seconds).toBeLessThanOrEqual(60);
    await sql`update private.pam_tickets set expires_at = now() - interval '1 second' where user_id = ${person.id}`;
    await expect(use(ticket)).rejects.toThrow('unauthenticated');
  });

  it('cannot be made up', async () => {
    await expect(use('0'.repeat(48))).rejects.toThrow('unauthenticated');
  });
});
