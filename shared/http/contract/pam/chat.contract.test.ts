import { beforeAll, describe, expect, it } from 'vitest';
import { modelRequests, scriptModel } from '../../../../local/model/script-model.ts';
import type { Person } from '../../../../local/sign-up.ts';
import type { PamMessage } from '../../../contracts/pam.ts';
import { callAs, contractTargets, stack } from '../targets.ts';
import { finalsOf, hear, newMessage, newTalker, readConversation, sayTo, wordsOf } from './say.ts';

const LONG = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

describe.each(contractTargets().filter(({ name }) => name !== 'netlify'))('PAM on $name', (target) => {
  let person: Person;
  beforeAll(async () => {
    person = await newTalker();
  });

  it('streams an answer that is the one that is stored, with one last event', async () => {
    const message = newMessage('streamed');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 15 }] });
    const events = await hear(target, person, message);
    expect(events[0]?.type).toBe('chat_start');
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(wordsOf(events)).toBe(LONG);
    expect(finalsOf(events)).toMatchObject([{ type: 'chat_complete', payload: { text: LONG, engine: 'model' } }]);
    const { messages } = await readConversation(person, message.conversationId);
    expect(messages).toMatchObject([
      { role: 'user', text: message.text },
      { role: 'assistant', text: LONG, state: 'complete', engine: 'model', replyTo: message.id },
    ]);
  });

  it('answers a message that is sent twice once: one call of the model, the same events', async () => {
    const message = newMessage('twice');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: LONG, tokenMs: 20 }] });
    const first = await sayTo(target, person, message);
    const second = await sayTo(target, person, message);
    await Promise.all([first.ended, second.ended]);
    expect(second.events).toEqual(first.events.filter(({ seq }) => seq >= (second.events[0]?.seq ?? 0)));
    expect(wordsOf(second.events)).toBe(LONG);
    const third = await hear(target, person, message);
    expect(third).toEqual(first.events);
    expect(await modelRequests(stack.urls.model, 'chat', message.text)).toHaveLength(1);
  });

  it('answers in one piece too', async () => {
    const message = newMessage('whole');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: 'Here you go.' }] });
    const { status, body } = await callAs<{ message: PamMessage }>(target, person, 'POST', '/v1/pam/chat', {
      body: message,
    });
    expect(status).toBe(200);
    expect(body.message).toMatchObject({ text: 'Here you go.', state: 'complete', replyTo: message.id });
  });
});

describe('a host that counts milliseconds of CPU', () => {
  it('says that PAM answers elsewhere, and begins nothing', async () => {
    const netlify = contractTargets().find(({ name }) => name === 'netlify');
    if (!netlify) return;
    const person = await newTalker();
    const message = newMessage('elsewhere');
    for (const path of ['chat', 'chat/stream']) {
      const answer = await callAs(netlify, person, 'POST', `/v1/pam/${path}`, { body: message });
      expect(answer).toMatchObject({ status: 501, body: { code: 'not_offered' } });
    }
    const resumed = await callAs(netlify, person, 'GET', `/v1/pam/conversations/${message.conversationId}/stream`);
    expect(resumed).toMatchObject({ status: 501, body: { code: 'not_offered' } });
    await expect(readConversation(person, message.conversationId)).rejects.toMatchObject({ code: 'not_found' });
  });
});
