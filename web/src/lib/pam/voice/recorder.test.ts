import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../failover/fake-clock.ts';
import { createRecorder } from './recorder.ts';

/** A MediaRecorder that gives two bytes. */
class FakeMediaRecorder extends EventTarget {
  state: 'inactive' | 'recording' = 'inactive';
  mimeType = 'audio/webm;codecs=opus';
  start() {
    this.state = 'recording';
  }
  stop() {
    this.state = 'inactive';
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['ab']) }));
    this.dispatchEvent(new Event('stop'));
  }
}

function setUp({ refusal }: { refusal?: string } = {}) {
  const clock = createFakeClock();
  const log: string[] = [];
  const made: MediaRecorderOptions[] = [];
  let allow = () => {};
  const stream = { getTracks: () => [{ stop: () => log.push('track stopped') }] } as unknown as MediaStream;
  const recorder = createRecorder({
    openMicrophone: () =>
      new Promise((resolve, reject) => {
        allow = () => (refusal ? reject(new DOMException('', refusal)) : resolve(stream));
      }),
    createRecorder: (_, options) => {
      made.push(options);
      return new FakeMediaRecorder() as unknown as MediaRecorder;
    },
    isTypeSupported: (type) => type === 'audio/mp4' || type === 'audio/ogg',
    createMeter: () => ({ read: () => 0.4, close: () => log.push('meter closed') }),
    clock,
  });
  return { clock, log, made, recorder, allow: () => allow() };
}

async function started(parts = setUp()) {
  void parts.recorder.start();
  parts.allow();
  await parts.clock.pass(0);
  return parts;
}

describe('a recording', () => {
  it('shows how loud it is and how long it has been, and is given when it ends', async () => {
    const { recorder, clock, log, made } = await started();
    await clock.pass(1_000);
    expect(recorder.get()).toMatchObject({ phase: 'recording', level: 0.4, seconds: 1 });
    const clip = await recorder.stop();
    expect(clip).toMatchObject({ type: 'audio/webm;codecs=opus', size: 2 });
    expect(recorder.get()).toMatchObject({ phase: 'idle', level: 0 });
    expect(log).toEqual(['meter closed', 'track stopped']);
    expect(made[0]).toMatchObject({ mimeType: 'audio/ogg' });
  });

  it('is over after a minute, and what was said until then is kept', async () => {
    const { recorder, clock } = await started();
    await clock.pass(90_000);
    expect(recorder.get().seconds).toBe(60);
    expect((await recorder.stop())?.size).toBe(2);
  });

  it('that is let go of before the microphone is allowed never begins', async () => {
    const parts = setUp();
    void parts.recorder.start();
    expect(parts.recorder.get().phase).toBe('asking');
    expect(await parts.recorder.stop()).toBeNull();
    parts.allow();
    await parts.clock.pass(0);
    expect(parts.recorder.get().phase).toBe('idle');
    expect(parts.log).toEqual(['track stopped']);
    await started(parts);
    expect(parts.recorder.get().phase).toBe('recording');
  });

  it('that is called off leaves the microphone and keeps nothing', async () => {
    const { recorder, log } = await started();
    recorder.cancel();
    expect(log).toEqual(['meter closed', 'track stopped']);
    expect(await recorder.stop()).toBeNull();
  });

  it.each([
    ['NotAllowedError', /not allowed/],
    ['NotFoundError', /no microphone/],
    ['NotReadableError', /Another app/],
    ['AbortError', /does not work/],
  ])('cannot be made after %s, and it is said why', async (refusal, words) => {
    const { recorder } = await started(setUp({ refusal }));
    expect(recorder.get()).toMatchObject({ phase: 'idle', problem: expect.stringMatching(words) });
  });
});
