import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const StackSecrets = z.object({ stackId: z.uuid(), demoPassword: z.string().min(12) });
export type StackSecrets = z.infer<typeof StackSecrets>;

/** What is drawn once for a data folder and kept with it: its id, and the demo account's password. */
export async function loadStackSecrets(dataDir: string): Promise<StackSecrets> {
  const path = join(dataDir, 'stack-secrets.json');
  if (existsSync(path)) return StackSecrets.parse(JSON.parse(await readFile(path, 'utf8')));
  const secrets = { stackId: randomUUID(), demoPassword: randomBytes(12).toString('base64url') };
  await writeFile(`${path}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}
