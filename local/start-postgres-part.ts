import { join } from 'node:path';
import { placePostgres } from './postgres/place-postgres.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import type { StackContext } from './stack-context.ts';

/** The server alone: for the embedded Supabase, and for the embedded QStash, which has a database of its own in it. */
export async function startPostgresPart(context: StackContext): Promise<void> {
  const { supabase, qstash } = context.services;
  const isOnlyForQstash = supabase.kind === 'real' && qstash.kind === 'embedded';
  if (supabase.kind !== 'embedded' && !isOnlyForQstash) return;
  const server = await startPostgres({
    clusterDir: placePostgres(context.options.dataDir).clusterDir,
    port: context.ports.postgres,
    logFile: join(context.logDir, 'postgres.log'),
  });
  context.cleanups.push(() => server.stop());
  server.child.onStart((pid) => {
    context.pids.postgres = pid;
    context.onPidsChanged();
  });
}
