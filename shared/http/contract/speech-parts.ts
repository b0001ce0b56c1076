import type { Person } from '../../../local/sign-up.ts';
import type { Problem } from '../../contracts/problem.ts';
import { newPerson, stack, type Target } from './targets.ts';

/** Somebody who agreed that speech may go to a service. */
export async function newSpeaker(): Promise<Person> {
  const person = await newPerson();
  const response = await fetch(`${stack.urls.supabase}/rest/v1/pam_settings?user_id=eq.${person.id}`, {
    method: 'PATCH',
    headers: {
      apikey: stack.keys.publishable,
      authorization: `Bearer ${person.accessToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ voice_consent_at: new Date().toISOString() }),
  });
  if (!response.ok) throw new Error(`No consent: ${await response.text()}`);
  return person;
}

export type Spoken = {
  status: number;
  type: string | null;
  engine: string | null;
  fallback: string | null;
  bytes: Uint8Array;
  /** Of a refusal. */
  problem: Problem | null;
};

/** Has a text read aloud. */
export async function speak(target: Target, person: Person, body: object): Promise<Spoken> {
  const response = await target.send('/v1/tts/synthesize', {
    method: 'POST',
    headers: { authorization: `Bearer ${person.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    engine: response.headers.get('x-tts-engine'),
    fallback: response.headers.get('x-tts-fallback'),
    bytes,
    problem: response.ok ? null : JSON.parse(new TextDecoder().decode(bytes)),
  };
}

/** Sends a recording, or a form with one. */
export async function hear(target: Target, person: Person, body: BodyInit, contentType?: string) {
  const response = await target.send('/v1/stt/transcribe', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${person.accessToken}`,
      ...(contentType ? { 'content-type': contentType } : {}),
    },
    body,
  });
  return { status: response.status, body: (await response.json()) as { text?: string } & Partial<Problem> };
}
