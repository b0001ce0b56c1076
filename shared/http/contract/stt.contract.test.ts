import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWav } from '../../../local/model/make-wav.ts';
import { modelRequests, scriptModel } from '../../../local/model/script-model.ts';
import { HEARD } from '../../../local/model/speech-routes.ts';
import type { Person } from '../../../local/sign-up.ts';
import type { SttCapabilities } from '../../contracts/speech.ts';
import { CLIPS_PER_MINUTE, MAX_CLIP_BYTES } from '../../contracts/speech-rules.ts';
import { hear, newSpeaker } from './speech-parts.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack } from './targets.ts';

const { model } = stack.urls;
const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../../domain/audio/fixtures/${name}`, import.meta.url)));
const WEBM = await fixture('two-seconds.webm');
const said = () => `Put 62 litres in ${randomUUID()}`;

describe.each(contractTargets())('listening on $name', (target) => {
  let person: Person;
  beforeAll(async () => {
    person = await newSpeaker();
  });

  it('writes down a recording sent as it is, or in a form', async () => {
    const words = said();
    expect(await hear(target, person, makeWav(words), 'audio/wav')).toEqual({
      status: 200,
      body: { text: words, engine: 'openai' },
    });
    const form = new FormData();
    form.set('file', new Blob([makeWav(words)], { type: 'audio/x-wav' }), 'anything.bin');
    expect((await hear(target, person, form)).body.text).toBe(words);
    const [first] = await modelRequests(model, 'transcription', words);
    expect(first?.body).toMatchObject({ model: 'gpt-transcribe', file: { name: 'clip.wav', type: 'audio/wav' } });
  });

  it('takes what browsers record', async () => {
    expect((await hear(target, person, WEBM, 'audio/webm;codecs=opus')).body).toMatchObject({ text: HEARD });
    const mp4 = await fixture('two-seconds.mp4');
    expect((await hear(target, person, mp4, 'audio/mp4')).body).toMatchObject({ text: HEARD });
  });

  it('refuses what is no recording, what lies, and what is too long or too large', async () => {
    const someone = await newSpeaker();
    const refusal = async (bytes: Uint8Array<ArrayBuffer>, type: string) => {
      const { status, body } = await hear(target, someone, bytes, type);
      return [status, body.code];
    };
    expect(await refusal(WEBM, 'audio/wav')).toEqual([415, 'unsupported_media_type']);
    expect(await refusal(new TextEncoder().encode('<svg>'), 'audio/webm')).toEqual([415, 'unsupported_media_type']);
    expect(await refusal(WEBM, 'application/octet-stream')).toEqual([415, 'unsupported_media_type']);
    expect(await refusal(new Uint8Array(), 'audio/webm')).toEqual([400, 'invalid_request']);
    const long = makeWav('x'.repeat(62 * 50)); // 62 s
    expect(await refusal(long, 'audio/wav')).toEqual([413, 'payload_too_large']);
    const large = new Uint8Array(MAX_CLIP_BYTES + 1);
    large.set(WEBM);
    expect(await refusal(large, 'audio/webm')).toEqual([413, 'payload_too_large']);
    expect(await refusal(new Uint8Array(MAX_CLIP_BYTES + 100_000), 'audio/webm')).toEqual([413, 'payload_too_large']);
    const form = new FormData();
    form.set('file', 'words');
    expect((await hear(target, someone, form)).body.issues).toMatchObject([{ path: 'body.file' }]);
  });

  it('sends no recording anywhere without consent, and names it', async () => {
    const words = said();
    const { status, body } = await hear(target, await newPerson(), makeWav(words), 'audio/wav');
    expect([status, body.issues]).toMatchObject([403, [{ path: 'settings.voiceConsentAt' }]]);
    expect(await modelRequests(model, 'transcription', words)).toEqual([]);
  });

  it('says what it takes', async () => {
    const { body } = await callAs<SttCapabilities>(target, person, 'GET', '/v1/stt/capabilities');
    expect(body).toMatchObject({ isConfigured: true, isStandIn: true, maxSeconds: 60, maxBytes: MAX_CLIP_BYTES });
  });

  it('leaves other paths as narrow as they were', async () => {
    const response = await target.send('/v1/expenses', {
      method: 'POST',
      headers: { authorization: `Bearer ${person.accessToken}`, 'content-type': 'application/json' },
      body: `{"note":"${'x'.repeat(70_000)}"}`,
    });
    expect(response.status).toBe(413);
  });
});

describe('listening', () => {
  const target = nodeTarget(stack);

  it('is for ten recordings a minute', async () => {
    const person = await newSpeaker();
    const clip = makeWav(said());
    // Twice as many and one: the minute can turn once in between.
    const answers = await Promise.all(
      Array.from({ length: 2 * CLIPS_PER_MINUTE + 1 }, () => hear(target, person, clip, 'audio/wav')),
    );
    const served = answers.filter(({ status }) => status === 200).length;
    expect(served).toBeGreaterThanOrEqual(CLIPS_PER_MINUTE);
    expect(answers.some(({ status, body }) => status === 429 && body.code === 'rate_limited')).toBe(true);
  });

  it('is unavailable while the service is, and fails for a recording that it cannot read', async () => {
    const person = await newSpeaker();
    const words = said();
    await scriptModel(model, { kind: 'transcription', match: words, steps: [{ status: 500 }, { status: 400 }] });
    const clip = makeWav(words);
    expect((await hear(target, person, clip, 'audio/wav')).body).toMatchObject({ code: 'unavailable' });
    expect((await hear(target, person, clip, 'audio/wav')).body).toMatchObject({ code: 'invalid_request' });
    const without = nodeTarget(stack, { OPENAI_API_KEY: '' });
    expect((await hear(without, person, clip, 'audio/wav')).body).toMatchObject({ code: 'not_offered' });
  });
});
