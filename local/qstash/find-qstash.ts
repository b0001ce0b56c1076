import { z } from 'zod';
import { DEVELOPMENT_KEYS } from '../keys.ts';
import { askJson } from '../processes/ask-json.ts';
import { isLocalPort } from '../processes/is-local-port.ts';
import { isPortOpen } from '../processes/is-port-open.ts';
import { portTakenMessage } from '../processes/port-taken-message.ts';

export interface QstashService {
  kind: 'embedded' | 'reused' | 'real';
  url: string;
  token: string;
  currentSigningKey: string;
  nextSigningKey: string;
}

const BESIDE_URL = ['QSTASH_TOKEN', 'QSTASH_CURRENT_SIGNING_KEY', 'QSTASH_NEXT_SIGNING_KEY'] as const;

/** QSTASH_URL names a real one; a development server that answers on our port is reused; else it is embedded. */
export async function findQstash(env: Record<string, string | undefined>, port: number): Promise<QstashService> {
  refuseQstashDev(env);
  if (env.QSTASH_URL && !isLocalPort(env.QSTASH_URL, port)) return realQstash(env.QSTASH_URL, env);
  const own = {
    url: `http://127.0.0.1:${port}`,
    token: DEVELOPMENT_KEYS.qstashToken,
    currentSigningKey: DEVELOPMENT_KEYS.qstashCurrentSigningKey,
    nextSigningKey: DEVELOPMENT_KEYS.qstashNextSigningKey,
  };
  if (!(await isPortOpen(port))) return { kind: 'embedded', ...own };
  const keys = DevelopmentKeys.safeParse(await askJson(`${own.url}/v2/keys`, { authorization: `Bearer ${own.token}` }));
  if (keys.success) return { kind: 'reused', ...own };
  throw new Error(portTakenMessage(port, 'QStash'));
}

/** Only a development server takes the public token and signs with the public keys. */
const DevelopmentKeys = z.object({
  current: z.literal(DEVELOPMENT_KEYS.qstashCurrentSigningKey),
  next: z.literal(DEVELOPMENT_KEYS.qstashNextSigningKey),
});

function realQstash(url: string, env: Record<string, string | undefined>): QstashService {
  const [token, currentSigningKey, nextSigningKey] = BESIDE_URL.map((name) => env[name]);
  if (token && currentSigningKey && nextSigningKey) {
    return { kind: 'real', url: url.replace(/\/$/, ''), token, currentSigningKey, nextSigningKey };
  }
  const missing = BESIDE_URL.filter((name) => !env[name]);
  throw new Error(`QSTASH_URL is set, so ${missing.join(', ')} must be set too.`);
}

function refuseQstashDev(env: Record<string, string | undefined>): void {
  if (!env.QSTASH_DEV) return;
  throw new Error(
    "QSTASH_DEV is set: it makes QStash's SDK accept the public development keys in place of the real ones, " +
      'wherever the variable goes. Unset it; the stack has a QStash of its own.',
  );
}
