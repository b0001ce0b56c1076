import { startDirectRest } from '../../../bench/start-direct-rest.ts';
import { quantile } from '../../../bench/statistics.ts';
import { atMost, holds, note } from '../fault.ts';
import { startFunction } from '../start-function.ts';
import { finalsOf, type Heard, isUnbroken, wordsOf } from './listen.ts';
import { GENEROUS, pamFault } from './pam-fault.ts';
import { planTalks, streamTogether, type Talk } from './stream-together.ts';

const PEOPLE = 20;
const STREAMS_EACH = 10;
const WORDS = 60;
const TOKEN_MS = 1_000;

/** Many people at once, each with conversations of their own, on one process. */
export const manyStreams = pamFault('pam: 200 streams at once', async ({ stack, newTalker }) => {
  const rest = await startDirectRest(stack.urls.database);
  const host = await startFunction(stack, { supabaseUrl: rest.url }, GENEROUS);
  const people = [];
  for (let person = 0; person < PEOPLE; person++) people.push(await newTalker());
  const talks = await planTalks(stack.urls.model, people, STREAMS_EACH, WORDS, TOKEN_MS);
  const { heard, refused, most, restMib, mostMib, seconds } = await streamTogether(host, talks).finally(async () => {
    await Promise.all([host.stop(), rest.stop()]);
  });
  const taken = heard.filter(({ status }) => status === 200);
  const unended = taken.filter(({ events }) => finalsOf(events).length !== 1);
  const whole = heard.filter((one, index) => isWhole(one, talks[index]));
  const mixed = heard.filter((one, index) => isMixed(one, talks[index]));
  const firstWords = heard.map((one) => one.firstWordMs()).filter(Number.isFinite);
  const [p50, p99] = [quantile(firstWords, 0.5), quantile(firstWords, 0.99)];
  return [
    holds('messages taken', taken.length === talks.length, `${taken.length}`, `${talks.length}, of ${PEOPLE} people`),
    note('told to come back (503) before that', `${refused} requests`),
    holds('open at once', most >= 0.9 * talks.length, `${most}`, `${0.9 * talks.length} or more`),
    atMost('streams without exactly one last event', unended.length, 0),
    holds('streams with every word once', whole.length === talks.length, `${whole.length}`, `${talks.length}`),
    atMost('streams with a word or an event of another', mixed.length, 0),
    note('memory of the function at rest, and with them', `${restMib.toFixed(0)} MiB, ${mostMib.toFixed(0)} MiB`),
    note('memory a stream', `${(((mostMib - restMib) * 1024) / talks.length).toFixed(0)} KiB`),
    note('first words, p50 and p99', `${p50.toFixed(0)} ms, ${p99.toFixed(0)} ms`),
    note('to the last word', `${seconds.toFixed(1)} s; one alone takes ${((WORDS * TOKEN_MS) / 1_000).toFixed(1)} s`),
  ];
});

const isWhole = ({ events }: Heard, talk: Talk | undefined) =>
  isUnbroken(events) && wordsOf(events) === talk?.text && finalsOf(events).length === 1;

function isMixed({ events }: Heard, talk: Talk | undefined): boolean {
  if (events.some(({ conversationId }) => conversationId !== talk?.message.conversationId)) return true;
  const own = new Set(talk?.text.split(' '));
  return wordsOf(events)
    .split(' ')
    .some((word) => /^p\d+c\d+w\d+$/.test(word) && !own.has(word));
}
