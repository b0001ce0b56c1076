import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../failover/fake-clock.ts';
import { createListener } from './listener.ts';
import type { Listen, ListeningView } from './listening.ts';

/** Ears that hear what the test says. */
function fakeEars(engine: 'cloud' | 'device') {
  let end: (how: 'ended' | 'silent' | 'failed') => void = () => {};
  let showIt: (view: Partial<ListeningView>) => void = () => {};
  const ears = {
    began: 0,
    cancelled: 0,
    refusal: '',
    words: '' as string | Error,
    end: (how: 'ended' | 'silent' | 'failed') => end(how),
    show: (view: Partial<ListeningView>) => showIt(view),
  };
  const listen: Listen = async (_, show) => {
    ears.began += 1;
    showIt = show;
    if (ears.refusal) throw new Error(ears.refusal);
    return {
      engine,
      over: new Promise((resolve) => {
        end = resolve;
      }),
      finish: async () => {
        if (ears.words instanceof Error) throw ears.words;
        return ears.words;
      },
      cancel: () => {
        ears.cancelled += 1;
      },
    };
  };
  return { ears, listen };
}

function setUp({ hasDevice = true, isReady = true } = {}) {
  const cloud = fakeEars('cloud');
  const device = fakeEars('device');
  const clock = createFakeClock();
  const listener = createListener({
    cloud: cloud.listen,
    device: hasDevice ? device.listen : null,
    isCloudReady: async () => isReady,
  });
  return { cloud: cloud.ears, device: device.ears, clock, listener };
}

describe('push to talk', () => {
  it('sends nothing to a service before the person agreed', async () => {
    const { listener, cloud, device } = setUp();
    device.words = 'how far to Ceduna';
    await listener.start();
    expect(listener.get()).toMatchObject({ phase: 'listening', engine: 'device' });
    expect(await listener.stop()).toBe('how far to Ceduna');
    expect(cloud.began).toBe(0);
  });

  it('asks a service when they agreed, and shows what is heard meanwhile', async () => {
    const { listener, cloud, device } = setUp();
    listener.set({ isCloudAllowed: true });
    cloud.words = ' Put 62 litres in. ';
    await listener.start();
    cloud.show({ level: 0.5, seconds: 2 });
    expect(listener.get()).toMatchObject({ phase: 'listening', engine: 'cloud', level: 0.5, seconds: 2 });
    const words = listener.stop();
    expect(listener.get().phase).toBe('thinking');
    expect(await words).toBe('Put 62 litres in.');
    expect(listener.get()).toMatchObject({ phase: 'off', level: 0, problem: null });
    expect(device.began).toBe(0);
  });

  it.each([
    [{ hasDevice: true, isReady: false }, 'device', null],
    [{ hasDevice: false, isReady: false }, 'none', 'This browser cannot listen. You can type instead.'],
  ])('without a service takes what the browser has (%o)', async (given, engine, problem) => {
    const { listener } = setUp(given);
    listener.set({ isCloudAllowed: true });
    await listener.start();
    expect(listener.get()).toMatchObject({ engine, problem, phase: problem ? 'off' : 'listening' });
  });

  it('says why nothing was heard', async () => {
    const { listener, device } = setUp();
    await listener.start();
    expect(await listener.stop()).toBeNull();
    expect(listener.get().problem).toMatch(/did not hear any words/);
    device.words = new Error('Nobody could listen just now.');
    await listener.start();
    expect(listener.get().problem).toBeNull();
    expect(await listener.stop()).toBeNull();
    expect(listener.get()).toMatchObject({ phase: 'off', problem: 'Nobody could listen just now.' });
    device.refusal = 'The microphone is not allowed.';
    await listener.start();
    expect(listener.get()).toMatchObject({ phase: 'off', problem: 'The microphone is not allowed.' });
  });

  it('says at once, with the button still pressed, that nobody can be heard', async () => {
    const { listener, device, clock } = setUp();
    device.words = new Error('The microphone is not allowed.');
    await listener.start();
    device.end('failed');
    await clock.pass(0);
    expect(listener.get()).toMatchObject({ phase: 'off', problem: 'The microphone is not allowed.' });
    expect(await listener.stop()).toBeNull();
    expect(listener.get().problem).toBe('The microphone is not allowed.');
  });

  it('let go of at once, or called off, hears nothing', async () => {
    const { listener, device } = setUp();
    device.words = 'late';
    const pressed = listener.start();
    expect(await listener.stop()).toBeNull();
    await pressed;
    expect(listener.get()).toMatchObject({ phase: 'off', problem: null });
    await listener.start();
    const words = listener.stop();
    listener.cancel();
    expect(await words).toBeNull();
    await listener.start();
    listener.cancel();
    expect([listener.get().phase, device.cancelled]).toEqual(['off', 1]);
  });

  it('pressed twice listens once', async () => {
    const { listener, device } = setUp();
    await Promise.all([listener.start(), listener.start()]);
    expect(device.began).toBe(1);
  });
});

describe('listening until a pause', () => {
  it('gives the words when somebody has finished', async () => {
    const { listener, device, clock } = setUp();
    device.words = 'and then north';
    const heard = listener.hearOnce();
    await clock.pass(0);
    device.end('ended');
    expect(await heard).toEqual({ words: 'and then north', problem: null });
  });

  it('gives none when nobody speaks, and leaves the microphone', async () => {
    const { listener, device, clock } = setUp();
    const heard = listener.hearOnce();
    await clock.pass(0);
    device.end('silent');
    expect(await heard).toEqual({ words: '', problem: null });
    expect([device.cancelled, listener.get().phase]).toEqual([1, 'off']);
  });
});
