import { z } from 'zod';
import { text } from './common.ts';
import { CLIP_TYPES, SPEECH_ENGINES, SPEECH_MAX_TEXT } from './speech-rules.ts';

const engine = z.enum(SPEECH_ENGINES);

export const SynthesizeInput = z
  .strictObject({
    text: text(SPEECH_MAX_TEXT, { multiline: true }).min(1, 'There is nothing to say.'),
    voice: text(80)
      .optional()
      .meta({ description: 'An id of `GET /tts/voices`; an engine that has no such voice takes its own.' }),
    speed: z.number().min(0.5).max(2).optional(),
  })
  .meta({ id: 'SynthesizeInput' });
export type SynthesizeInput = z.infer<typeof SynthesizeInput>;

export const SpeechVoices = z
  .object({ voices: z.array(z.object({ id: z.string(), name: z.string(), engine })) })
  .meta({ id: 'SpeechVoices' });
export type SpeechVoices = z.infer<typeof SpeechVoices>;

export const SpeechHealth = z
  .object({
    isConfigured: z.boolean().meta({ description: 'False: the browser speaks by itself.' }),
    isStandIn: z.boolean().meta({ description: 'A stand-in for tests speaks, and must be labelled so.' }),
    engines: z.array(
      z.object({
        engine,
        state: z
          .enum(['ready', 'resting', 'not configured'])
          .meta({ description: 'Resting: it failed several times and is left alone for a while by this process.' }),
      }),
    ),
  })
  .meta({ id: 'SpeechHealth' });
export type SpeechHealth = z.infer<typeof SpeechHealth>;

export const SttCapabilities = z
  .object({
    isConfigured: z.boolean().meta({ description: 'False: only the browser itself can listen.' }),
    isStandIn: z.boolean(),
    types: z.array(z.enum(CLIP_TYPES)),
    maxSeconds: z.int(),
    maxBytes: z.int(),
    clipsPerMinute: z.int(),
  })
  .meta({ id: 'SttCapabilities' });
export type SttCapabilities = z.infer<typeof SttCapabilities>;

export const Transcript = z
  .object({ text: z.string().meta({ description: 'Empty when no words were heard.' }), engine: z.literal('openai') })
  .meta({ id: 'Transcript' });
export type Transcript = z.infer<typeof Transcript>;
