import { createHash, randomUUID } from 'node:crypto';
import { scriptModel } from '../../../local/model/script-model.ts';
import type { Person } from '../../../local/sign-up.ts';
import type { PamAction, PamActionPage } from '../../../shared/contracts/pam-actions.ts';
import { atMost, type Finding, holds } from '../fault.ts';
import { ask, askWell } from './ask.ts';
import { hear, newMessage } from './listen.ts';
import { openSocket } from './open-socket.ts';
import { giveRows } from './own-rows.ts';
import { type PamPlace, pamFault } from './pam-fault.ts';
import { changedTables, snapshotRows } from './snapshot-rows.ts';
import { until } from './until.ts';

const SPEND = { name: 'log_expense', arguments: { amountCents: 2_450, category: 'groceries', payee: 'Bakery' } };

/** What is confirmed is what was shown, by whom it was shown to, once. */
export const strangers = pamFault('pam: forged and reused confirmations, and other people’s ids', async (place) => [
  ...(await forge(place)),
  ...(await reach(place)),
]);

async function propose({ stack, host }: PamPlace, person: Person): Promise<PamAction> {
  const message = newMessage('bread');
  await scriptModel(stack.urls.model, {
    match: message.text,
    steps: [{ toolCalls: [SPEND] }, { text: 'Have a look.' }],
  });
  const events = await hear(host.url, person, message);
  const asked = events.find((event) => event.type === 'confirm_request');
  if (!asked) throw new Error('Nothing was proposed.');
  return asked.payload.action;
}

async function forge(place: PamPlace): Promise<Finding[]> {
  const { host, sql, newTalker } = place;
  const [person, stranger] = [await newTalker(), await newTalker()];
  const before = await snapshotRows(sql);
  const [one, two, third] = [await propose(place, person), await propose(place, person), await propose(place, person)];
  const confirm = async (by: Person, id: string, argsHash: string) =>
    (await ask(host.url, by, 'POST', `/v1/pam/actions/${id}/confirm`, { argsHash })).status;
  const made = { wrong: createHash('sha256').update('guess').digest('hex'), other: two.argsHash };
  const revised = await askWell<{ action: PamAction }>(host.url, person, 'POST', `/v1/pam/actions/${third.id}/revise`, {
    args: { ...third.args, amountCents: 9_900 },
  });
  const forged = {
    'a hash that was made up': [await confirm(person, one.id, made.wrong), 409],
    'the hash of what it was before it was revised': [await confirm(person, third.id, third.argsHash), 409],
    'by somebody else': [await confirm(stranger, one.id, one.argsHash), 404],
    'of what does not exist': [await confirm(person, randomUUID(), one.argsHash), 404],
  } as const;
  const socket = await openSocket(host.url, stranger, randomUUID());
  socket.say('confirm', { actionId: one.id, argsHash: one.argsHash });
  await until(() => socket.events.some(({ type }) => type === 'error'), 10_000, 'No answer on the socket.');
  socket.close();
  const changed = changedTables(before, await snapshotRows(sql));
  // At once and again afterwards: it is done once. Another proposal of the same words does not confirm this one.
  const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(person, one.id, one.argsHash)));
  answers.push(await confirm(person, one.id, one.argsHash));
  await askWell(host.url, person, 'POST', `/v1/pam/actions/${two.id}/deny`);
  const denied = await confirm(person, two.id, two.argsHash);
  const [row] = await sql`select count(*)::int as count from public.expenses where user_id = ${person.id}`;
  return [
    ...Object.entries(forged).map(([name, [seen, target]]) =>
      holds(`confirmed with ${name}`, seen === target, `${seen}`, `${target}`),
    ),
    holds('tables changed by all of these', changed.length === 0, changed.join(', ') || 'none', 'none'),
    holds('a revised proposal', revised.action.argsHash !== third.argsHash, 'another hash', 'another hash'),
    holds(
      'confirmed 20 times at once and once more',
      answers.every((status) => status === 200 || status === 409),
      [...new Set(answers)].join(', '),
      '200 or 409',
    ),
    holds('rows it made', row?.count === 1, `${row?.count}`, '1'),
    holds('confirmed after it was denied', denied === 409, `${denied}`, '409'),
  ];
}

/** Every way in by id, each with an id of somebody else. */
async function reach(place: PamPlace): Promise<Finding[]> {
  const { stack, host, sql, newTalker } = place;
  const [victim, stranger] = [await newTalker(), await newTalker()];
  await giveRows(host.url, victim);
  const secret = newMessage('my secret');
  await scriptModel(stack.urls.model, { match: secret.text, steps: [{ text: 'It is safe with me.' }] });
  await hear(host.url, victim, secret);
  const action = await propose(place, victim);
  const [before, talkBefore] = [await snapshotRows(sql, victim.id), await talkOf(sql, victim)];
  const [memory] = await sql`select id from public.pam_memories where user_id = ${victim.id}`;
  const [timer] = await sql`select id from public.timers where user_id = ${victim.id}`;
  const tries: [Parameters<typeof ask>[2], string, object?][] = [
    ['GET', `conversations/${secret.conversationId}`],
    ['GET', `conversations/${secret.conversationId}/events`],
    ['GET', `conversations/${secret.conversationId}/stream`],
    ['POST', `messages/${secret.id}/cancel`],
    ['PATCH', `messages/${secret.id}/rating`, { rating: 1 }],
    ['GET', `actions/${action.id}`],
    ['POST', `actions/${action.id}/revise`, { args: { amountCents: 1 } }],
    ['POST', `actions/${action.id}/deny`],
    ['POST', `actions/${action.id}/undo`],
    ['POST', 'chat', { ...newMessage('instead'), replaces: secret.id }],
  ];
  const statuses = [];
  for (const [method, path, body] of tries)
    statuses.push((await ask(host.url, stranger, method, `/v1/pam/${path}`, body)).status);
  for (const [table, id] of [
    ['pam/memories', memory?.id],
    ['timers', timer?.id],
  ]) {
    const headers = { authorization: `Bearer ${stranger.accessToken}`, 'if-match': '"1"' };
    statuses.push((await fetch(`${host.url}/api/v1/${table}/${id}`, { method: 'DELETE', headers })).status);
  }
  // The same conversation id is one of their own, and holds nothing of hers.
  const socket = await openSocket(host.url, stranger, secret.conversationId);
  const own = newMessage('what did I say before', { conversationId: secret.conversationId });
  const heard = [...(await hear(host.url, stranger, own)), ...socket.events];
  socket.close();
  const listed = await askWell<PamActionPage>(host.url, stranger, 'GET', '/v1/pam/actions');
  const leaked =
    JSON.stringify([heard, listed]).includes(secret.text) || listed.actions.some(({ id }) => id === action.id);
  const changed = [
    ...changedTables(before, await snapshotRows(sql, victim.id)),
    ...(talkBefore === (await talkOf(sql, victim)) ? [] : ['her conversation']),
  ];
  return [
    atMost(
      `requests with somebody else’s id not 404, of ${statuses.length}`,
      statuses.filter((status) => status !== 404).length,
      0,
    ),
    holds(
      'heard under the id of her conversation',
      !leaked,
      leaked ? 'her words' : 'nothing of hers',
      'nothing of hers',
    ),
    holds('what of hers has changed', changed.length === 0, changed.join(', ') || 'nothing', 'nothing'),
  ];
}

async function talkOf(sql: PamPlace['sql'], { id }: Person): Promise<string> {
  const [row] = await sql`select md5(string_agg(t::text, '' order by t::text)) as hash from (
    select m::text from public.pam_messages m where m.user_id = ${id} union all
    select a::text from public.pam_actions a where a.user_id = ${id}) t`;
  return String(row?.hash);
}
