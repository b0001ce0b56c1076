import { scriptModel } from '../../local/model/script-model.ts';
import type { Person } from '../../local/sign-up.ts';
import { longAnswer, newMessage, sayTo } from '../../scripts/chaos/pam/listen.ts';
import { cpuMs } from '../process-usage.ts';
import type { RunningServer } from '../servers.ts';
import { quantile } from '../statistics.ts';
import { hearBare } from './hear-bare.ts';
import type { PamBenchPlace } from './pam-place.ts';

const ROUNDS = 100;
const WARM_UP = 10;
const WORDS = 40;

export type Cpu = { name: string; status: string; p50Ms: number; p99Ms: number };

/** CPU of the process for one answer of 40 words, all its threads, one after the other. */
export async function measureCpu({ stack, host, proxy, netlify, people }: PamBenchPlace): Promise<Cpu[]> {
  const [person] = people;
  if (!person) throw new Error('Nobody is signed in.');
  const ask = (text: string) =>
    scriptModel(stack.urls.model, { match: text, steps: [{ text: longAnswer(WORDS), tokenMs: 5 }] });
  return [
    await cpuOf('PAM on Supabase', host, (server) => hearOurs(server, person, ask)),
    await cpuOf('PAM on Netlify', netlify, (server) => hearOurs(server, person)),
    await cpuOf('bare proxy', proxy, async ({ url }) => {
      const { text } = newMessage('bench');
      await ask(text);
      await hearBare(url, text);
      return 200;
    }),
  ];
}

async function hearOurs(
  { url }: RunningServer,
  person: Person,
  ask?: (text: string) => Promise<void>,
): Promise<number> {
  const message = newMessage('bench');
  await ask?.(message.text);
  const { status, ended } = await sayTo(url, person, message);
  await ended;
  return status;
}

async function cpuOf(
  name: string,
  server: RunningServer,
  run: (server: RunningServer) => Promise<number>,
): Promise<Cpu> {
  const samples: number[] = [];
  const statuses = new Set<number>();
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const before = cpuMs(server.pid);
    statuses.add(await run(server));
    if (round >= WARM_UP) samples.push(cpuMs(server.pid) - before);
  }
  return { name, status: [...statuses].join(', '), p50Ms: quantile(samples, 0.5), p99Ms: quantile(samples, 0.99) };
}
