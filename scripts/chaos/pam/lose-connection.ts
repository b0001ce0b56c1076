import { modelRequests, scriptModel } from '../../../local/model/script-model.ts';
import type { PamMessageList } from '../../../shared/contracts/pam.ts';
import { isFinalEvent, type PamEvent } from '../../../shared/contracts/pam-protocol.ts';
import { atMost, type Finding, holds } from '../fault.ts';
import { type FunctionProcess, startFunction } from '../start-function.ts';
import { askWell } from './ask.ts';
import { finalsOf, hear, isUnbroken, lastSeqOf, longAnswer, newMessage, resume, sayTo, wordsOf } from './listen.ts';
import { keptOf, openSocket } from './open-socket.ts';
import { GENEROUS, type PamPlace, pamFault } from './pam-fault.ts';
import { until } from './until.ts';

const WORDS = 120;
const TEXT = longAnswer(WORDS);

/** Sockets, streams and the process itself are cut in mid-answer. */
export const loseConnection = pamFault('pam: connections and the function are killed in mid-answer', async (place) => [
  ...(await killSocket(place)),
  ...(await killStream(place)),
  ...(await killHost(place)),
]);

const untilWords = (events: readonly PamEvent[], words: number) =>
  until(() => wordsOf(events).split(' ').length >= words, 20_000, `${words} words did not come.`);

async function killSocket(place: PamPlace): Promise<Finding[]> {
  const { stack, host, newTalker } = place;
  const person = await newTalker();
  const message = newMessage('socket');
  await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: TEXT, tokenMs: 40 }] });
  const first = await openSocket(host.url, person, message.conversationId);
  first.say('chat', message);
  await untilWords(first.events, 40);
  const seen = keptOf(first);
  first.close();
  const startedAt = performance.now();
  const second = await openSocket(host.url, person, message.conversationId, lastSeqOf(seen));
  await until(() => keptOf(second).length > 0, 10_000, 'Nothing came on the second socket.');
  const resumedMs = performance.now() - startedAt;
  await until(() => second.events.some(isFinalEvent), 30_000, 'The answer did not end.');
  second.close();
  return [
    ...(await judge(place, 'socket killed at token 40', [...seen, ...keptOf(second)], message)),
    atMost('socket killed at token 40: goes on after', resumedMs, 3_000, 'ms'),
  ];

  async function judge(
    ...[at, name, events, { conversationId, text }]: [PamPlace, string, PamEvent[], typeof message]
  ) {
    return judgeWhole(
      at,
      name,
      events,
      await askWell(at.host.url, person, 'GET', `/v1/pam/conversations/${conversationId}`),
      text,
    );
  }
}

async function killStream(place: PamPlace): Promise<Finding[]> {
  const { stack, host, newTalker } = place;
  const person = await newTalker();
  const message = newMessage('stream');
  await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: TEXT, tokenMs: 40 }] });
  const first = await sayTo(host.url, person, message);
  await untilWords(first.events, 40);
  first.hangUp();
  await first.ended;
  // Somebody else's process goes on with it, as another isolate would.
  const other = await startFunction(stack, {}, GENEROUS);
  try {
    const second = await resume(other.url, person, message.conversationId, lastSeqOf(first.events));
    await second.ended;
    const list = await askWell<PamMessageList>(
      other.url,
      person,
      'GET',
      `/v1/pam/conversations/${message.conversationId}`,
    );
    return await judgeWhole(
      place,
      'stream killed, read on another process',
      [...first.events, ...second.events],
      list,
      message.text,
    );
  } finally {
    await other.stop();
  }
}

async function judgeWhole(
  { stack }: PamPlace,
  name: string,
  events: PamEvent[],
  list: PamMessageList,
  text: string,
): Promise<Finding[]> {
  const asked = (await modelRequests(stack.urls.model, 'chat', text)).length;
  const isWhole = isUnbroken(events) && wordsOf(events) === TEXT && finalsOf(events).length === 1;
  return [
    holds(
      `${name}: words`,
      isWhole,
      `${wordsOf(events).split(' ').length}, ${isUnbroken(events) ? 'each event once' : 'a gap or a repeat'}`,
      `${WORDS}, each once`,
    ),
    holds(
      `${name}: stored messages`,
      list.messages.length === 2 && list.messages[1]?.text === TEXT,
      `${list.messages.length}`,
      '2, the answer whole',
    ),
    holds(`${name}: the model was asked`, asked === 1, `${asked} times`, 'once'),
  ];
}

/** `kill -9`: whoever reads on after the lease is told the end, once, on another process. */
async function killHost({ stack, newTalker }: PamPlace): Promise<Finding[]> {
  const person = await newTalker();
  const message = newMessage('killed');
  await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: TEXT, tokenMs: 60 }] });
  const victim = await startFunction(stack, {}, GENEROUS);
  const first = await sayTo(victim.url, person, message);
  await untilWords(first.events, 30);
  await victim.stop(); // SIGKILL
  const killedAt = performance.now();
  await first.ended;
  const next: FunctionProcess = await startFunction(stack, {}, GENEROUS);
  try {
    const rest = await resume(next.url, person, message.conversationId, lastSeqOf(first.events));
    await rest.ended;
    const seconds = (performance.now() - killedAt) / 1_000;
    const events = [...first.events, ...rest.events];
    const again = await hear(next.url, person, message);
    const list = await askWell<PamMessageList>(
      next.url,
      person,
      'GET',
      `/v1/pam/conversations/${message.conversationId}`,
    );
    const asked = (await modelRequests(stack.urls.model, 'chat', message.text)).length;
    const last = events.at(-1);
    const isError = last?.type === 'error' && last.payload.isRetryable && last.payload.text === wordsOf(events);
    return [
      holds(
        'kill -9: last event',
        isError && finalsOf(events).length === 1,
        `${finalsOf(events).length} × ${last?.type}`,
        'one error, retryable, text kept',
      ),
      holds('kill -9: events', isUnbroken(events), isUnbroken(events) ? 'each once' : 'a gap or a repeat', 'each once'),
      atMost('kill -9: told after', seconds, 30, 's'),
      holds(
        'kill -9: stored',
        list.messages.length === 2 && list.messages[1]?.text === wordsOf(events),
        `${list.messages.length} messages, ${list.messages[1]?.state}`,
        '2 messages, what was heard',
      ),
      holds(
        'kill -9: the same message again',
        finalsOf(again).length === 1 && asked === 1,
        `the model was asked ${asked} times`,
        'answered once',
      ),
    ];
  } finally {
    await next.stop();
  }
}
