import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import type { ExpensePage } from '../../contracts/expenses.ts';
import type {
  PamConversation,
  PamConversationPage,
  PamMessage,
  PamMessageList,
  PamState,
} from '../../contracts/pam.ts';
import type { PamAction, PamActionPage } from '../../contracts/pam-actions.ts';
import type { PamMemory } from '../../contracts/pam-memories.ts';
import type { PamReplay, PamTicket } from '../../contracts/pam-protocol.ts';
import type { PamSettings } from '../../contracts/pam-settings.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { VehicleList } from '../../contracts/vehicles.ts';
import { beginTurn, proposeAction } from './pam-turn.ts';
import { callAs, contractTargets, newPerson, type Target } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const FILL = {
  filledOn: '2026-11-22',
  odometerKm: 84_710,
  litres: 62,
  priceMilliPerL: 1_910,
  totalCents: 11_842,
};

describe.each(contractTargets())('PAM on $name', (target) => {
  let person: Person;
  let stranger: Person;
  const call = <Body>(method: string, path: string, body?: unknown, headers = {}, as = person) =>
    callAs<Body & Problem>(target, as, method, `/v1/pam${path}`, { body, headers });

  beforeAll(async () => {
    [person, stranger] = await Promise.all([newPerson(), newPerson()]);
  });

  describe('conversations', () => {
    it('are made, named, found by what was said, deleted and restored', async () => {
      const made = await call<{ conversation: PamConversation }>('POST', '/conversations', {});
      expect(made.status).toBe(201);
      const { id } = made.body.conversation;
      expect(made.body.conversation).toMatchObject({ title: 'New conversation', lastSeq: 0, lastMessageAt: null });
      await beginTurn(person, { conversationId: id, text: 'How far is it to Ceduna tonight?' });
      const found = await call<PamConversationPage>('GET', '/conversations?q=ceduna%20FAR');
      expect(found.body).toMatchObject({ total: 1, nextCursor: null, conversations: [{ id, lastSeq: 1 }] });
      expect(found.body.conversations[0]?.snippet).toContain('Ceduna');
      expect((await call<PamConversationPage>('GET', '/conversations?q=perth')).body.conversations).toEqual([]);

      const renamed = await call<{ conversation: PamConversation }>(
        'PATCH',
        `/conversations/${id}`,
        { title: 'Nullarbor' },
        { 'if-match': '"2"' },
      );
      expect(renamed.body.conversation).toMatchObject({ title: 'Nullarbor', version: 3, lastSeq: 1 });
      expect((await call('DELETE', `/conversations/${id}`, undefined, { 'if-match': '"3"' })).status).toBe(200);
      expect((await call('GET', `/conversations/${id}`)).status).toBe(404);
      expect((await call('POST', `/conversations/${id}/restore`, undefined, { 'if-match': '"4"' })).status).toBe(200);
      const { body } = await call<PamMessageList>('GET', `/conversations/${id}`);
      expect(body.messages).toMatchObject([{ role: 'user' }, { role: 'assistant', state: 'streaming' }]);
    });

    it('are listed page by page, each once', async () => {
      const fresh = await newPerson();
      const ids = Array.from({ length: 3 }, () => randomUUID());
      for (const id of ids) await call('POST', '/conversations', { id }, {}, fresh);
      const page = (cursor: string | null) =>
        call<PamConversationPage>(
          'GET',
          `/conversations?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
          undefined,
          {},
          fresh,
        );
      const first = await page(null);
      const second = await page(first.body.nextCursor);
      expect([...first.body.conversations, ...second.body.conversations].map(({ id }) => id)).toEqual(ids.toReversed());
      expect([first.body.total, second.body.nextCursor]).toEqual([3, null]);
      expect((await page('bm9wZQ')).status).toBe(400);
    });

    it('can be replayed from any event on, and stopped', async () => {
      const conversationId = randomUUID();
      const turn = await beginTurn(person, { conversationId });
      await turn.say('Sixty');
      await turn.say(' two');
      const replay = await call<PamReplay>('GET', `/conversations/${conversationId}/events?after=2`);
      expect(replay.body).toMatchObject({
        lastSeq: 3,
        oldestSeq: 1,
        running: { answerId: turn.answerId, isCancelled: false },
      });
      expect(replay.body.events).toMatchObject([
        { v: 1, type: 'chat_delta', seq: 3, conversationId, payload: { text: ' two' } },
      ]);
      const stopped = await target.send(`/v1/pam/messages/${turn.answerId}/cancel`, {
        method: 'POST',
        headers: { authorization: `Bearer ${person.accessToken}` },
      });
      expect(await stopped.json()).toEqual({ answerId: turn.answerId, state: 'streaming', isAsked: true });
      await turn.finish('Sixty two');
      const { body } = await call<PamMessageList>('GET', `/conversations/${conversationId}`);
      expect(body).toMatchObject({
        lastSeq: 4,
        messages: [{}, { text: 'Sixty two', state: 'complete', tools: [], actions: [] }],
      });
    });

    it('have answers that can be rated, and questions that cannot', async () => {
      const messageId = randomUUID();
      const turn = await beginTurn(person, { messageId });
      const rate = (id: string, rating: unknown) =>
        call<{ message: PamMessage }>('PATCH', `/messages/${id}/rating`, { rating });
      expect((await rate(turn.answerId, 1)).body.message.rating).toBe(1);
      expect((await rate(turn.answerId, null)).body.message.rating).toBeNull();
      expect((await rate(messageId, -1)).body.message.rating).toBeNull();
      expect((await rate(turn.answerId, 5)).status).toBe(400);
    });

    it('are nobody else’s', async () => {
      const conversationId = randomUUID();
      const turn = await beginTurn(person, { conversationId });
      const attempts = [
        ['GET', `/conversations/${conversationId}`],
        ['GET', `/conversations/${conversationId}/events`],
        ['POST', `/messages/${turn.answerId}/cancel`],
        ['PATCH', `/messages/${turn.answerId}/rating`, { rating: 1 }],
        ['PATCH', `/conversations/${conversationId}`, { title: 'Mine' }, { 'if-match': '"1"' }],
        ['DELETE', `/conversations/${conversationId}`, undefined, { 'if-match': '"1"' }],
      ] as const;
      for (const [method, path, body, headers] of attempts) {
        expect((await call(method, path, body, headers, stranger)).status, `${method} ${path}`).toBe(404);
      }
      expect((await call<PamConversationPage>('GET', '/conversations', undefined, {}, stranger)).body.total).toBe(0);
      expect((await callAs(target, null, 'GET', `/v1/pam/conversations/${conversationId}`)).status).toBe(401);
    });
  });

  describe('actions', () => {
    const vehicleId = randomUUID();
    const fillUp = (id: string) =>
      ({ verb: 'create', table: 'fuel_logs', id, values: { vehicleId, ...FILL } }) as const;
    const confirm = ({ id, argsHash }: PamAction, as = person) =>
      call<{ action: PamAction }>('POST', `/actions/${id}/confirm`, { argsHash }, {}, as);
    const spent = () => sumOf(target, person);

    beforeAll(async () => {
      const prado = { id: vehicleId, name: 'Prado', kind: 'tow', fuelType: 'diesel' };
      await callAs(target, person, 'POST', '/v1/vehicles', { body: prado });
    });

    it('are done when they are confirmed, seen at once in every view, and gone from all when undone', async () => {
      const action = await proposeAction(person, [fillUp(randomUUID())]);
      const before = await spent();
      expect((await confirm(action)).body.action).toMatchObject({ state: 'done', undoneAt: null });
      expect(await spent()).toBe(before + 11_842);
      expect(await readingOf(target, person, vehicleId)).toBe(84_710);
      expect((await confirm(action)).body.action.state).toBe('done');
      expect(await spent()).toBe(before + 11_842);
      const undone = await call<{ action: PamAction }>('POST', `/actions/${action.id}/undo`);
      expect(undone.body.action.state).toBe('undone');
      expect(await spent()).toBe(before);
      expect(await readingOf(target, person, vehicleId)).toBe(0);
      const trail = await call<PamActionPage>('GET', '/actions?limit=1');
      expect(trail.body.actions).toMatchObject([{ id: action.id, state: 'undone', tool: 'log_fuel' }]);
      expect(trail.body.actions[0]).not.toHaveProperty('writes');
    });

    it('are not done by a wrong hash, after a no, or by anybody else', async () => {
      const action = await proposeAction(person, [fillUp(randomUUID())]);
      expect((await confirm({ ...action, argsHash: 'f'.repeat(64) })).status).toBe(409);
      expect((await confirm({ ...action, argsHash: 'f' })).status).toBe(400);
      for (const verb of ['deny', 'undo']) {
        expect((await call('POST', `/actions/${action.id}/${verb}`, undefined, {}, stranger)).status).toBe(404);
      }
      expect((await confirm(action, stranger)).status).toBe(404);
      expect((await call('GET', `/actions/${action.id}`, undefined, {}, stranger)).status).toBe(404);
      expect((await call('POST', `/actions/${action.id}/revise`, { args: {} }, {}, stranger)).status).toBe(404);
      expect((await call<{ action: PamAction }>('POST', `/actions/${action.id}/deny`)).body.action.state).toBe(
        'denied',
      );
      expect((await confirm(action)).status).toBe(409);
      expect((await call('POST', `/actions/${action.id}/undo`)).status).toBe(409);
      expect(await sql`select from public.fuel_logs where user_id = ${person.id} and deleted_at is null`).toHaveLength(
        0,
      );
    });

    it('are made anew from what is set right on the card, and confirmed by the new hash alone', async () => {
      const action = await proposeAction(person, [fillUp(randomUUID())]);
      const revise = (args: object) => call<{ action: PamAction }>('POST', `/actions/${action.id}/revise`, { args });
      const args = {
        vehicle: 'Prado',
        litres: 26,
        totalCents: 5_000,
        odometerKm: 85_000,
        isFull: true,
        isTowing: false,
      };
      const { status, body } = await revise(args);
      expect(status).toBe(200);
      expect(body.action).toMatchObject({ id: action.id, state: 'proposed', args: { litres: 26 } });
      expect((await confirm(action)).status).toBe(409);
      expect((await revise({ litres: 'many' })).body).toMatchObject({
        status: 400,
        issues: [{ path: 'body.args.litres' }],
      });
      const done = await confirm(body.action);
      expect(done.body.action.state).toBe('done');
      expect(
        await sql`select litres::float8 from public.fuel_logs where user_id = ${person.id} and deleted_at is null`,
      ).toEqual([{ litres: 26 }]);
      expect((await revise(args)).status).toBe(409);
      await call('POST', `/actions/${action.id}/undo`);
    });

    it('that their rows refuse are failed, and nothing of them is done', async () => {
      const write = fillUp(randomUUID());
      const missing = { ...write, values: { ...write.values, vehicleId: randomUUID() } };
      const action = await proposeAction(person, [missing]);
      expect((await confirm(action)).status).toBe(400);
      const { body } = await call<{ action: PamAction }>('GET', `/actions/${action.id}`);
      expect(body.action).toMatchObject({ state: 'failed', problem: expect.stringContaining('does not exist') });
    });
  });

  it('keeps memories as other rows are kept', async () => {
    const made = await call<{ memory: PamMemory }>('POST', '/memories', { fact: 'The Prado takes diesel' });
    expect([made.status, made.headers.get('etag')]).toEqual([201, expect.stringContaining('"1"')]);
    const { id } = made.body.memory;
    expect((await call<{ memories: PamMemory[] }>('GET', '/memories')).body.memories).toMatchObject([
      { id, version: 1 },
    ]);
    expect((await call('DELETE', `/memories/${id}`, undefined, { 'if-match': '"1"' })).status).toBe(200);
    expect((await call('GET', `/memories/${id}`)).status).toBe(404);
    expect((await call('POST', '/memories', { fact: '' })).status).toBe(400);
    expect((await call('DELETE', `/memories/${id}`, undefined, { 'if-match': '"2"' }, stranger)).status).toBe(404);
  });

  it('passes nothing on until the person agrees, and remembers since when', async () => {
    const change = (version: number, changes: object) =>
      call<{ settings: PamSettings }>('PATCH', '/settings', changes, { 'if-match': `"${version}"` });
    const fresh = (await call<{ settings: PamSettings }>('GET', '/settings')).body.settings;
    expect(fresh).toMatchObject({
      modelConsentAt: null,
      moneyConsentAt: null,
      alwaysAllow: [],
      speed: 1,
      isMuted: false,
    });
    const agreed = await change(fresh.version, { modelConsent: true, speed: 1.25, voice: 'alloy' });
    expect(agreed.body.settings).toMatchObject({ moneyConsentAt: null, speed: 1.25, voice: 'alloy' });
    const since = agreed.body.settings.modelConsentAt;
    expect(since).toMatch(/Z$/);
    expect(
      (await change(agreed.body.settings.version, { modelConsent: true, voice: null })).body.settings,
    ).toMatchObject({ modelConsentAt: since, voice: null });
    expect((await change(fresh.version, { isMuted: true })).status).toBe(412);
    const { version } = (await call<{ settings: PamSettings }>('GET', '/settings')).body.settings;
    expect((await change(version, { modelConsent: false })).body.settings.modelConsentAt).toBeNull();
  });

  it('says who would answer, what an agreement would change, and what is left', async () => {
    const fresh = await newPerson();
    const state = async () => (await call<PamState>('GET', '/state', undefined, {}, fresh)).body;
    const limits = { messagesLeft: expect.any(Number), tokensLeft: expect.any(Number) };
    expect(await state()).toMatchObject({ engine: 'rules', isStandIn: true, needsConsent: true, ...limits });
    await call('PATCH', '/settings', { modelConsent: true }, { 'if-match': '"1"' }, fresh);
    const before = await state();
    expect(before).toMatchObject({ engine: 'model', reason: null, isStandIn: true, needsConsent: false });
    await beginTurn(fresh);
    expect((await state()).messagesLeft).toBe(before.messagesLeft - 1);
  });

  it('gives a ticket that names where it opens a socket', async () => {
    const { status, body } = await call<PamTicket>('POST', '/ws-ticket', { conversationId: randomUUID() });
    expect(status).toBe(201);
    expect(body.ticket).toMatch(/^[0-9a-f]{48}$/);
    expect(body.url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/functions\/v1\/api\/v1\/pam\/ws$/);
  });

  it('writes down once what was said on the device', async () => {
    const turn = {
      id: randomUUID(),
      conversationId: randomUUID(),
      text: 'remember the Prado takes diesel',
      answer: { id: randomUUID(), text: 'I will keep that in mind.' },
      saidAt: new Date(Date.now() - 3_600_000).toISOString(),
      action: {
        ...{ id: randomUUID(), tool: 'remember', args: { fact: 'Diesel' }, summary: 'Kept in mind.' },
        card: { title: 'Remember', rows: [], fields: [], warnings: [] },
        writes: [{ verb: 'create', table: 'pam_memories', id: randomUUID(), values: { fact: 'Diesel' } }],
      },
    };
    const record = (more = {}) =>
      call<{ message: PamMessage }>('POST', '/turns', { ...turn, action: { ...turn.action, ...more } });
    expect((await record()).body.message).toMatchObject({
      id: turn.answer.id,
      engine: 'device',
      actions: [{ state: 'done' }],
    });
    await record();
    const again = await record({ undoneAt: new Date().toISOString() });
    expect(again.body.message.actions).toMatchObject([{ state: 'undone' }]);
    const { body } = await call<PamMessageList>('GET', `/conversations/${turn.conversationId}`);
    expect(body.messages).toMatchObject([{ text: turn.text, createdAt: turn.saidAt }, { text: turn.answer.text }]);
  });
});

async function sumOf(target: Target, person: Person): Promise<number> {
  const { body } = await callAs<ExpensePage>(target, person, 'GET', '/v1/expenses');
  return body.sums[0]?.amountCents ?? 0;
}

async function readingOf(target: Target, person: Person, vehicleId: string): Promise<number | undefined> {
  const { body } = await callAs<VehicleList>(target, person, 'GET', '/v1/vehicles');
  return body.rigs.find(({ vehicle }) => vehicle.id === vehicleId)?.reading ?? undefined;
}
