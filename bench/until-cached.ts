import { waitUntil } from '../local/processes/wait-until.ts';
import type { Request } from './measure-load.ts';
import type { RunningServer } from './servers.ts';

/** Asks until the server answers from its cache. For some seconds after a write of the person, which the load before may have been, it keeps nothing. */
export async function untilCached(server: RunningServer, { path, headers = {} }: Request): Promise<void> {
  const isHit = async () => {
    await (await fetch(server.url + path, { headers })).arrayBuffer();
    return server.lines().some((line) => line.includes('"cache":"hit"') && line.includes(path.split('?')[0] ?? path));
  };
  await waitUntil(isHit, 20_000, () => `${path} was never answered from the cache.`);
}
