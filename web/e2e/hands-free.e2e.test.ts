import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWav } from '../../local/model/make-wav.ts';
import { modelRequests, scriptModel } from '../../local/model/script-model.ts';
import { consent, FUEL, fiveViews, givePamPerson, openPam } from './support/pam.ts';
import { openSite, PHONE, type Site } from './support/site.ts';

/** Somebody who speaks for a second and a half and is silent for two and a half, again and again. */
const SPEAKER = 'somebody says something into the microphone of the phone here'.padEnd(200, ' ');

const folder = mkdtempSync(join(tmpdir(), 'ww-speech-'));
let site: Site;
beforeAll(async () => {
  const file = join(folder, 'speech.wav');
  writeFileSync(file, makeWav(SPEAKER));
  site = await openSite({ microphone: file });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
  expect(site.complaints).toEqual([]);
});

test('a whole conversation without hands: PAM hears where one stops, asks, does it on a spoken yes, and ends at a spoken stop', async () => {
  const person = await givePamPerson(site);
  await consent(site, person, { voiceConsent: true });
  const said = [FUEL, 'Yes, do it.', 'Stop.'];
  const page = await site.visit({ ...PHONE, person });
  await openPam(page);
  const heardBefore = (await modelRequests(site.stack.urls.model, 'transcription', '')).length;
  await scriptModel(site.stack.urls.model, { kind: 'transcription', steps: said.map((text) => ({ text })) });
  const handsFree = page.getByRole('button', { name: 'Hands-free' });
  await handsFree.click();
  await page.getByText('Logged 62 litres for the Prado, $118.40.').first().waitFor({ timeout: 30_000 });
  await expect.poll(() => handsFree.getAttribute('aria-pressed'), { timeout: 30_000 }).toBe('false');
  expect((await fiveViews(site, person)).fills).toBe(2);
  const heard = await modelRequests(site.stack.urls.model, 'transcription', '');
  expect(heard.length - heardBefore).toBe(said.length);
  // "Stop" was for hands-free, and is no message.
  expect(await page.getByRole('list', { name: 'Conversation' }).getByText('Stop.').count()).toBe(0);
});
