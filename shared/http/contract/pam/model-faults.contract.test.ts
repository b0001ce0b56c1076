import { beforeAll, describe, expect, it } from 'vitest';
import { modelRequests, scriptModel } from '../../../../local/model/script-model.ts';
import type { Person } from '../../../../local/sign-up.ts';
import { nodeTarget, stack } from '../targets.ts';
import { finalsOf, hear, newMessage, newTalker, readConversation, wordsOf } from './say.ts';

const target = nodeTarget(stack);
const LONG = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

describe('a model that', () => {
  let person: Person;
  beforeAll(async () => {
    person = await newTalker();
  });

  it.each([
    ['answers 500', { status: 500 }, 1],
    ['has too much to do for long', { status: 429, retryAfter: '60' }, 1],
    ['answers no JSON', { raw: { type: 'text/event-stream', body: 'data: {"choices":[\n\ndata: [DONE]\n\n' } }, 1],
    ['says nothing for 10 s', { hangAfter: 0 }, 1],
  ])('%s is replaced by rules in the same turn', { timeout: 40_000 }, async (_, step, calls) => {
    const message = newMessage('why is the sky blue');
    await scriptModel(stack.urls.model, { match: message.text, steps: [step, { text: 'Not asked for.' }] });
    const events = await hear(target, person, message);
    expect(finalsOf(events)).toMatchObject([
      { type: 'chat_complete', payload: { engine: 'rules', state: 'complete' } },
    ]);
    expect(wordsOf(events)).toContain('The model');
    const requests = await modelRequests(stack.urls.model, 'chat', message.text);
    expect(requests).toHaveLength(calls);
  });

  it('has too much to do for a second is asked again then', async () => {
    const message = newMessage('busy');
    await scriptModel(stack.urls.model, {
      match: message.text,
      steps: [{ status: 429, retryAfter: '1' }, { text: 'Here I am.' }],
    });
    const events = await hear(target, person, message);
    expect(finalsOf(events)).toMatchObject([{ payload: { text: 'Here I am.', engine: 'model' } }]);
    const [first, second] = await modelRequests(stack.urls.model, 'chat', message.text);
    const waited = Date.parse(second?.receivedAt ?? '') - Date.parse(first?.receivedAt ?? '');
    expect(waited).toBeGreaterThanOrEqual(900);
  });

  it('breaks off in the middle leaves its words and an error that can be retried', async () => {
    const message = newMessage('cut');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 10, cutAfter: 30 }] });
    const events = await hear(target, person, message);
    expect(finalsOf(events)).toMatchObject([
      { type: 'error', payload: { code: 'unavailable', isRetryable: true, text: wordsOf(events) } },
    ]);
    expect(wordsOf(events)).toMatch(/^word0 .*word2\d/);
    const { messages } = await readConversation(person, message.conversationId);
    expect(messages[1]).toMatchObject({ state: 'failed', text: wordsOf(events) });
  });
});

describe('limits', () => {
  it('hold a person to their messages of an hour, and say when to come back', async () => {
    const person = await newTalker();
    const strict = nodeTarget(stack, { PAM_MESSAGES_PER_HOUR: '2' });
    await hear(strict, person, newMessage('one'));
    await hear(strict, person, newMessage('two'));
    const response = await strict.send('/v1/pam/chat/stream', {
      method: 'POST',
      headers: { authorization: `Bearer ${person.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(newMessage('three')),
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('of tokens and dollars a day let rules answer, and no model is asked', async () => {
    for (const limit of [{ PAM_DAILY_TOKENS: '100' }, { PAM_DAILY_DOLLARS: '0.0001' }]) {
      const person = await newTalker();
      const message = newMessage('why is the sky blue');
      const events = await hear(nodeTarget(stack, limit), person, message);
      expect(finalsOf(events)).toMatchObject([{ payload: { engine: 'rules' } }]);
      expect(wordsOf(events)).toContain('used up');
      expect(await modelRequests(stack.urls.model, 'chat', message.text)).toEqual([]);
    }
  });
});
