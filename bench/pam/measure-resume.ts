import { scriptModel } from '../../local/model/script-model.ts';
import type { Person } from '../../local/sign-up.ts';
import { lastSeqOf, longAnswer, newMessage, resume, sayTo, wordsOf } from '../../scripts/chaos/pam/listen.ts';
import { keptOf, openSocket } from '../../scripts/chaos/pam/open-socket.ts';
import { until } from '../../scripts/chaos/pam/until.ts';
import { hearBare } from './hear-bare.ts';
import { toWaits, type Waits } from './measure-first-word.ts';
import type { PamBenchPlace } from './pam-place.ts';

const ROUNDS = 12;
const CUT_AT = 40;
const WORDS = 60;
const TOKEN_MS = 20;

/** From a cut at token 40 to the next word that had not been heard. The rival has nothing to go on from: it is asked again. */
export async function measureResume(place: PamBenchPlace): Promise<Waits[]> {
  const [person] = place.people;
  if (!person) throw new Error('Nobody is signed in.');
  const [streams, sockets, bare]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    streams.push(await byStream(place, person));
    sockets.push(await bySocket(place, person));
    bare.push(await again(place));
  }
  return [
    toWaits('PAM, stream', streams),
    toWaits('PAM, socket with its ticket', sockets),
    toWaits('bare proxy', bare),
  ];
}

async function script({ stack }: PamBenchPlace) {
  const message = newMessage('bench');
  await scriptModel(stack.urls.model, { match: message.text, steps: [{ text: longAnswer(WORDS), tokenMs: TOKEN_MS }] });
  return message;
}

const hasWords = (events: Parameters<typeof wordsOf>[0], count: number) => wordsOf(events).split(' ').length > count;

async function byStream(place: PamBenchPlace, person: Person): Promise<number> {
  const message = await script(place);
  const first = await sayTo(place.host.url, person, message);
  await until(() => hasWords(first.events, CUT_AT), 60_000, 'No words came.');
  first.hangUp();
  const startedAt = performance.now();
  const second = await resume(place.host.url, person, message.conversationId, lastSeqOf(first.events));
  await until(() => hasWords(second.events, 1), 20_000, 'It did not go on.');
  const ms = performance.now() - startedAt;
  await second.ended;
  return ms;
}

async function bySocket(place: PamBenchPlace, person: Person): Promise<number> {
  const message = await script(place);
  const first = await openSocket(place.host.url, person, message.conversationId);
  first.say('chat', message);
  await until(() => hasWords(first.events, CUT_AT), 60_000, 'No words came.');
  const seen = lastSeqOf(keptOf(first));
  first.close();
  const startedAt = performance.now();
  const second = await openSocket(place.host.url, person, message.conversationId, seen);
  await until(() => hasWords(second.events, 1), 20_000, 'It did not go on.');
  const ms = performance.now() - startedAt;
  second.close();
  return ms;
}

async function again(place: PamBenchPlace): Promise<number> {
  const { text } = await script(place);
  const { wordMs } = await hearBare(place.proxy.url, text);
  return wordMs[CUT_AT] ?? Number.NaN;
}
