import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { failAsTold, refusal } from './fail-as-told.ts';
import { makeWav, readWavText } from './make-wav.ts';
import { AT_ONCE, type Pace, play } from './play.ts';
import type { ReceivedRequest } from './received.ts';
import type { Step } from './script.ts';
import type { StandIn } from './stand-in.ts';

const SpeechBody = z.looseObject({
  model: z.string(),
  input: z.string().min(1).max(4096),
  voice: z.string(),
  speed: z.number().min(0.25).max(4).default(1),
});
const ElevenLabsBody = z.looseObject({
  text: z.string().min(1).max(10_000),
  model_id: z.string().optional(),
  voice_settings: z.looseObject({ speed: z.number().min(0.7).max(1.2).default(1) }).nullish(),
});
const VOICES = ['Alice', 'Charlie', 'Matilda'].map((name) => ({ voice_id: `stand-in-${name.toLowerCase()}`, name }));

/** What the stand-in hears in a recording that it did not make itself. */
export const HEARD = 'Put 62 litres in the Prado.';

/** Speech both ways: OpenAI's `/audio/speech` and `/audio/transcriptions`, ElevenLabs' `/text-to-speech/{voice}` and `/voices`. */
export function createSpeechRoutes({ scripts, received }: StandIn): Hono {
  const routes = new Hono();
  routes.post('/audio/speech', async (c) => {
    const given: unknown = await c.req.json();
    const { data: body, error } = SpeechBody.safeParse(given);
    if (!body) return c.json(refusal(400, error.message), 400);
    const request = received.add('speech', body.input, given, c.req.raw.signal);
    const step = scripts.take('speech', body.input);
    return (await failAsTold(c, step, request)) ?? speak(c, makeWav(body.input, body.speed), step, request);
  });
  routes.post('/text-to-speech/:voice', async (c) => {
    const given: unknown = await c.req.json();
    const { data: body, error } = ElevenLabsBody.safeParse(given);
    if (!body) return c.json({ detail: { status: 'invalid', message: error.message } }, 422);
    const request = received.add('elevenlabs', body.text, given, c.req.raw.signal);
    const step = scripts.take('elevenlabs', body.text);
    const wav = () => makeWav(body.text, body.voice_settings?.speed);
    return (await failAsTold(c, step, request)) ?? speak(c, wav(), step, request);
  });
  routes.get('/voices', (c) => c.json({ voices: VOICES }));
  routes.post('/audio/transcriptions', async (c) => {
    const form = await c.req.formData();
    const file = form.get('file');
    if (!(file instanceof File)) return c.json(refusal(400, 'file is missing'), 400);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
    const about = { ...fields, file: { name: file.name, type: file.type, bytes: bytes.length } };
    const request = received.add('transcription', Buffer.from(bytes).toString('latin1'), about, c.req.raw.signal);
    const step = scripts.take('transcription', request.asked);
    const failed = await failAsTold(c, step, request);
    request.endedAt ??= new Date().toISOString();
    const text = step?.text ?? readWavText(bytes) ?? HEARD;
    return failed ?? (fields.response_format === 'text' ? c.text(text) : c.json({ text }));
  });
  return routes;
}

function speak(c: Context, wav: Uint8Array<ArrayBuffer>, step: Step | undefined, request: ReceivedRequest) {
  const pace: Pace = step ?? AT_ONCE;
  // Byte by byte only where the script breaks off in the middle.
  const isWhole = pace.cutAfter === undefined && pace.hangAfter === undefined;
  const tokens = isWhole ? [wav] : Array.from(wav, (byte) => Uint8Array.of(byte));
  return c.body(play({ tokens, last: [] }, pace, request), 200, { 'content-type': 'audio/wav' });
}
