import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { openAiTranscriber, type Transcriber } from '../../clients/speech-transcriber.ts';
import { SttCapabilities, Transcript } from '../../contracts/speech.ts';
import { CLIP_TYPES, CLIPS_PER_MINUTE, MAX_CLIP_BYTES, MAX_CLIP_SECONDS } from '../../contracts/speech-rules.ts';
import { isStandIn } from '../../domain/is-stand-in.ts';
import type { ApiEnv } from '../../env.ts';
import { AppError } from '../../errors.ts';
import { requireVoiceConsent } from '../../services/speech/require-voice-consent.ts';
import { requireClip, type SentClip, transcribe } from '../../services/speech/transcribe.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import {
  COMMON_PROBLEMS,
  jsonAnswer,
  OPTIONAL_PROBLEMS,
  SIGNED_IN,
  WITH_CONSENT,
  WRITE_PROBLEMS,
} from '../route-parts.ts';

const route = { tags: ['Speech'], security: SIGNED_IN };
const recording = { schema: z.string().meta({ format: 'binary' }) };

const hear = createRoute({
  ...route,
  method: 'post',
  path: '/transcribe',
  summary: 'Write down what was said in a recording',
  description:
    'At most 60 s and 2 MB, ten a minute, as the body itself or as `file` of a form (multipart/form-data). Needs the consent `voiceConsentAt` of PAM’s settings: 403 names it. Recordings are not kept.',
  request: { body: { content: Object.fromEntries(CLIP_TYPES.map((type) => [type, recording])) } },
  responses: {
    ...WRITE_PROBLEMS,
    ...WITH_CONSENT,
    501: OPTIONAL_PROBLEMS[501],
    200: jsonAnswer('The words.', Transcript),
  },
});

const capabilities = createRoute({
  ...route,
  method: 'get',
  path: '/capabilities',
  summary: 'Whether recordings can be written down here, and which',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('What is taken.', SttCapabilities) },
});

const limiter = createRateLimiter();

export const stt = createRouter()
  .openapi(hear, async (c) => {
    const ctx = c.get('ctx');
    const subject = { key: `user:${ctx.userId}:stt`, perMinute: CLIPS_PER_MINUTE };
    const clip = requireClip(await readClip(c));
    await requireVoiceConsent(ctx);
    await limiter.admit(c.get('redis'), [subject]);
    return c.json(await transcribe(transcriberOf(c.get('platform').env), clip), 200);
  })
  .openapi(capabilities, (c) => {
    const { OPENAI_API_KEY: key } = c.get('platform').env;
    return c.json(
      {
        isConfigured: key !== undefined,
        isStandIn: isStandIn(key),
        types: [...CLIP_TYPES],
        maxSeconds: MAX_CLIP_SECONDS,
        maxBytes: MAX_CLIP_BYTES,
        clipsPerMinute: CLIPS_PER_MINUTE,
      },
      200,
    );
  });

const transcriberOf = (env: ApiEnv): Transcriber | undefined =>
  env.OPENAI_API_KEY
    ? openAiTranscriber({ url: env.OPENAI_BASE_URL, key: env.OPENAI_API_KEY, model: env.STT_MODEL })
    : undefined;

/** The body itself, or the file of a form. */
async function readClip({ req }: Context<HonoEnv>): Promise<SentClip> {
  const contentType = req.header('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data')) {
    return { bytes: new Uint8Array(await req.arrayBuffer()), contentType };
  }
  const form = await req.formData().catch((cause: unknown) => {
    throw new AppError('invalid_request', 'This form cannot be read.', { cause });
  });
  const file = form.get('file');
  if (!(file instanceof File)) {
    const issues = [{ path: 'body.file', message: 'This is required.' }];
    throw new AppError('invalid_request', 'Send the recording as “file”.', { issues });
  }
  return { bytes: new Uint8Array(await file.arrayBuffer()), contentType: file.type };
}
