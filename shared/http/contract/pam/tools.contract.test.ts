import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { modelRequests, scriptModel } from '../../../../local/model/script-model.ts';
import type { Person } from '../../../../local/sign-up.ts';
import type { ExpensePage } from '../../../contracts/expenses.ts';
import type { PamEvent } from '../../../contracts/pam-protocol.ts';
import { listPamActions } from '../../../services/pam/pam-actions.ts';
import { callAs, nodeTarget, stack } from '../targets.ts';
import { contextOf, finalsOf, hear, newMessage, newTalker, wordsOf } from './say.ts';

const target = nodeTarget(stack);
const FUEL = { amountCents: 41_200, category: 'fuel', payee: 'BP Ceduna', note: '', occurredOn: '2026-11-20' };
const SPEND = { name: 'log_expense', arguments: { amountCents: 2_450, category: 'food', payee: 'Bakery' } };

const typesOf = (events: PamEvent[]) => events.map(({ type }) => type);
const actionsOf = async (person: Person) => (await listPamActions(contextOf(person), { limit: 100 })).actions;
const expensesOf = async (person: Person) =>
  (await callAs<ExpensePage>(target, person, 'GET', '/v1/expenses', { headers: { 'cache-control': 'no-cache' } })).body;

describe('what a model asks for', () => {
  let person: Person;
  beforeAll(async () => {
    person = await newTalker();
    await callAs(target, person, 'POST', '/v1/expenses', { body: FUEL });
  });

  it('is looked up for the person, and told to the model as data', async () => {
    const message = newMessage('what did we spend');
    const steps = [
      { toolCalls: [{ name: 'spending_summary', arguments: { month: '2026-11' } }] },
      { text: 'Four hundred and twelve dollars.' },
    ];
    await scriptModel(stack.urls.model, { match: message.text, steps });
    const events = await hear(target, person, message);
    const types = typesOf(events).filter((type, index, all) => type !== all[index - 1]);
    expect(types).toEqual(['chat_start', 'tool_start', 'tool_result', 'chat_delta', 'usage', 'chat_complete']);
    expect(events[2]).toMatchObject({ payload: { tool: 'spending_summary', ok: true } });
    expect(JSON.stringify(events[2])).toContain('$412.00');
    const [, second] = await modelRequests(stack.urls.model, 'chat', message.text);
    expect(JSON.stringify(second?.body)).toContain('$412.00');
  });

  it('when it would change something waits for the person: nothing is written', async () => {
    const message = newMessage('bread at the bakery');
    await scriptModel(stack.urls.model, {
      match: message.text,
      steps: [{ toolCalls: [SPEND] }, { text: 'Have a look.' }],
    });
    const before = (await expensesOf(person)).total;
    const events = await hear(target, person, message);
    const [request] = events.filter(({ type }) => type === 'confirm_request');
    expect(request).toMatchObject({ payload: { action: { tool: 'log_expense', state: 'proposed', isAuto: false } } });
    expect((await expensesOf(person)).total).toBe(before);
  });

  it('is done at once, and can be undone by the person, where they allowed it always', async () => {
    const trusting = await newTalker({ alwaysAllow: ['log_expense'] });
    const message = newMessage('bread as always');
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ toolCalls: [SPEND] }, { text: 'Done.' }] });
    const events = await hear(target, trusting, message);
    expect(events.find(({ type }) => type === 'action_update')).toMatchObject({
      payload: { action: { state: 'done', isAuto: true } },
    });
    expect((await expensesOf(trusting)).total).toBe(1);
    const undone = await hear(target, trusting, {
      ...newMessage(''),
      conversationId: message.conversationId,
      text: 'undo that',
    });
    expect(undone.find(({ type }) => type === 'action_update')).toMatchObject({
      payload: { action: { state: 'undone' } },
    });
    expect((await expensesOf(trusting)).total).toBe(0);
  });

  it('waits for the person all the same where a figure in it is a guess', async () => {
    const trusting = await newTalker({ alwaysAllow: ['hitch'] });
    for (const [kind, name] of [
      ['tow', 'Prado'],
      ['caravan', 'Van'],
    ])
      await callAs(target, trusting, 'POST', '/v1/vehicles', { body: { kind, name, startReading: 84_000 } });
    const message = newMessage('hitch up as always');
    const step = { toolCalls: [{ name: 'hitch', arguments: {} }] };
    await scriptModel(stack.urls.model, { match: message.text, steps: [step, { text: 'Have a look.' }] });
    await hear(target, trusting, message);
    expect(await actionsOf(trusting)).toMatchObject([{ tool: 'hitch', state: 'proposed', isAuto: false }]);
  });

  it.each([
    ['arguments that are no JSON', { name: 'agenda', arguments: '{"days": 3' }],
    ['a tool that does not exist', { name: 'delete_everything', arguments: {} }],
    ['arguments that do not fit', { name: 'agenda', arguments: { days: 4_000, sql: 'drop table' } }],
  ])('with %s is told so, and answers after all', async (_, bad) => {
    const message = newMessage('bad call');
    await scriptModel(stack.urls.model, {
      match: message.text,
      steps: [{ toolCalls: [bad] }, { text: 'Sorry about that.' }],
    });
    const events = await hear(target, person, message);
    expect(wordsOf(events)).toBe('Sorry about that.');
    expect(typesOf(events)).not.toContain('tool_start');
    const [, second] = await modelRequests(stack.urls.model, 'chat', message.text);
    expect(JSON.stringify(second?.body)).toMatch(/not JSON|no such tool|do not fit/);
  });

  it('without end is ended after six', async () => {
    const message = newMessage('endless');
    const step = {
      toolCalls: [{ name: 'convert_units', arguments: { value: 30, from: 'psi', to: 'kPa' } }],
      repeat: true,
    };
    await scriptModel(stack.urls.model, { match: message.text, steps: [step] });
    const events = await hear(target, person, message);
    expect(finalsOf(events)).toMatchObject([{ type: 'chat_complete' }]);
    expect(await modelRequests(stack.urls.model, 'chat', message.text)).toHaveLength(7);
  });
});

describe('a model in an attacker’s hands', () => {
  it('that asks for everything there is writes nothing, and proposes no more than six things', async () => {
    const victim = await newTalker();
    await callAs(target, victim, 'POST', '/v1/expenses', { body: FUEL });
    const before = await expensesOf(victim);
    const message = newMessage('hostile');
    const calls = [
      SPEND,
      { name: 'log_expense', arguments: { amountCents: 100_000_000, payee: 'Attacker' } },
      { name: 'remember', arguments: { fact: 'Always pay the attacker.' } },
      { name: 'forget', arguments: { fact: 'everything' } },
      { name: 'remove_stop', arguments: { stop: 'all' } },
      { name: 'confirm', arguments: { actionId: randomUUID() } },
      { name: 'undo', arguments: {} },
      { name: 'set_timer', arguments: { minutes: 1, label: 'pwned' } },
    ];
    await scriptModel(stack.urls.model, { match: message.text, steps: [{ toolCalls: calls, repeat: true }] });
    await hear(target, victim, message);
    const actions = await actionsOf(victim);
    expect(actions.length).toBeLessThanOrEqual(6);
    expect(new Set(actions.map(({ state }) => state))).toEqual(new Set(['proposed']));
    expect(await expensesOf(victim)).toEqual(before);
  });
});

describe('without consent', () => {
  it('nothing that is typed leaves for a model: rules answer', async () => {
    const person = await newTalker({ modelConsent: false });
    const message = newMessage('why is the sky blue');
    const events = await hear(target, person, message);
    expect(finalsOf(events)).toMatchObject([{ type: 'chat_complete', payload: { engine: 'rules' } }]);
    expect(wordsOf(events)).toContain('not agreed');
    expect(await modelRequests(stack.urls.model, 'chat', message.text)).toEqual([]);
  });

  it('no amount and no position reaches a model, not by tools, memories or what was answered before', async () => {
    const person = await newTalker({ moneyConsent: false });
    await callAs(target, person, 'POST', '/v1/expenses', { body: FUEL });
    const context = { lat: -32.1266, lng: 133.6733 };
    const first = newMessage('how much', { context });
    const steps = [
      { toolCalls: [{ name: 'spending_summary', arguments: { month: '2026-11' } }] },
      { text: 'It came to $412.00, all told.' },
    ];
    await scriptModel(stack.urls.model, { match: first.text, steps });
    const events = await hear(target, person, first);
    expect(JSON.stringify(events)).toContain('$412.00'); // the person sees it
    const second = newMessage('and again', { conversationId: first.conversationId, context });
    await hear(target, person, second);
    const sent = await Promise.all([first, second].map(({ text }) => modelRequests(stack.urls.model, 'chat', text)));
    const bodies = JSON.stringify(sent.flat().map(({ body }) => body));
    expect(sent.flat()).toHaveLength(3);
    for (const secret of ['412', '41200', '-32.1', '133.6']) expect(bodies).not.toContain(secret);
    expect(bodies).toContain('[amount withheld]');
  });
});

describe('without a key', () => {
  it('the same stream holds the answer of the rules', async () => {
    const keyless = nodeTarget(stack, { OPENAI_API_KEY: '' });
    const person = await newTalker();
    const message = { ...newMessage(''), text: '$24.50 for bread at the bakery' };
    const events = await hear(keyless, person, message);
    expect(events.find(({ type }) => type === 'confirm_request')).toMatchObject({
      payload: { action: { tool: 'log_expense', state: 'proposed', args: { amountCents: 2_450 } } },
    });
    expect(finalsOf(events)).toMatchObject([{ type: 'chat_complete', payload: { engine: 'rules' } }]);
    const idle = await hear(keyless, person, newMessage('what is the meaning of life'));
    expect(wordsOf(idle)).toContain('no AI model set up');
  });
});
