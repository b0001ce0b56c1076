import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { freePort } from '../../local/free-port.ts';
import { stackEnvironment } from '../../local/function-environment.ts';
import { placePostgres } from '../../local/postgres/place-postgres.ts';
import { launchStack } from '../../scripts/chaos/launch-stack.ts';
import { GENEROUS, signUpTalker } from '../../scripts/chaos/pam/pam-fault.ts';
import { BARE_CHAT_PROXY, OFFSET, prepareServers, type RunningServer, SUPABASE_HOST, startServer } from '../servers.ts';
import { startDirectRest } from '../start-direct-rest.ts';
import { type Cpu, measureCpu } from './measure-cpu.ts';
import { type Crowd, measureCrowd } from './measure-crowd.ts';
import { type FirstWord, measureFirstWord, type Waits } from './measure-first-word.ts';
import { measureResume } from './measure-resume.ts';
import type { PamBenchPlace } from './pam-place.ts';

const FOLDER = resolve('.cache', 'bench-pam');
const PEOPLE = 20;

export type StreamMeasurements = { firstWord: FirstWord; resume: Waits[]; crowd: Crowd[]; cpu: Cpu[] };

/** Everything that is measured with a model, on a stack of its own. */
export async function measureStreams(): Promise<StreamMeasurements> {
  mkdirSync(FOLDER, { recursive: true });
  const place = { offset: OFFSET, dataDir: join(FOLDER, 'data'), logFile: join(FOLDER, 'launcher.log') };
  const launcher = launchStack(place, { fresh: true });
  const servers: RunningServer[] = [];
  try {
    const { stack } = await launcher.ready();
    const rest = await startDirectRest(stack.urls.database);
    servers.push({ ...rest, pid: process.pid, lines: () => [] });
    const env = { ...stackEnvironment(stack, { supabaseUrl: rest.url }), ...GENEROUS, DENO_NO_UPDATE_CHECK: '1' };
    const start = async (kind: Parameters<typeof startServer>[0]) => {
      const server = await startServer(kind, await freePort(), env);
      servers.push(server);
      return server;
    };
    const [host, proxy] = [await start(SUPABASE_HOST), await start(BARE_CHAT_PROXY)];
    const netlify = await start((await prepareServers(join(FOLDER, 'servers'))).netlifyBundled);
    const sql = postgres(stack.urls.database, { max: 2, onnotice: () => {} });
    try {
      const people = [];
      for (let person = 0; person < PEOPLE; person++) people.push(await signUpTalker(stack, sql));
      return await measureAll({ stack, sql, people, host, proxy, netlify });
    } finally {
      await sql.end({ timeout: 5 });
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await launcher.stop();
    rmSync(placePostgres(place.dataDir).clusterDir, { recursive: true, force: true });
    rmSync(FOLDER, { recursive: true, force: true });
  }
}

const measureAll = async (place: PamBenchPlace): Promise<StreamMeasurements> => ({
  firstWord: await measureFirstWord(place),
  resume: await measureResume(place),
  cpu: await measureCpu(place),
  crowd: await measureCrowd(place),
});
