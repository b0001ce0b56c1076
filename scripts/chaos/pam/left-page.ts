import { setTimeout as sleep } from 'node:timers/promises';
import { modelRequests, scriptModel } from '../../../local/model/script-model.ts';
import type { PamMessageList } from '../../../shared/contracts/pam.ts';
import { atMost, type Finding, holds } from '../fault.ts';
import { ask, askWell } from './ask.ts';
import { isUnbroken, lastSeqOf, longAnswer, newMessage, resume, sayTo, wordsOf } from './listen.ts';
import { type PamPlace, pamFault } from './pam-fault.ts';
import { until } from './until.ts';

const UNATTENDED_S = 30;

/** The page is closed while PAM speaks: with a beacon, without a word, and to come back. */
export const leftPage = pamFault('pam: the page is closed in mid-answer', async (place) => [
  ...(await stopByBeacon(place, 0)),
  ...(await stopByBeacon(place, 25)),
  ...(await leaveSilently(place)),
  ...(await comeBack(place)),
]);

async function begin({ stack, host, newTalker }: PamPlace, text: string, tokenMs: number) {
  const person = await newTalker();
  const message = newMessage('tell me a long story');
  await scriptModel(stack.urls.model, { match: message.text, steps: [{ text, tokenMs }] });
  const heard = await sayTo(host.url, person, message);
  await until(() => wordsOf(heard.events).split(' ').length > 5, 60_000, 'No words came.');
  return { person, message, heard };
}

/** Milliseconds since `from` after which the request upstream was aborted, as the model saw it. */
async function abortedAfter({ stack }: PamPlace, text: string, from: number, withinMs: number): Promise<number> {
  const abortedAt = async () => (await modelRequests(stack.urls.model, 'chat', text))[0]?.abortedAt ?? null;
  await until(async () => (await abortedAt()) !== null, withinMs, 'The model was never left alone.');
  return Date.parse((await abortedAt()) ?? '') - from;
}

/** After a while, too: what a request is aborted by must not be forgotten meanwhile. */
async function stopByBeacon(place: PamPlace, afterSeconds: number): Promise<Finding[]> {
  const { person, message, heard } = await begin(place, longAnswer(600), 50);
  await sleep(afterSeconds * 1_000);
  const stoppedAt = Date.now();
  heard.hangUp();
  const { status } = await ask(place.host.url, person, 'POST', `/v1/pam/messages/${message.id}/cancel`);
  const ms = await abortedAfter(place, message.text, stoppedAt, 20_000);
  const answer = await stored(place, person, message.conversationId);
  return [
    holds(`stop after ${afterSeconds} s: the beacon`, status < 300, `${status}`, '2xx'),
    atMost(`stop after ${afterSeconds} s: upstream aborted after`, ms, 1_000, 'ms'),
    holds(
      `stop after ${afterSeconds} s: the answer`,
      answer.state === 'stopped' && answer.text.startsWith('word0 '),
      `${answer.state}, text kept`,
      'stopped, text kept',
    ),
  ];
}

async function leaveSilently(place: PamPlace): Promise<Finding[]> {
  const { person, message, heard } = await begin(place, longAnswer(2_000), 100);
  const leftAt = Date.now();
  heard.hangUp();
  const seconds = (await abortedAfter(place, message.text, leftAt, 60_000)) / 1_000;
  const answer = await stored(place, person, message.conversationId);
  return [
    // A sign of life is half a second, and a read that is under way counts as listening.
    holds(
      'gone without a word: goes on for',
      seconds >= 25 && seconds <= UNATTENDED_S + 2,
      `${seconds.toFixed(1)} s`,
      `≤ ${UNATTENDED_S} s and a sign of life`,
    ),
    holds(
      'gone without a word: the answer',
      answer.state === 'stopped' && answer.text.startsWith('word0 '),
      `${answer.state}, text kept`,
      'stopped, text kept',
    ),
  ];
}

async function comeBack(place: PamPlace): Promise<Finding[]> {
  const text = longAnswer(150);
  const { person, message, heard } = await begin(place, text, 100);
  heard.hangUp();
  await sleep(8_000);
  const rest = await resume(place.host.url, person, message.conversationId, lastSeqOf(heard.events));
  await rest.ended;
  const events = [...heard.events, ...rest.events];
  const isWhole = isUnbroken(events) && wordsOf(events) === text;
  return [holds('back after 8 s', isWhole, `${wordsOf(events).split(' ').length} words`, '150 words, in order')];
}

async function stored({ host }: PamPlace, ...[person, conversationId]: [Parameters<typeof ask>[1], string]) {
  const path = `/v1/pam/conversations/${conversationId}`;
  const read = () => askWell<PamMessageList>(host.url, person, 'GET', path);
  const ended = async () => (await read()).messages[1]?.state !== 'streaming';
  await until(ended, 10_000, 'The answer is not ended.');
  const answer = (await read()).messages[1];
  return { state: answer?.state ?? 'none', text: answer?.text ?? '' };
}
