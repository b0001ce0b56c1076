import { createDatabase } from '../clients/database.ts';
import { pingOpenAi } from '../clients/openai.ts';
import { speechProbe } from '../clients/ping-speech.ts';
import { createRedis } from '../clients/redis.ts';
import { createTokenVerifier } from '../clients/token-verifier.ts';
import type { ApiEnv } from '../env.ts';
import { createAnswerCache } from '../services/cache/answer-cache.ts';
import type { Probe } from '../services/health/check-health.ts';
import { createSessionGuard } from '../services/sessions/session-guard.ts';
import type { Platform } from './api-env.ts';

/** Everything that is built once and shared by all requests, and the probes that tell whether it works. */
export function createPlatform(env: ApiEnv): { platform: Omit<Platform, 'carriesStreams'>; probes: Probe[] } {
  const database = createDatabase({ url: env.SUPABASE_URL, anonKey: env.SUPABASE_ANON_KEY });
  const redis = createRedis({ url: env.UPSTASH_REDIS_REST_URL, token: env.UPSTASH_REDIS_REST_TOKEN });
  const verifyToken = createTokenVerifier({ supabaseUrl: env.SUPABASE_URL, hs256Secret: env.AUTH_JWT_SECRET });
  return {
    platform: { env, database, redis, verifyToken, cache: createAnswerCache(), sessions: createSessionGuard() },
    probes: [
      { name: 'database', up: 'connected', run: database.ping, required: true },
      { name: 'redis', up: 'connected', run: redis.ping, required: true },
      { name: 'openai', up: 'available', ...openAiProbe(env) },
      { name: 'tts', up: 'operational', ...ttsProbe(env) },
    ],
  };
}

type Asking = Pick<Probe, 'run' | 'required'>;

/** Without a key PAM's parser and the browser's voice do the work; that is a fault where a model is wanted. */
const isRequired = (env: ApiEnv) => env.ENVIRONMENT !== 'development' && env.VITE_USE_AI_SDK_PAM;

function ttsProbe(env: ApiEnv): Asking {
  const run = speechProbe(env);
  return run ? { required: isRequired(env), run } : { required: isRequired(env) };
}

function openAiProbe(env: ApiEnv): Asking {
  const required = isRequired(env);
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: url } = env;
  return key ? { required, run: (signal) => pingOpenAi(url, key, signal) } : { required };
}
