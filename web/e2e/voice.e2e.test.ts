import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWav } from '../../local/model/make-wav.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

test('what is read aloud can be played, and the microphone asked for, under the policies of the built page', async () => {
  const page = await site.visit();
  await page.goto('/status');
  await page.mouse.click(5, 5); // browsers play nothing that nobody asked for
  const found = await page.evaluate(
    async (bytes) => {
      const audio = new Audio(URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'audio/wav' })));
      await audio.play();
      const hasEnded = await new Promise((resolve) => audio.addEventListener('ended', () => resolve(true)));
      // Refused by the policy it would be a NotAllowedError; a machine for tests has no microphone.
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'there',
        (error: DOMException) => error.name,
      );
      return { hasEnded, microphone };
    },
    Array.from(makeWav('Hello.')),
  );
  expect(found.hasEnded).toBe(true);
  expect(['there', 'NotFoundError']).toContain(found.microphone);
});
