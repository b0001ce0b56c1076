import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../failover/fake-clock.ts';
import { createDeviceVoice } from './device-voice.ts';

type Utterance = SpeechSynthesisUtterance;
const voice = (voiceURI: string, lang: string) => ({ voiceURI, lang }) as SpeechSynthesisVoice;

function setUp(voices = [voice('hans', 'de-DE'), voice('sam', 'en_US'), voice('karen', 'en_AU')]) {
  const clock = createFakeClock();
  const said: Utterance[] = [];
  let cancelled = 0;
  const device = createDeviceVoice({
    synth: {
      speak: (utterance) => void said.push(utterance),
      cancel: () => {
        cancelled += 1;
      },
      getVoices: () => voices,
    },
    createUtterance: (text) => ({ text }) as Utterance,
    clock,
  });
  const left = new AbortController();
  const speak = (wanted: string | null = null) => device.speak('Hello', { voice: wanted, speed: 1.5 }, left.signal);
  const fire = (name: 'onstart' | 'onend') => said[0]?.[name]?.call(said[0], {} as SpeechSynthesisEvent);
  const fail = (error: string) => said[0]?.onerror?.call(said[0], { error } as SpeechSynthesisErrorEvent);
  return { clock, said, left, speak, fire, fail, cancelled: () => cancelled };
}

describe('the browser’s voice', () => {
  it('is Australian where there is one, or the one that was chosen, and as fast as wanted', () => {
    const { said, speak } = setUp();
    void speak();
    void speak('device:sam');
    void speak('openai:coral');
    expect(said.map((one) => [one.voice?.voiceURI, one.rate])).toEqual([
      ['karen', 1.5],
      ['sam', 1.5],
      ['karen', 1.5],
    ]);
  });

  it('is over when the browser says so', async () => {
    const { speak, fire } = setUp();
    const spoken = speak();
    fire('onstart');
    fire('onend');
    await spoken;
  });

  it('is given up where a browser never begins, and is over where it never ends', async () => {
    const mute = setUp([]);
    const refused = expect(mute.speak()).rejects.toThrow('does not speak');
    await mute.clock.pass(4_000);
    await refused;
    const endless = setUp();
    const spoken = endless.speak();
    endless.fire('onstart');
    await endless.clock.pass(10_000);
    await spoken;
  });

  it('stops at once when it is told to, which is no failure', async () => {
    const { speak, left, cancelled, fail } = setUp();
    const spoken = speak();
    left.abort();
    await spoken;
    expect(cancelled()).toBe(1);
    fail('interrupted');
    await speak();
  });

  it('that fails says so', async () => {
    const { speak, fail } = setUp();
    const spoken = speak();
    fail('synthesis-failed');
    await expect(spoken).rejects.toThrow('synthesis-failed');
  });
});
