import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWav } from '../../../local/model/make-wav.ts';
import { modelRequests, scriptModel } from '../../../local/model/script-model.ts';
import type { Person } from '../../../local/sign-up.ts';
import { createStorage } from '../../clients/storage.ts';
import type { SpeechHealth, SpeechVoices } from '../../contracts/speech.ts';
import { SENTENCES_PER_MINUTE, SPEECH_BUCKET } from '../../contracts/speech-rules.ts';
import { sweepSpeech } from '../../services/speech/sweep-speech.ts';
import { service } from './jobs-target.ts';
import { newSpeaker, speak } from './speech-parts.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack } from './targets.ts';

const { model } = stack.urls;
const sentence = () => `Ceduna is 214 kilometres ahead. ${randomUUID()}`;
const asked = async (kind: 'speech' | 'elevenlabs', text: string) => (await modelRequests(model, kind, text)).length;
const fail = (kind: 'speech' | 'elevenlabs', match: string, step: object = { status: 500 }) =>
  scriptModel(model, { kind, match, steps: [step] });
const bucketOf = ({ accessToken }: Person) =>
  createStorage({
    url: stack.urls.supabase,
    bucket: SPEECH_BUCKET,
    apiKey: stack.keys.publishable,
    token: accessToken,
  });

describe.each(contractTargets())('reading aloud on $name', (target) => {
  let person: Person;
  beforeAll(async () => {
    person = await newSpeaker();
  });

  it('gives audio by the first engine, in the voice and at the speed that were asked for', async () => {
    const text = sentence();
    const spoken = await speak(target, person, { text, voice: 'openai:sage', speed: 1.25 });
    expect(spoken).toMatchObject({ status: 200, type: 'audio/wav', engine: 'openai', fallback: null });
    expect(spoken.bytes).toEqual(makeWav(text, 1.25));
    const [request] = await modelRequests(model, 'speech', text);
    expect(request?.body).toMatchObject({ voice: 'sage', speed: 1.25, model: 'gpt-4o-mini-tts' });
  });

  it('asks once for what it has said before, and again for another voice', async () => {
    const text = sentence();
    const first = await speak(target, person, { text });
    await expect.poll(async () => (await speak(target, person, { text })).engine).toBe('cache');
    const before = await asked('speech', text);
    const again = await speak(target, person, { text });
    expect(again).toMatchObject({ status: 200, engine: 'cache', type: 'audio/wav' });
    expect(again.bytes).toEqual(first.bytes);
    expect(await asked('speech', text)).toBe(before);
    expect((await speak(target, person, { text, voice: 'openai:nova' })).engine).toBe('openai');
  });

  it('has the second engine speak when the first fails, and says so; when both do, the browser has to', async () => {
    const text = sentence();
    await fail('speech', text);
    const second = await speak(target, person, { text, voice: 'openai:sage' });
    expect(second).toMatchObject({ status: 200, engine: 'elevenlabs', fallback: 'openai:down' });
    const nobody = sentence();
    await fail('speech', nobody, { raw: { type: 'audio/mpeg', body: '<html>' } });
    await fail('elevenlabs', nobody, { status: 401 });
    expect(await speak(target, person, { text: nobody })).toMatchObject({
      status: 503,
      fallback: 'openai:broken,elevenlabs:key',
      problem: { code: 'unavailable', detail: expect.stringContaining('Your device can read this aloud') },
    });
    expect(await speak(target, person, { text: nobody })).toMatchObject({ status: 200, engine: 'openai' });
  });

  it('passes a text that is too long for the first engine to the second, and takes none beyond 5,000 characters', async () => {
    const text = `${randomUUID()} ${'a'.repeat(4_500)}`;
    expect(await speak(target, person, { text })).toMatchObject({ engine: 'elevenlabs', fallback: 'openai:too-long' });
    for (const wrong of ['', '   ', 'a'.repeat(5_001)]) {
      const { status, problem } = await speak(target, person, { text: wrong });
      expect([status, problem?.issues?.[0]?.path]).toEqual([400, 'body.text']);
    }
    expect((await speak(target, person, { text: 'Hello', speed: 9 })).problem?.issues?.[0]?.path).toBe('body.speed');
  });

  it('sends nothing anywhere without consent, and names it', async () => {
    const text = sentence();
    expect(await speak(target, await newPerson(), { text })).toMatchObject({
      status: 403,
      problem: { code: 'forbidden', issues: [{ path: 'settings.voiceConsentAt' }] },
    });
    expect(await asked('speech', text)).toBe(0);
  });

  it('lists the voices of both engines, and says that they are ready and a stand-in', async () => {
    const { voices } = (await callAs<SpeechVoices>(target, person, 'GET', '/v1/tts/voices')).body;
    expect(voices[0]).toEqual({ id: 'openai:coral', name: 'Coral', engine: 'openai' });
    expect(voices).toContainEqual({ id: 'elevenlabs:stand-in-alice', name: 'Alice', engine: 'elevenlabs' });
    expect((await callAs<SpeechHealth>(target, person, 'GET', '/v1/tts/health')).body).toEqual({
      isConfigured: true,
      isStandIn: true,
      engines: [
        { engine: 'openai', state: 'ready' },
        { engine: 'elevenlabs', state: 'ready' },
      ],
    });
  });

  it('lets pages of the app read which engine spoke', async () => {
    const origin = stack.urls.app;
    const preflight = await target.send('/v1/tts/synthesize', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-expose-headers')).toMatch(/x-tts-engine, x-tts-fallback/);
  });
});

describe('engines that fail', () => {
  const healthOf = async (target: ReturnType<typeof nodeTarget>, person: Person) =>
    (await callAs<SpeechHealth>(target, person, 'GET', '/v1/tts/health')).body.engines[0]?.state;

  it.each([
    ['429', 'openai:limit', 1],
    ['500', 'openai:down', 3],
    ['broken', 'openai:broken', 3],
  ])('answering %s are left alone for a while', async (name, fallback, failures) => {
    const target = nodeTarget(stack, { OPENAI_BASE_URL: `${model}/faulty/${name}/v1` });
    const person = await newSpeaker();
    for (let at = 0; at < failures; at += 1) {
      expect(await healthOf(target, person)).toBe('ready');
      expect(await speak(target, person, { text: sentence() })).toMatchObject({ engine: 'elevenlabs', fallback });
    }
    expect(await healthOf(target, person)).toBe('resting');
    expect((await speak(target, person, { text: sentence() })).fallback).toBe('openai:resting');
  });

  it('that hang are given up', async () => {
    const target = nodeTarget(stack, { OPENAI_BASE_URL: `${model}/faulty/hang/v1` });
    const spoken = await speak(target, await newSpeaker(), { text: sentence() });
    expect(spoken).toMatchObject({ engine: 'elevenlabs', fallback: 'openai:timeout' });
  });

  it('that are not there are told apart from those that fail', async () => {
    const target = nodeTarget(stack, { OPENAI_API_KEY: '', ELEVENLABS_API_KEY: '' });
    const person = await newSpeaker();
    const { status, problem } = await speak(target, person, { text: sentence() });
    expect([status, problem?.code]).toEqual([501, 'not_offered']);
    const { body } = await callAs<SpeechHealth>(target, person, 'GET', '/v1/tts/health');
    expect(body).toMatchObject({ isConfigured: false, engines: [{ state: 'not configured' }, {}] });
    expect((await callAs<SpeechVoices>(target, person, 'GET', '/v1/tts/voices')).body.voices).toEqual([]);
  });
});

describe('what was read aloud', () => {
  const target = nodeTarget(stack);
  const digest = 'a'.repeat(64);

  /** The name of the one object in a person's folder. */
  async function keptBy(person: Person): Promise<string> {
    const response = await fetch(`${stack.urls.supabase}/storage/v1/object/list/${SPEECH_BUCKET}`, {
      method: 'POST',
      headers: {
        apikey: stack.keys.serviceRole,
        authorization: `Bearer ${stack.keys.serviceRole}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ prefix: person.id, limit: 10 }),
    });
    const [object] = (await response.json()) as { name: string }[];
    return object ? `${person.id}/${object.name}` : '';
  }

  it('is in a folder of the person, which nobody else reads or fills', async () => {
    const [person, stranger] = await Promise.all([newSpeaker(), newSpeaker()]);
    const text = sentence();
    const { bytes } = await speak(target, person, { text });
    await expect.poll(() => keptBy(person)).toMatch(/\/[0-9a-f]{64}$/);
    const name = await keptBy(person);
    expect(await bucketOf(person).download(name)).toEqual(bytes);
    expect(await bucketOf(stranger).download(name)).toBeNull();
    expect((await speak(target, stranger, { text })).engine).toBe('openai');
    const put = (who: Person, path: string, options?: { replace: boolean }) =>
      bucketOf(who).upload(path, makeWav('x'), 'audio/wav', options);
    await expect(put(stranger, `${person.id}/${digest}`)).rejects.toThrow(/403/);
    await expect(put(person, `${person.id}/notes`)).rejects.toThrow(/403/);
    await expect(put(person, name, { replace: true })).rejects.toThrow(/403/);
    await put(person, `${person.id}/${digest}`, { replace: false });
    await bucketOf(stranger).remove([name]);
    expect(await bucketOf(person).download(name)).toEqual(bytes);
  });

  it('is swept after 30 days', async () => {
    const person = await newSpeaker();
    await speak(target, person, { text: sentence() });
    await expect.poll(() => keptBy(person)).not.toBe('');
    const name = await keptBy(person);
    const storage = createStorage({ url: stack.urls.supabase, bucket: SPEECH_BUCKET, apiKey: stack.keys.serviceRole });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await sweepSpeech(service, storage, inDays(29));
    expect(await storage.download(name)).not.toBeNull();
    await sweepSpeech(service, storage, inDays(31));
    expect(await storage.download(name)).toBeNull();
  });

  it('is at most so much a minute', async () => {
    const person = await newSpeaker();
    const text = sentence();
    const answers = await Promise.all(
      Array.from({ length: SENTENCES_PER_MINUTE + 5 }, () => speak(target, person, { text })),
    );
    const later = await Promise.all(
      Array.from({ length: SENTENCES_PER_MINUTE }, () => speak(target, person, { text })),
    );
    const refused = [...answers, ...later].filter(({ status }) => status === 429);
    expect(refused[0]?.problem?.code).toBe('rate_limited');
    // The minute can turn once in between.
    expect(refused.length).toBeGreaterThanOrEqual(5);
  });
});
