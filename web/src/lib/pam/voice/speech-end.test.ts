import { describe, expect, it } from 'vitest';
import { createSpeechEnd } from './speech-end.ts';

/** What is heard at the end of these stretches of loudness, each `[level, ms]`; and when it first came to that. */
function hear(...stretches: [level: number, ms: number][]) {
  const end = createSpeechEnd();
  let at = 0;
  let said: ReturnType<typeof end.hear> = 'waiting';
  for (const [level, ms] of stretches) {
    for (const until = at + ms; at < until; at += 50) {
      // A room is never quite even.
      said = end.hear(level * (1 + 0.2 * Math.sin(at)), at);
      if (said === 'ended' || said === 'silent') return { said, at };
    }
  }
  return { said, at };
}

describe('the end of what somebody says', () => {
  it('is a second after the last word', () => {
    expect(hear([0.005, 1_000], [0.2, 2_000], [0.005, 3_000])).toMatchObject({ said: 'ended' });
    expect(hear([0.005, 1_000], [0.2, 2_000], [0.005, 900]).said).toBe('speaking');
  });

  it('is not a pause for thought', () => {
    expect(hear([0.005, 500], [0.2, 800], [0.005, 800], [0.2, 800], [0.005, 800]).said).toBe('speaking');
  });

  it('is heard beside an engine that runs', () => {
    expect(hear([0.06, 1_000], [0.3, 2_000], [0.06, 3_000]).said).toBe('ended');
    expect(hear([0.06, 4_000]).said).toBe('waiting');
  });

  it('is not after a knock, and never comes when nobody speaks', () => {
    expect(hear([0.005, 1_000], [0.5, 100], [0.005, 3_000]).said).toBe('waiting');
    expect(hear([0.005, 20_000])).toMatchObject({ said: 'silent', at: 8_000 });
  });

  it('is found however long somebody speaks', () => {
    expect(hear([0.01, 300], [0.2, 55_000], [0.01, 3_000]).said).toBe('ended');
  });
});
