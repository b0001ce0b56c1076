import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../api-problem.ts';
import { createFakeClock } from '../../failover/fake-clock.ts';
import { createCloudVoice } from './cloud-voice.ts';
import { createSpeaker } from './speaker.ts';
import type { AskCloudVoice, AudioPlayer, DeviceVoice } from './spoken-aloud.ts';

const problem = (code: 'not_offered' | 'unavailable') =>
  new ApiProblem({ type: '', title: '', status: 503, detail: '', code, requestId: '' });

/** Everybody who can be heard, each holding on to what they say until `finish`. */
function setUp({ hasDevice = true, isCloudAllowed = true } = {}) {
  const clock = createFakeClock();
  const heard: string[] = [];
  const asked: string[] = [];
  let failing: unknown = null;
  let finish = () => {};
  const hold = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      finish = resolve;
      signal.addEventListener('abort', () => resolve());
    });
  const ask: AskCloudVoice = (text, _voice, signal) => {
    asked.push(text);
    if (failing === 'hang')
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    return failing ? Promise.reject(failing) : Promise.resolve({ audio: new Blob([text]), engine: 'openai' });
  };
  let canPlay = true;
  const player: AudioPlayer = {
    unlock: () => {},
    async play(audio, speed, signal) {
      if (!canPlay) throw new Error('NotAllowedError');
      heard.push(`cloud ${speed}: ${await audio.text()}`);
      await hold(signal);
    },
  };
  let canSpeak = true;
  const device: DeviceVoice = {
    async speak(text, { speed }, signal) {
      if (!canSpeak) throw new Error('no voice');
      heard.push(`device ${speed}: ${text}`);
      await hold(signal);
    },
  };
  const speaker = createSpeaker({ cloud: createCloudVoice(ask, clock), player, device: hasDevice ? device : null });
  speaker.set({ isCloudAllowed });
  return {
    ...{ clock, heard, asked, speaker },
    fail: (how: unknown) => {
      failing = how;
    },
    noSound: (who: 'player' | 'device') => {
      if (who === 'player') canPlay = false;
      else canSpeak = false;
    },
    /** What is being said comes to its end. */
    next: async () => {
      await clock.pass(0);
      finish();
      await clock.pass(0);
    },
  };
}

describe('reading an answer aloud', () => {
  it('begins with the first whole sentence, while the rest still arrives, and captions it', async () => {
    const { speaker, heard, next, clock } = setUp();
    speaker.begin('a');
    speaker.push('a', 'Logged 62 L. It was');
    await clock.pass(0);
    expect(heard).toEqual(['cloud 1: Logged 62 litres.']);
    expect(speaker.get()).toMatchObject({
      phase: 'speaking',
      sentence: 'Logged 62 L.',
      voice: 'openai',
      answerId: 'a',
    });
    await next();
    expect(speaker.get()).toMatchObject({ phase: 'silent', sentence: null });
    speaker.push('a', ' $118.40');
    speaker.end('a');
    await clock.pass(0);
    expect(heard.at(-1)).toBe('cloud 1: It was $118.40');
  });

  it('fetches one sentence ahead and no more', async () => {
    const { speaker, asked, next, clock } = setUp();
    speaker.say('a', 'One. Two. Three. Four.');
    await clock.pass(0);
    expect(asked).toEqual(['One.', 'Two.']);
    await next();
    expect(asked).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('stops at once, and says nothing of that answer any more', async () => {
    const { speaker, heard, clock } = setUp();
    speaker.say('a', 'One. Two.');
    await clock.pass(0);
    speaker.stop();
    speaker.push('a', ' Three. ');
    speaker.end('a');
    await clock.pass(0);
    expect(heard).toEqual(['cloud 1: One.']);
    expect(speaker.get()).toMatchObject({ phase: 'silent', sentence: null });
  });

  it('drops one answer for the next, and passes over what comes late of the first', async () => {
    const { speaker, heard, next, clock } = setUp();
    speaker.say('a', 'One. Two.');
    await clock.pass(0);
    speaker.begin('b');
    speaker.push('a', 'Late. ');
    speaker.push('b', 'Newer. ');
    await next();
    expect(heard).toEqual(['cloud 1: One.', 'cloud 1: Newer.']);
  });

  it('is silent when muted, also in the middle of a sentence', async () => {
    const { speaker, heard, asked, clock } = setUp();
    speaker.say('a', 'One. Two.');
    await clock.pass(0);
    speaker.set({ isMuted: true });
    expect(speaker.get()).toMatchObject({ phase: 'silent', isMuted: true });
    speaker.say('b', 'Three.');
    await clock.pass(0);
    expect(heard).toEqual(['cloud 1: One.']);
    expect(asked).not.toContain('Three.');
  });

  it('takes speed and voice from the settings', async () => {
    const { speaker, heard, asked, clock } = setUp();
    speaker.set({ speed: 1.5, voice: 'device:karen' });
    speaker.say('a', 'One.');
    await clock.pass(0);
    expect(heard).toEqual(['device 1.5: One.']);
    expect(asked).toEqual([]);
  });

  it('tells when nothing is being said any more', async () => {
    const { speaker, next, clock } = setUp();
    await speaker.whenSilent();
    speaker.say('a', 'One.');
    await clock.pass(0);
    let isSilent = false;
    void speaker.whenSilent().then(() => {
      isSilent = true;
    });
    await clock.pass(1_000);
    expect(isSilent).toBe(false);
    await next();
    expect(isSilent).toBe(true);
  });
});

describe('where no service speaks', () => {
  it('nothing leaves the device before the person has agreed', async () => {
    const { speaker, heard, asked, clock } = setUp({ isCloudAllowed: false });
    speaker.say('a', 'It cost $40.');
    await clock.pass(0);
    expect(heard).toEqual(['device 1: It cost $40.']);
    expect(asked).toEqual([]);
  });

  it('the device speaks, and the service is asked again after half a minute', async () => {
    const { speaker, heard, asked, fail, next, clock } = setUp();
    fail(problem('unavailable'));
    speaker.say('a', 'One. Two.');
    await next();
    await next();
    expect(heard).toEqual(['device 1: One.', 'device 1: Two.']);
    fail(null);
    await clock.pass(29_000);
    speaker.say('b', 'Three.');
    await next();
    expect(heard.at(-1)).toBe('device 1: Three.');
    await clock.pass(1_001);
    speaker.say('c', 'Four.');
    await next();
    expect(heard.at(-1)).toBe('cloud 1: Four.');
    expect(asked).not.toContain('Three.');
  });

  it('it is not asked again where none is set up, until that changes', async () => {
    const { speaker, asked, fail, next, clock } = setUp();
    fail(problem('not_offered'));
    speaker.say('a', 'One.');
    await next();
    await clock.pass(3_600_000);
    speaker.say('b', 'Two.');
    await next();
    expect(asked).toEqual(['One.']);
    speaker.set({ isCloudAllowed: true });
    speaker.say('c', 'Three.');
    await next();
    expect(asked).toEqual(['One.', 'Three.']);
  });

  it('one that hangs is waited for 6 s', async () => {
    const { speaker, heard, fail, clock } = setUp();
    fail('hang');
    speaker.say('a', 'One.');
    await clock.pass(5_900);
    expect(speaker.get()).toMatchObject({ phase: 'loading', sentence: 'One.' });
    await clock.pass(200);
    expect(heard).toEqual(['device 1: One.']);
  });

  it('what cannot be played is spoken by the device', async () => {
    const { speaker, heard, noSound, clock } = setUp();
    noSound('player');
    speaker.say('a', 'One.');
    await clock.pass(0);
    expect(heard).toEqual(['device 1: One.']);
  });

  it.each([true, false])(
    'and no device either, it says so once and is silent (a device that fails: %s)',
    async (has) => {
      const { speaker, fail, noSound, clock } = setUp({ hasDevice: has });
      fail(problem('unavailable'));
      noSound('device');
      speaker.say('a', 'One. Two.');
      await clock.pass(0);
      expect(speaker.get()).toMatchObject({ phase: 'silent', problem: 'This device cannot read aloud just now.' });
    },
  );
});
