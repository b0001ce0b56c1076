import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Fault, holds, note } from '../fault.ts';
import { giveExpenses } from './give-expenses.ts';
import { openDevice } from './open-device.ts';
import { searchInApp } from './read-in-app.ts';
import { signIn, signUpTraveller } from './sign-in.ts';
import type { Host } from './start-host.ts';
import { watchAnswers } from './watch-answers.ts';
import { withSite } from './with-site.ts';

const FLAP_EVERY_MS = 5_000;
const FLAPS = 12;
/** More than a minute has time for. */
const STOPS = 200;

/** A dies and comes back every five seconds for a minute, while somebody reads on and on. */
export const flapFirst: Fault = {
  name: 'web: A flapping every 5 s for a minute',
  group: 'web',
  run: (place) =>
    withSite(place, async ({ stack, a, b, browser }) => {
      const person = await signUpTraveller(stack);
      const session = await signIn(stack, person);
      const stops = Array.from({ length: STOPS }, (_, index) => `stop-${index}-`);
      await giveExpenses(b, session, stops);
      const device = await openDevice(browser, a.url, session, '/wins/expenses');
      const answers = watchAnswers(device.page);
      const flapping = startFlapping(a);
      const answerMs: number[] = [];
      try {
        for (const stop of stops) {
          if (flapping.hasEnded()) break;
          answerMs.push(await searchInApp(device.page, answers, stop));
        }
      } finally {
        await flapping.stop();
      }
      await device.close();
      const by = answers.answeredBy();
      const switches = by.filter((origin, index) => index > 0 && origin !== by[index - 1]).length;
      return [
        atMost('switches from one host to the other', switches, 3),
        holds('every read was answered', answerMs.length > 0, `${answerMs.length}`, 'all'),
        note('slowest answer', `${Math.round(Math.max(...answerMs))} ms`),
        note('answers', `${by.length}, ${by.filter((origin) => origin === a.url).length} of them by A`),
      ];
    }),
};

function startFlapping(host: Host) {
  const ending = new AbortController();
  const wait = (ms: number) => sleep(Math.max(0, ms), undefined, { signal: ending.signal }).catch(() => undefined); // told to end
  const running = (async () => {
    for (let flap = 0; flap < FLAPS && !ending.signal.aborted; flap++) {
      const began = performance.now();
      await (flap % 2 === 0 ? host.kill() : host.start());
      await wait(FLAP_EVERY_MS - (performance.now() - began));
    }
  })().finally(() => ending.abort());
  running.catch(() => undefined); // told by `stop`
  return {
    hasEnded: () => ending.signal.aborted,
    async stop() {
      ending.abort();
      await running;
    },
  };
}
