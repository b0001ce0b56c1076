import { readStackFile } from './stack-file.ts';
import { resolveDataDir } from './stack-options.ts';

export interface ContractAddresses {
  supabase: { url: string; publishableKey: string };
  redis: { url: string; token: string };
  qstash: { url: string; token: string; currentSigningKey: string; nextSigningKey: string };
  /** `inbox` is the local page of mails; a real service has none. */
  mail: { url: string; key: string; from: string; inbox: string | null };
}

/**
 * What the contract tests drive: the stack in DATA_DIR, or the real services when CONTRACT_SUPABASE_URL and _KEY,
 * CONTRACT_REDIS_URL and _TOKEN, CONTRACT_QSTASH_URL, _TOKEN and both _SIGNING_KEYs, CONTRACT_RESEND_KEY and _FROM say so.
 */
export async function readContractAddresses(): Promise<ContractAddresses> {
  const env = process.env;
  const { urls, keys } = await readStackFile(resolveDataDir());
  const supabase = env.CONTRACT_SUPABASE_URL
    ? { url: env.CONTRACT_SUPABASE_URL, publishableKey: required(env, 'CONTRACT_SUPABASE_KEY') }
    : { url: urls.supabase, publishableKey: keys.publishable };
  const redis = env.CONTRACT_REDIS_URL
    ? { url: env.CONTRACT_REDIS_URL, token: required(env, 'CONTRACT_REDIS_TOKEN') }
    : { url: urls.redis, token: keys.redisToken };
  const qstash = env.CONTRACT_QSTASH_URL
    ? {
        url: env.CONTRACT_QSTASH_URL,
        token: required(env, 'CONTRACT_QSTASH_TOKEN'),
        currentSigningKey: required(env, 'CONTRACT_QSTASH_CURRENT_SIGNING_KEY'),
        nextSigningKey: required(env, 'CONTRACT_QSTASH_NEXT_SIGNING_KEY'),
      }
    : {
        url: urls.qstash,
        token: keys.qstashToken,
        currentSigningKey: keys.qstashCurrentSigningKey,
        nextSigningKey: keys.qstashNextSigningKey,
      };
  const mail = env.CONTRACT_RESEND_KEY
    ? {
        url: 'https://api.resend.com',
        key: env.CONTRACT_RESEND_KEY,
        from: required(env, 'CONTRACT_RESEND_FROM'),
        inbox: null,
      }
    : { url: urls.mail, key: 're_contract_test', from: 'Wheels & Wins <hello@wheelsandwins.test>', inbox: urls.mail };
  return { supabase, redis, qstash, mail };
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} must be set together with the address of the real service.`);
  return value;
}
