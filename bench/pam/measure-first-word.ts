import { scriptModel } from '../../local/model/script-model.ts';
import { newMessage, sayTo } from '../../scripts/chaos/pam/listen.ts';
import { quantile } from '../statistics.ts';
import { hearBare } from './hear-bare.ts';
import type { PamBenchPlace } from './pam-place.ts';

const ROUNDS = 60;
const WARM_UP = 10;
/** As a model would take; what is added to it is measured. */
const FIRST_TOKEN_MS = 200;

export type Waits = { name: string; p50Ms: number; p95Ms: number };
export type FirstWord = { waits: Waits[]; added: Waits[] };

/** To the first word, each round from the stand-in itself, through the bare proxy and by PAM. */
export async function measureFirstWord({ stack, host, proxy, people }: PamBenchPlace): Promise<FirstWord> {
  const [person] = people;
  if (!person) throw new Error('Nobody is signed in.');
  const [direct, bare, ours]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const message = newMessage('bench');
    const step = { text: 'One two three.', firstTokenMs: FIRST_TOKEN_MS };
    await scriptModel(stack.urls.model, { match: message.text, steps: [step, step, step] });
    const first = await hearBare(`${stack.urls.model}/v1/chat/completions`, message.text);
    const second = await hearBare(proxy.url, message.text);
    const heard = await sayTo(host.url, person, message);
    await heard.ended;
    if (round < WARM_UP) continue;
    direct.push(first.firstMs);
    bare.push(second.firstMs);
    ours.push(heard.firstWordMs());
  }
  const added = (times: number[]) => times.map((ms, round) => ms - (direct[round] ?? 0));
  return {
    waits: [toWaits('the stand-in itself', direct), toWaits('bare proxy', bare), toWaits('PAM', ours)],
    added: [toWaits('bare proxy', added(bare)), toWaits('PAM', added(ours))],
  };
}

export const toWaits = (name: string, times: readonly number[]): Waits => ({
  name,
  p50Ms: quantile(times, 0.5),
  p95Ms: quantile(times, 0.95),
});
