import type { Row } from 'postgres';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPamPerson, type PamPerson } from './pam-person.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

let person: PamPerson;
let other: PamPerson;
beforeEach(async () => {
  person = await createPamPerson(sql);
  other = await createPamPerson(sql);
  await create('vehicles', { id: PRADO, name: 'Prado', kind: 'tow', fuel_type: 'diesel' });
});
afterEach(() => Promise.all([person.leave(), other.leave()]));

const PRADO = '00000000-0000-4000-8000-0000000000a1';
const FILL = '00000000-0000-4000-8000-0000000000e2';
const LUNCH = '00000000-0000-4000-8000-0000000000e3';
const FACT = '00000000-0000-4000-8000-0000000000e4';

const fill = {
  verb: 'create',
  table: 'fuel_logs',
  id: FILL,
  values: {
    vehicleId: PRADO,
    filledOn: '2026-11-22',
    odometerKm: 84_710,
    litres: 62,
    priceMilliPerL: 1_910,
    totalCents: 11_842,
  },
};
const lunch = {
  verb: 'create',
  table: 'expenses',
  id: LUNCH,
  values: { amountCents: 2_400, currency: 'AUD', category: 'eating-out', occurredOn: '2026-11-22', payee: 'Bakery' },
};

const create = (table: string, values: object) =>
  person.call('create_row', { p_table: table, p_values: JSON.stringify(values) });

type Proposal = { id: string; tool: string; writes: object[]; isAuto: boolean };
const propose = (proposal: Partial<Proposal> = {}, as = person) =>
  as.call('propose_pam_action', {
    p_id: proposal.id ?? crypto.randomUUID(),
    p_conversation_id: null,
    p_message_id: null,
    p_tool: proposal.tool ?? 'log_fuel',
    p_args: '{"litres": 62}',
    p_card: '{"title": "Log 62 L"}',
    p_writes: JSON.stringify(proposal.writes ?? [fill]),
    p_summary: 'Logged 62 litres.',
    p_is_auto: proposal.isAuto ?? false,
  });
const confirm = (action: Row, as = person, always = false) =>
  as.call('confirm_pam_action', { p_id: action.id, p_hash: action.args_hash, p_always_allow: always });
const undo = (action: Row, as = person) => as.call('undo_pam_action', { p_id: action.id });
const get = (action: Row, as = person) => as.call('get_pam_action', { p_id: action.id });
const late = (action: Row, column: string) =>
  sql`update public.pam_actions set ${sql(column)} = now() - interval '1 second' where user_id = ${person.id} and id = ${action.id}`;

/** What is there and not deleted, of all that a fill-up touches. */
async function shown() {
  const of = async (table: string) =>
    (
      await sql`select id from ${sql(`public.${table}`)} where user_id = ${person.id} and deleted_at is null order by id`
    ).map((row) => row.id);
  return { fills: await of('fuel_logs'), expenses: await of('expenses'), readings: await of('odometer_readings') };
}
const NOTHING = { fills: [], expenses: [], readings: [] };
const FILLED = { fills: [FILL], expenses: [FILL], readings: [FILL] };

describe('a proposal', () => {
  it('does nothing until it is confirmed, and then all of it', async () => {
    const action = await propose();
    expect(action).toMatchObject({ state: 'proposed', tool: 'log_fuel' });
    expect(await shown()).toEqual(NOTHING);
    const { action: done } = await confirm(action);
    expect(done).toMatchObject({ state: 'done', problem: null });
    expect(await shown()).toEqual(FILLED);
  });

  it('is done once, however often and at once it is confirmed', async () => {
    const action = await propose();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => confirm(action)));
    for (const outcome of outcomes) expect(outcome.action).toEqual(outcomes[0]?.action);
    expect((await confirm(action)).action.state).toBe('done');
    expect(await sql`select version from public.fuel_logs where user_id = ${person.id}`).toEqual([{ version: 1 }]);
  });

  it.each([
    ['another hash', (action: Row) => ({ ...action, args_hash: 'f'.repeat(64) })],
    ['the hash of another proposal', async () => propose({ writes: [lunch] })],
  ])('is not done by %s', async (_what, forge) => {
    const action = await propose();
    const forged = await forge(action);
    await expect(confirm({ id: action.id, args_hash: forged.args_hash })).rejects.toThrow('conflict');
    expect(await shown()).toEqual(NOTHING);
  });

  it('that was revised is done as it is now, and not by the confirmation of what it was', async () => {
    const action = await propose();
    const revised = await person.call('revise_pam_action', {
      p_id: action.id,
      p_args: '{"litres": 26}',
      p_card: '{}',
      p_writes: JSON.stringify([{ ...fill, values: { ...fill.values, litres: 26 } }]),
      p_summary: 'Logged 26 litres.',
    });
    expect(revised.args_hash).not.toBe(action.args_hash);
    await expect(confirm(action)).rejects.toThrow('conflict');
    await confirm(revised);
    expect(await sql`select litres::float8 from public.fuel_logs where user_id = ${person.id}`).toEqual([
      { litres: 26 },
    ]);
  });

  it.each([
    ['was denied', (action: Row) => person.call('deny_pam_action', { p_id: action.id })],
    ['is older than a day', (action: Row) => late(action, 'expires_at')],
  ])('that %s can no longer be confirmed or revised', async (_what, spoil) => {
    const action = await propose();
    await spoil(action);
    expect((await get(action)).state).toMatch(/^(denied|expired)$/);
    await expect(confirm(action)).rejects.toThrow('conflict');
    const same = { p_args: '{}', p_card: '{}', p_writes: '[]', p_summary: '' };
    await expect(person.call('revise_pam_action', { p_id: action.id, ...same })).rejects.toThrow('conflict');
    expect(await shown()).toEqual(NOTHING);
  });

  it('of somebody else is not there: not to see, confirm, revise, deny or undo', async () => {
    const action = await propose();
    const empty = { p_args: '{}', p_card: '{}', p_writes: '[]', p_summary: '' };
    const attempts = [
      () => get(action, other),
      () => confirm(action, other),
      () => undo(action, other),
      () => other.call('deny_pam_action', { p_id: action.id }),
      () => other.call('revise_pam_action', { p_id: action.id, ...empty }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow('not_found');
    expect(await get(action)).toMatchObject({ state: 'proposed', version: 1 });
    expect((await other.call('list_pam_actions', {})).actions).toEqual([]);
  });

  it('writes what is the confirmer’s own, whatever rows it names', async () => {
    await create('pam_memories', { id: FACT, fact: 'The Prado takes diesel' });
    const theirs = await propose(
      { tool: 'forget', writes: [{ verb: 'delete', table: 'pam_memories', id: FACT, version: 1 }] },
      other,
    );
    await expect(confirm(theirs, other)).rejects.toThrow('not_found');
    expect(await sql`select deleted_at from public.pam_memories where user_id = ${person.id}`).toEqual([
      { deleted_at: null },
    ]);
  });

  it.each(['private.admins', 'profiles', 'pam_actions', 'vehicles'])(
    'is not done in %s, which is not PAM’s to write',
    async (table) => {
      const action = await propose({
        writes: [{ verb: 'create', table, id: FACT, values: { name: 'x', kind: 'tow' } }],
      });
      await expect(confirm(action)).rejects.toThrow('invalid_request');
    },
  );

  it('of which one write is refused leaves none of them, and can be said to have failed', async () => {
    const action = await propose({ writes: [lunch, { ...fill, values: { ...fill.values, litres: -1 } }] });
    await expect(confirm(action)).rejects.toThrow(/check constraint/);
    expect(await shown()).toEqual(NOTHING);
    const fail = (hash: string) => person.call('fail_pam_action', { p_id: action.id, p_hash: hash, p_problem: 'No.' });
    expect(await fail('f'.repeat(64))).toEqual({ failed: false });
    expect(await fail(action.args_hash)).toEqual({ failed: true });
    expect(await get(action)).toMatchObject({ state: 'failed', problem: 'No.' });
    await expect(confirm(action)).rejects.toThrow('conflict');
  });

  it('whose maker died in the middle is done by the next confirmation, once', async () => {
    const action = await propose({ writes: [fill, lunch] });
    const died = person.within(async (tx) => {
      await tx`select public.confirm_pam_action(${action.id}, ${action.args_hash})`;
      throw new Error('gone before the commit');
    });
    await expect(died).rejects.toThrow();
    expect(await shown()).toEqual(NOTHING);
    await confirm(action);
    expect(await shown()).toEqual({ fills: [FILL], expenses: [FILL, LUNCH], readings: [FILL] });
  });

  it('that was made twice under one id is one, and another under that id is refused', async () => {
    const id = crypto.randomUUID();
    expect(await propose({ id })).toEqual(await propose({ id }));
    await expect(propose({ id, writes: [lunch] })).rejects.toThrow('conflict');
  });

  it('marks an expense as PAM’s; nobody can pass one off as that of a fill-up', async () => {
    await confirm(await propose({ tool: 'log_expense', writes: [lunch] }));
    expect(await sql`select source from public.expenses where user_id = ${person.id}`).toEqual([{ source: 'pam' }]);
    const lie = { amount_cents: 1, currency: 'AUD', category_slug: 'fuel', occurred_on: '2026-11-22', source: 'fuel' };
    await expect(create('expenses', lie)).rejects.toThrow(/row-level security/);
  });
});

describe('a tool that is allowed always', () => {
  const remember = {
    tool: 'remember',
    writes: [{ verb: 'create', table: 'pam_memories', id: FACT, values: { fact: 'Diesel' } }],
  };
  const allowed = async () => (await person.call('get_pam_settings', {})).always_allow;

  it('is one that the person said so of, when they confirmed it', async () => {
    await expect(propose({ ...remember, isAuto: true })).rejects.toThrow('conflict');
    await confirm(await propose(remember), person, true);
    expect(await allowed()).toEqual(['remember']);
    expect(await propose({ ...remember, isAuto: true })).toMatchObject({ is_auto: true, state: 'proposed' });
  });

  it('is never one that takes away what the person entered', async () => {
    await create('pam_memories', { id: FACT, fact: 'Diesel' });
    const forget = { tool: 'forget', writes: [{ verb: 'delete', table: 'pam_memories', id: FACT, version: 1 }] };
    expect((await confirm(await propose(forget), person, true)).action.state).toBe('done');
    expect(await allowed()).toEqual([]);
    const change = person.call('update_pam_settings', { p_version: 2, p_changes: '{"always_allow": ["forget"]}' });
    await expect(change).rejects.toThrow(/always_allow/);
  });
});

describe('undoing', () => {
  it('takes all of it back, once, and restores what was deleted', async () => {
    await create('pam_memories', { id: FACT, fact: 'Diesel' });
    const action = await propose({
      writes: [
        fill,
        { verb: 'update', table: 'pam_memories', id: FACT, version: 1, before: {}, values: { fact: 'Petrol' } },
        { verb: 'delete', table: 'pam_memories', id: FACT, version: 2 },
      ],
    });
    await confirm(action);
    expect(await shown()).toEqual(FILLED);
    await Promise.all([undo(action), undo(action)]);
    expect(await get(action)).toMatchObject({ state: 'undone' });
    expect(await shown()).toEqual(NOTHING);
    expect(await sql`select fact, deleted_at, version from public.pam_memories where user_id = ${person.id}`).toEqual([
      { fact: 'Diesel', deleted_at: null, version: 5 },
    ]);
    expect((await undo(action)).action.state).toBe('undone');
    expect(await shown()).toEqual(NOTHING);
  });

  it('is refused after 24 hours, and of what was never done', async () => {
    const action = await propose();
    await expect(undo(action)).rejects.toThrow('conflict');
    await confirm(action);
    const [row] = await sql`select undo_until - done_at as span from public.pam_actions where user_id = ${person.id}`;
    expect(row?.span).toBe('1 day');
    await late(action, 'undo_until');
    await expect(undo(action)).rejects.toThrow('conflict');
    expect(await shown()).toEqual(FILLED);
  });

  it('is refused whole when a row was changed since', async () => {
    const action = await propose({ writes: [fill, lunch] });
    await confirm(action);
    await person.call('update_expense', { p_id: LUNCH, p_version: 1, p_payee: 'Roadhouse' });
    await expect(undo(action)).rejects.toThrow('conflict');
    expect(await shown()).toEqual({ fills: [FILL], expenses: [FILL, LUNCH], readings: [FILL] });
  });

  it('of what was confirmed on the device works once its rows have landed as it said', async () => {
    const id = crypto.randomUUID();
    const record = (more: object = {}) =>
      person.call('record_pam_turn', {
        p_conversation_id: FACT,
        p_message_id: PRADO,
        p_text: 'Fuel 62 litres',
        p_answer_id: LUNCH,
        p_answer: 'Logged.',
        p_said_at: new Date().toISOString(),
        p_action: JSON.stringify({
          id,
          tool: 'log_fuel',
          args: {},
          card: {},
          writes: [fill],
          summary: 'Logged.',
          ...more,
        }),
      });
    const answers = await Promise.all([record(), record()]);
    for (const answer of answers)
      expect(answer).toMatchObject({ engine: 'device', text: 'Logged.', actions: [{ id, state: 'done' }] });
    expect(await sql`select from public.pam_messages where user_id = ${person.id}`).toHaveLength(2);
    await expect(undo({ id } as unknown as Row)).rejects.toThrow('conflict');
    const { vehicleId, filledOn, odometerKm, litres, priceMilliPerL, totalCents } = fill.values;
    await create('fuel_logs', {
      ...{ id: FILL, vehicle_id: vehicleId, filled_on: filledOn, odometer_km: odometerKm },
      ...{ litres, price_milli_per_l: priceMilliPerL, total_cents: totalCents },
    });
    await undo({ id } as unknown as Row);
    expect(await shown()).toEqual(NOTHING);
    await record({ undone_at: new Date().toISOString() });
    expect(await get({ id } as unknown as Row)).toMatchObject({ state: 'undone' });
  });
});

describe('somebody whose subscription is canceled', () => {
  it('is offered nothing that would be written, and keeps what was said and done', async () => {
    const action = await propose();
    await sql`select private.cancel_subscriptions(array[${person.id}]::uuid[], 'trial_ended', now())`;
    await expect(propose({ writes: [lunch] })).rejects.toThrow('subscription_required');
    await expect(confirm(action)).rejects.toThrow('subscription_required');
    expect(await shown()).toEqual(NOTHING);
    expect((await person.call('list_pam_actions', {})).total).toBe(1);
    await person.call('deny_pam_action', { p_id: action.id });
  });
});
