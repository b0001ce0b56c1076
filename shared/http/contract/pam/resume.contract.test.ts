import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stackEnvironment } from '../../../../local/function-environment.ts';
import { modelRequests, scriptModel } from '../../../../local/model/script-model.ts';
import type { Person } from '../../../../local/sign-up.ts';
import { type ServedFunction, serveFunction } from '../../../../scripts/deploy/serve-function.ts';
import { isFinalEvent } from '../../../contracts/pam-protocol.ts';
import { readApiEnvironment } from '../../../env.ts';
import { startTurn } from '../../../pam/start-turn.ts';
import type { PamHost } from '../../../pam/turn-scope.ts';
import { cancelPamTurn } from '../../../services/pam/cancel-pam-turn.ts';
import { contractTargets, newPerson, stack } from '../targets.ts';
import { contextOf, finalsOf, hear, listen, newMessage, newTalker, readConversation, sayTo, wordsOf } from './say.ts';
import { keptOf, openTalk } from './talk.ts';

const LONG = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
}

describe.each(contractTargets().filter(({ name }) => name !== 'netlify'))('events of PAM on $name', (target) => {
  let person: Person;
  beforeAll(async () => {
    person = await newTalker();
  });

  it('go on from Last-Event-ID where a stream was lost: no word twice, none missing, one stored answer', async () => {
    const message = newMessage('lost stream');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 25 }] });
    const first = await sayTo(target, person, message);
    await until(() => wordsOf(first.events).split(' ').length >= 40);
    first.hangUp();
    await first.ended;
    const seen = first.events.at(-1)?.seq ?? 0;
    const path = `/v1/pam/conversations/${message.conversationId}/stream`;
    const second = await listen(target, person, path, { headers: { 'last-event-id': String(seen) } });
    await second.ended;
    const all = [...first.events, ...second.events];
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    expect(wordsOf(all)).toBe(LONG);
    expect(finalsOf(all)).toHaveLength(1);
    expect((await readConversation(person, message.conversationId)).messages).toHaveLength(2);
    expect(await modelRequests(stack.urls.model, 'chat', message.text)).toHaveLength(1);
  });

  it('are the person’s own: nobody else reads them, and what is not there is not found', async () => {
    const message = newMessage('private');
    await hear(target, person, message);
    const path = `/v1/pam/conversations/${message.conversationId}/stream`;
    expect((await listen(target, await newPerson(), path)).status).toBe(404);
    expect((await listen(target, person, `/v1/pam/conversations/${randomUUID()}/stream`)).status).toBe(404);
  });

  it('end soon after a stop that came in elsewhere, with the words so far', async () => {
    const message = newMessage('stopped elsewhere');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 50 }] });
    const stream = await sayTo(target, person, message);
    await until(() => wordsOf(stream.events).split(' ').length >= 5);
    const stoppedAt = Date.now();
    await cancelPamTurn(contextOf(person), message.id);
    await stream.ended;
    expect(stream.events.at(-1)).toMatchObject({
      type: 'chat_complete',
      payload: { state: 'stopped', text: wordsOf(stream.events) },
    });
    const [request] = await modelRequests(stack.urls.model, 'chat', message.text);
    expect(Date.parse(request?.abortedAt ?? '') - stoppedAt).toBeLessThan(1_000);
  });
});

describe('a turn whose listener is gone without a word', () => {
  const environment = readApiEnvironment(stackEnvironment(stack));
  function hostOf(person: Person): PamHost {
    if (!environment.ok) throw new Error(environment.problems.join());
    const report = (cause: unknown) => {
      throw cause;
    };
    const redis = { run: async () => [], ping: async () => {} };
    return { ctx: contextOf(person), env: environment.env, redis, forgetRows: async () => {}, report };
  }

  it('is stopped after its time, its words kept and its model no longer asked', async () => {
    const person = await newTalker();
    const message = newMessage('left alone');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 100 }] });
    const turn = await startTurn(hostOf(person), message, () => {}, { unattendedMs: 800 });
    if (!turn.isNew) throw new Error('It was here before.');
    turn.control.leave();
    await turn.ended;
    const { messages } = await readConversation(person, message.conversationId);
    expect(messages[1]).toMatchObject({ state: 'stopped', text: expect.stringMatching(/^word0 /) });
    const [request] = await modelRequests(stack.urls.model, 'chat', message.text);
    expect(request?.abortedAt).not.toBeNull();
  });

  it('goes on to its end while somebody reads along elsewhere', async () => {
    const person = await newTalker();
    const message = newMessage('read along');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 60 }] });
    // Longer than readers wait before they say again that they listen.
    const turn = await startTurn(hostOf(person), message, () => {}, { unattendedMs: 4_500 });
    if (!turn.isNew) throw new Error('It was here before.');
    turn.control.leave();
    const [node] = contractTargets();
    if (!node) throw new Error('No target.');
    const reader = await listen(node, person, `/v1/pam/conversations/${message.conversationId}/stream`);
    await Promise.all([reader.ended, turn.ended]);
    expect(wordsOf(reader.events)).toBe(LONG);
    expect(reader.events.at(-1)).toMatchObject({ payload: { state: 'complete' } });
  });
});

describe('a process that is about to end', () => {
  let workDir: string;
  let served: ServedFunction;
  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'pam-drain-'));
    // It drains 30 s before its end: three seconds after a socket is opened.
    const env = { ...stackEnvironment(stack), FUNCTION_WALL_CLOCK_SECONDS: '33' };
    served = await serveFunction({ root: process.cwd(), name: 'api', env, workDir });
  });
  afterAll(async () => {
    await served.stop();
    await rm(workDir, { recursive: true, force: true });
  });

  it('says so, begins nothing more, lets an answer go on to its end, and closes; another socket misses no word', async () => {
    const person = await newTalker();
    const message = newMessage('drained');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 60 }] });
    const api = `${served.url}/api`;
    const first = await openTalk(api, person, message);
    first.say({ type: 'chat', payload: message });
    expect(await first.until(({ type }) => type === 'server_draining')).toMatchObject({ seq: 0 });
    expect(finalsOf(first.events)).toEqual([]);
    const late = newMessage('too late', { conversationId: message.conversationId });
    const id = first.say({ type: 'chat', payload: late });
    const refusal = await first.until((event) => event.type === 'error' && event.id === id);
    expect(refusal).toMatchObject({ payload: { messageId: null, code: 'unavailable', isRetryable: true } });
    const lastSeq = Math.max(...keptOf(first).map(({ seq }) => seq));
    const second = await openTalk(stack.urls.api.supabase, person, { ...message, lastSeq });
    await second.until(isFinalEvent);
    expect((await first.closed).code).toBe(1012);
    const kept = [...keptOf(first).filter(({ seq }) => seq <= lastSeq), ...keptOf(second)];
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    expect(wordsOf(kept)).toBe(LONG);
    expect((await readConversation(person, message.conversationId)).messages).toHaveLength(2);
    second.close();
  });
});
