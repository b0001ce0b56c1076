import { setTimeout as sleep } from 'node:timers/promises';
import { planTalks, streamTogether } from '../../scripts/chaos/pam/stream-together.ts';
import { rssMib } from '../process-usage.ts';
import { hearBare } from './hear-bare.ts';
import { toWaits, type Waits } from './measure-first-word.ts';
import type { PamBenchPlace } from './pam-place.ts';

const STREAMS = 200;
const WORDS = 60;
const TOKEN_MS = 1_000;

export type Crowd = Waits & { streams: number; most: number; refused: number; answered: number; kibEach: number };

/** 200 answers of 60 words at once, by PAM and through the bare proxy. */
export async function measureCrowd(place: PamBenchPlace): Promise<Crowd[]> {
  const { stack, host, proxy, people } = place;
  const plan = () => planTalks(stack.urls.model, people, STREAMS / people.length, WORDS, TOKEN_MS);
  const together = await streamTogether(host, await plan());
  const ours = together.heard.map((one) => one.firstWordMs()).filter(Number.isFinite);
  const { most, refused, restMib, mostMib } = together;
  const bare = await crowdOfProxy(
    proxy,
    (await plan()).map(({ message }) => message.text),
  );
  return [
    {
      ...toWaits('PAM', ours),
      streams: STREAMS,
      most,
      refused,
      answered: ours.length,
      kibEach: each(restMib, mostMib),
    },
    {
      ...toWaits('bare proxy', bare.times),
      streams: STREAMS,
      most: STREAMS,
      refused: 0,
      answered: bare.times.length,
      kibEach: each(bare.restMib, bare.mostMib),
    },
  ];
}

const each = (restMib: number, mostMib: number) => ((mostMib - restMib) * 1024) / STREAMS;

async function crowdOfProxy(proxy: PamBenchPlace['proxy'], texts: readonly string[]) {
  const restMib = rssMib(proxy.pid);
  let mostMib = restMib;
  let isOver = false;
  const all = Promise.all(texts.map((text) => hearBare(proxy.url, text))).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await sleep(100);
    mostMib = Math.max(mostMib, rssMib(proxy.pid));
  }
  return { restMib, mostMib, times: (await all).map(({ firstMs }) => firstMs) };
}
