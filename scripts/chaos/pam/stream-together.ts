import { setTimeout as sleep } from 'node:timers/promises';
import { rssMib } from '../../../bench/process-usage.ts';
import { scriptModel } from '../../../local/model/script-model.ts';
import type { Person } from '../../../local/sign-up.ts';
import type { PamChatInput } from '../../../shared/contracts/pam.ts';
import { type Heard, hear, longAnswer, newMessage, sayTo } from './listen.ts';

export type Talk = { person: Person; message: PamChatInput; text: string };
export type Together = {
  heard: Heard[];
  /** Requests that were told to come back, and came back. */
  refused: number;
  /** The most that were open at once. */
  most: number;
  restMib: number;
  mostMib: number;
  seconds: number;
};

/** Each person has as many conversations as are asked for; every word of every answer says whose it is. */
export async function planTalks(
  modelUrl: string,
  people: readonly Person[],
  each: number,
  words: number,
  tokenMs: number,
) {
  const talks = people.flatMap((person, number) =>
    Array.from({ length: each }, (_, index): Talk => {
      const name = `p${number}c${index}w`;
      return { person, message: newMessage(name), text: longAnswer(words, name) };
    }),
  );
  for (const { message, text } of talks)
    await scriptModel(modelUrl, { match: message.text, steps: [{ text, tokenMs }] });
  return talks;
}

/** So long it takes until all of them have begun: people do not speak in the same millisecond. */
const RAMP_MS = 20_000;

/** All of them said to one process, each of whose people has talked before, and heard to the end. */
export async function streamTogether(host: { url: string; pid: number }, talks: readonly Talk[]): Promise<Together> {
  for (const person of new Set(talks.map((talk) => talk.person))) await hear(host.url, person, newMessage('hello'));
  const restMib = rssMib(host.pid);
  const startedAt = performance.now();
  const counts = { refused: 0, open: 0, most: 0 };
  let mostMib = restMib;
  let isOver = false;
  const all = Promise.all(
    talks.map((talk, index) => sleep((RAMP_MS * index) / talks.length).then(() => hearOne(host.url, talk, counts))),
  ).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await sleep(100);
    mostMib = Math.max(mostMib, rssMib(host.pid));
  }
  const { refused, most } = counts;
  return { heard: await all, refused, most, restMib, mostMib, seconds: (performance.now() - startedAt) / 1_000 };
}

async function hearOne(
  url: string,
  { person, message }: Talk,
  counts: { refused: number; open: number; most: number },
) {
  const heard = await sayTo(url, person, message, () => {
    counts.refused += 1;
  });
  counts.open += 1;
  counts.most = Math.max(counts.most, counts.open);
  await heard.ended;
  counts.open -= 1;
  return heard;
}
