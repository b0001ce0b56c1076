import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelRequests, scriptModel } from '../../local/model/script-model.ts';
import { answers, consent, FUEL, fiveViews, givePamPerson, openPam, unheard } from './support/pam.ts';
import { openSite, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ microphone: 'hums' });
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

/** What the service was asked to read with these words in it. */
const read = (words: string) => modelRequests(site.stack.urls.model, 'speech', words);
/** What the service makes of the next recording. */
const hear = (text: string) => scriptModel(site.stack.urls.model, { kind: 'transcription', steps: [{ text }] });

test('spoken, shown, confirmed with a word and read aloud: a fill-up without typing, with captions', async () => {
  const person = await givePamPerson(site);
  await consent(site, person, { voiceConsent: true });
  const page = await site.visit({ ...PHONE, person });
  const readBefore = (await read('Logged 62 litres')).length;
  await openPam(page);
  await hear(FUEL);
  const microphone = page.getByRole('button', { name: 'Speak to PAM' });
  await microphone.click();
  await page.getByText('Listening…').waitFor();
  await page.getByRole('button', { name: 'Stop listening and send' }).click();
  const card = page.getByRole('region', { name: 'Log 62.0 L for the Prado' });
  await card.waitFor();
  await hear('Yes, do it.');
  await microphone.click();
  await page.getByText('Listening…').waitFor();
  await page.getByRole('button', { name: 'Stop listening and send' }).click();
  await card.getByText('Logged 62 litres for the Prado, $118.40.').first().waitFor();
  expect((await fiveViews(site, person)).fills).toBe(2);
  await expect.poll(() => read('Logged 62 litres')).toHaveLength(readBefore + 1);
});

test('before speech leaves for a service the person is asked, and may keep it in their browser', async () => {
  const person = await givePamPerson(site);
  await consent(site, person);
  const page = await site.visit({ ...PHONE, person });
  await openPam(page);
  await page.getByRole('button', { name: 'Speak to PAM' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who listens to you?' });
  await dialog.getByRole('button', { name: 'My browser only' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { settings } = await (await site.call(person, '/api/v1/pam/settings')).json();
  expect(settings.voiceConsentAt).toBe(null);
});

test('muting is kept, and an answer is read aloud when it is asked for', async () => {
  const person = await givePamPerson(site);
  await consent(site, person, { voiceConsent: true });
  const page = await site.visit({ ...PHONE, person });
  await openPam(page);
  const word = unheard();
  await page.getByRole('button', { name: 'Mute PAM' }).click();
  await page.getByRole('button', { name: 'Let PAM speak' }).waitFor();
  await expect
    .poll(async () => (await (await site.call(person, '/api/v1/pam/settings')).json()).settings.isMuted)
    .toBe(true);
  await page.getByRole('button', { name: 'Let PAM speak' }).click();
  await page.getByRole('textbox', { name: 'Ask PAM or tell her' }).fill(`Tell me a word: ${word}`);
  await page.keyboard.press('Enter');
  await answers(page).getByRole('button', { name: 'Read aloud' }).click();
  await expect.poll(() => read(word)).toHaveLength(1);
});
