import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../failover/fake-clock.ts';
import { createStore } from '../../store.ts';
import { createHandsFree, isStopWord } from './hands-free.ts';
import type { Heard, Listener, ListenerState } from './listener.ts';
import type { Speaker } from './speaker.ts';

function setUp() {
  const clock = createFakeClock();
  const log: string[] = [];
  const store = createStore({ phase: 'off' } as ListenerState);
  let hear: (heard: Heard) => void = () => {};
  let fallSilent = () => {};
  const listener = {
    ...{ get: store.get, subscribe: store.subscribe },
    hearOnce: () => {
      log.push('listens');
      return new Promise<Heard>((resolve) => {
        hear = resolve;
      });
    },
    cancel: () => hear({ words: '', problem: null }),
  } as Partial<Listener> as Listener; // what a conversation uses of it
  const speaker = {
    unlock: () => log.push('unlocked'),
    stop: () => log.push('speaker stopped'),
    whenSilent: () =>
      new Promise<void>((resolve) => {
        fallSilent = resolve;
      }),
  } as Partial<Speaker> as Speaker; // likewise
  const handsFree = createHandsFree(listener, speaker);
  const said: string[] = [];
  let answer = () => {};
  handsFree.start((words) => {
    said.push(words);
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
  const go = async (step: () => void) => {
    step();
    await clock.pass(0);
  };
  return {
    ...{ handsFree, log, said },
    hear: (words: string, problem: string | null = null) => go(() => hear({ words, problem })),
    answer: () => go(() => answer()),
    fallSilent: () => go(() => fallSilent()),
  };
}

describe('a conversation without hands', () => {
  it('goes round: listens, hands on, waits for the answer and its end, listens', async () => {
    const { handsFree, log, said, hear, answer, fallSilent } = setUp();
    expect(handsFree.get().phase).toBe('listening');
    await hear('how far is it');
    expect(said).toEqual(['how far is it']);
    expect(handsFree.get().phase).toBe('answering');
    await answer();
    expect(log.filter((one) => one === 'listens')).toHaveLength(1);
    await fallSilent();
    expect(handsFree.get().phase).toBe('listening');
    expect(log.filter((one) => one === 'listens')).toHaveLength(2);
  });

  it('ends with a word that says so, which is not handed on', async () => {
    const { handsFree, said, hear, log } = setUp();
    await hear('Stop listening.');
    expect(handsFree.get()).toEqual({ phase: 'off', problem: null });
    expect(said).toEqual([]);
    expect(log.at(-1)).toBe('speaker stopped');
  });

  it('ends when it is told to, whatever it is doing', async () => {
    const { handsFree, hear, answer, fallSilent, log } = setUp();
    await hear('how far is it');
    handsFree.stop();
    await answer();
    await fallSilent();
    expect(handsFree.get().phase).toBe('off');
    expect(log.filter((one) => one === 'listens')).toHaveLength(1);
  });

  it('ends after half a minute in which nobody speaks, or with a problem, and says so', async () => {
    const quiet = setUp();
    for (let round = 0; round < 4; round += 1) await quiet.hear('');
    expect(quiet.handsFree.get()).toMatchObject({ phase: 'off', problem: expect.stringContaining('nobody spoke') });
    const broken = setUp();
    await broken.hear('', 'The microphone is not allowed.');
    expect(broken.handsFree.get()).toEqual({ phase: 'off', problem: 'The microphone is not allowed.' });
  });

  it.each([
    ['Stop', true],
    ['that’s all, PAM', true],
    ['please stop listening!', true],
    ['stop at Ceduna for two nights', false],
    ['cancel the timer', false],
  ])('“%s” ends it: %s', (words, ends) => {
    expect(isStopWord(words)).toBe(ends);
  });
});
