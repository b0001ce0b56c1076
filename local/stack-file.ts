import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const PROJECT = 'wheels-and-wins';

const StackFile = z.object({
  project: z.literal(PROJECT),
  stackId: z.uuid(),
  mode: z.enum(['dev', 'preview', 'test']),
  pid: z.int(),
  startedAt: z.iso.datetime(),
  urls: z.object({
    app: z.url(),
    supabase: z.url(),
    database: z.url(),
    mail: z.url(),
    /** The stand-in for weather, places and roads; it runs in tests only. */
    external: z.url(),
    /** The stand-in for a model and for speech; it runs in tests, and where PAM_STAND_IN asks for it. */
    model: z.url(),
    netlify: z.url(),
    redis: z.url(),
    qstash: z.url(),
    /** Where QStash delivers to. */
    jobs: z.url(),
    api: z.object({ supabase: z.url(), netlify: z.url() }),
  }),
  keys: z.object({
    publishable: z.string(),
    secret: z.string(),
    jwtSecret: z.string(),
    redisToken: z.string(),
    qstashToken: z.string(),
    qstashCurrentSigningKey: z.string(),
    qstashNextSigningKey: z.string(),
    /** Passes row level security by; of the embedded stack only, empty beside a real project. */
    serviceRole: z.string(),
  }),
  demo: z.object({ email: z.email(), password: z.string() }).nullable(),
  /** Part name to process id; parts that run inside the launcher carry its id. */
  pids: z.record(z.string(), z.int()),
  /** Parts that somebody else started: a real service or `supabase start`. */
  reused: z.array(z.string()),
});
export type StackFile = z.infer<typeof StackFile>;

/** Reads `stack.json` of a running stack. Throws with the way out when there is none or it is not ours. */
export async function readStackFile(dataDir: string): Promise<StackFile> {
  const path = stackFilePath(dataDir);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`No running stack: ${path} cannot be read. Start one with npm start.`, { cause });
  });
  return StackFile.parse(JSON.parse(text));
}

/** Written under another name and renamed, so that a reader never sees half a file. Readable by the owner only. */
export async function writeStackFile(dataDir: string, stack: StackFile): Promise<void> {
  const path = stackFilePath(dataDir);
  await writeFile(`${path}.new`, `${JSON.stringify(StackFile.parse(stack), null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export async function removeStackFile(dataDir: string): Promise<void> {
  await rm(stackFilePath(dataDir), { force: true });
}

function stackFilePath(dataDir: string): string {
  return join(dataDir, 'stack.json');
}
