import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createStorage } from '../../clients/storage.ts';
import { SpeechHealth, SpeechVoices, SynthesizeInput } from '../../contracts/speech.ts';
import { CLIP_TYPES, SENTENCES_PER_MINUTE, SPEECH_BUCKET } from '../../contracts/speech-rules.ts';
import { isStandIn } from '../../domain/is-stand-in.ts';
import { listVoices } from '../../services/speech/list-voices.ts';
import { requireVoiceConsent } from '../../services/speech/require-voice-consent.ts';
import { createSpeechCache } from '../../services/speech/speech-cache.ts';
import { speechEngines } from '../../services/speech/speech-engines.ts';
import { speechHealth } from '../../services/speech/speech-health.ts';
import { NobodySpoke, synthesize } from '../../services/speech/synthesize.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import {
  COMMON_PROBLEMS,
  jsonAnswer,
  jsonBody,
  OPTIONAL_PROBLEMS,
  SIGNED_IN,
  WITH_CONSENT,
  WRITE_PROBLEMS,
} from '../route-parts.ts';

/** What is kept is a help, not a need: a Storage that hangs must not keep anybody waiting. */
const STORAGE_TIMEOUT_MS = 1_000;

const route = { tags: ['Speech'], security: SIGNED_IN };
const header = (description: string) => ({ description, schema: { type: 'string' as const } });
const binary = z.string().meta({ format: 'binary' });

const speak = createRoute({
  ...route,
  method: 'post',
  path: '/synthesize',
  summary: 'Read a text aloud',
  description:
    'By the first engine that answers. 501 `not_offered` and 503 `unavailable` mean that the browser should speak by itself; 403 that the person has not agreed that speech goes to a service.',
  request: { body: jsonBody(SynthesizeInput) },
  responses: {
    ...WRITE_PROBLEMS,
    ...WITH_CONSENT,
    501: OPTIONAL_PROBLEMS[501],
    200: {
      description: 'Audio.',
      content: Object.fromEntries(CLIP_TYPES.map((type) => [type, { schema: binary }])),
      headers: {
        'X-TTS-Engine': header('Who spoke: openai, elevenlabs, or cache.'),
        'X-TTS-Fallback': header('Who did not, and why: `openai:timeout`, with commas between.'),
      },
    },
  },
});

const voices = createRoute({
  ...route,
  method: 'get',
  path: '/voices',
  summary: 'List the voices of the engines',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('Best engine first.', SpeechVoices) },
});

const health = createRoute({
  ...route,
  method: 'get',
  path: '/health',
  summary: 'Whether anybody can read aloud just now',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('What this process knows, without asking anybody.', SpeechHealth) },
});

const limiter = createRateLimiter();

export const tts = createRouter()
  .openapi(speak, async (c) => {
    const ctx = c.get('ctx');
    const subject = { key: `user:${ctx.userId}:tts`, perMinute: SENTENCES_PER_MINUTE };
    await Promise.all([requireVoiceConsent(ctx), limiter.admit(c.get('redis'), [subject])]);
    const engines = speechEngines(c.get('platform').env);
    const speech = { engines, cache: createSpeechCache(ctx.userId, storageOf(c)), inBackground: c.get('inBackground') };
    const { audio, engine, failed } = await synthesize(speech, c.req.valid('json')).catch((error: unknown) => {
      if (error instanceof NobodySpoke) nameFailed(c, error.failed);
      throw error;
    });
    nameFailed(c, failed);
    return c.body(new Uint8Array(audio.bytes), 200, { 'content-type': audio.type, 'x-tts-engine': engine });
  })
  .openapi(voices, async (c) => c.json(await listVoices(speechEngines(c.get('platform').env)), 200))
  .openapi(health, (c) => {
    const { env } = c.get('platform');
    return c.json(speechHealth(speechEngines(env), isStandIn(env.OPENAI_API_KEY)), 200);
  });

function nameFailed(c: Context<HonoEnv>, failed: string[]): void {
  if (failed.length > 0) c.header('x-tts-fallback', failed.join(','));
}

/** The bucket as the person who asks: its policies decide. */
function storageOf(c: Context<HonoEnv>) {
  const { SUPABASE_URL: url, SUPABASE_ANON_KEY: apiKey } = c.get('platform').env;
  const token = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '';
  return createStorage({ url, bucket: SPEECH_BUCKET, apiKey, token, timeoutMs: STORAGE_TIMEOUT_MS });
}
