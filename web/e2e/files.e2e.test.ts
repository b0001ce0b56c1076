import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileList } from '../../shared/contracts/files.ts';
import { gpsExif, pdf, segment } from '../../shared/domain/testing/sample-files.ts';
import { expectAccessible } from './support/accessible.ts';
import { fillSheet, giveExpense } from './support/expenses.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

const PATIENCE = { timeout: 20_000, interval: 200 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

test('a receipt is added to an expense, seen, deleted and brought back, and knows nothing of where it was taken', async () => {
  const person = await site.signUp();
  const id = await giveExpense(site, person, { amountCents: 4250, payee: 'Foodland' });
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wins/expenses?entry=${id}`);
  const sheet = page.getByRole('dialog', { name: 'Change expense' });
  await choose(page, { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await photo(page, 3_000, 2_000) });
  await sheet.getByRole('button', { name: 'Receipt', exact: true }).waitFor();
  const [file] = (await filesOf(person, id)).files;
  expect(file).toMatchObject({ file: { status: 'ready', width: 2_048, height: 1_365, thumbnail: true } });
  const sent = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer()).toString('latin1');
  expect(sent).not.toMatch(/GPS|Pixel/);

  await choose(page, { name: 'Invoice 12.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) });
  await sheet.getByRole('button', { name: 'Invoice 12.pdf', exact: true }).waitFor();
  await expectAccessible(page, 'receipts');

  await sheet.getByRole('button', { name: 'Receipt', exact: true }).press('Enter');
  const viewer = page.getByRole('dialog', { name: 'Receipt' });
  await viewer.getByRole('img', { name: /^Receipt of Foodland/ }).waitFor();
  await expectAccessible(page, 'a receipt');
  await viewer.getByRole('button', { name: 'Delete' }).click();
  await sheet.getByRole('button', { name: 'Receipt', exact: true }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), PATIENCE).toBe('Undo');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Receipt', exact: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Receipt', exact: true }).waitFor();
  await page.context().close();
});

test('an expense and its photo, entered without signal: kept over a reload, sent in order, once', async () => {
  const person = await site.signUp();
  const page = await site.visit({ ...PHONE, person, worker: true });
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  const picture = await photo(page, 800, 600);
  const posts: string[] = [];
  page.context().on('request', (request) => {
    const [, path = ''] = /\/api\/v1(\/.*)/.exec(new URL(request.url()).pathname) ?? []; // whichever origin answers
    if (request.method() === 'POST') posts.push(path.replace(/[0-9a-f-]{36}/, 'id'));
  });
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Add expense' }).click();
  await choose(page, { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: picture });
  await page.getByRole('button', { name: 'Receipt: Goes with this entry' }).waitFor();
  await fillSheet(page, '12', 'Groceries', 'Nundroo');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Offline · 2 waiting').waitFor();

  await page.reload();
  await page.getByRole('link', { name: /Nundroo/ }).click();
  const waiting = page.getByRole('button', { name: 'Receipt: Waiting for signal' });
  await waiting.locator('img').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Receipt', exact: true }).waitFor({ timeout: 30_000 });
  const { expenses } = (await (await site.call(person, '/api/v1/expenses')).json()) as { expenses: { id: string }[] };
  const { files } = await filesOf(person, expenses[0]?.id ?? '');
  expect(files).toMatchObject([{ file: { status: 'ready' } }]);
  const writes = posts.filter((path) => /expenses|files/.test(path));
  expect(writes).toEqual(['/expenses', '/files', '/files/id/sign', '/files/id/complete']);
  await page.context().close();
});

test('what is no photo is refused at once, with the reason, and what was broken on the way says so', async () => {
  const person = await site.signUp();
  const id = await giveExpense(site, person, { amountCents: 4250, payee: 'Foodland' });
  const page = await site.visit({ ...PHONE, person });
  await page.goto(`/wins/expenses?entry=${id}`);
  await choose(page, { name: 'notes.txt', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
  await page.getByText('This is not a photo or a PDF. Choose another file.').waitFor();
  const cut = pdf().subarray(0, 20);
  await choose(page, { name: 'half.pdf', mimeType: 'application/pdf', buffer: Buffer.from(cut) });
  const tile = page.getByRole('button', { name: 'half.pdf: Part of this file is missing. Choose it again.' });
  await tile.waitFor({ timeout: 20_000 });
  await tile.click();
  await page.getByRole('dialog', { name: 'half.pdf' }).getByRole('button', { name: 'Delete' }).click();
  await tile.waitFor({ state: 'detached' });
  await page.context().close();
});

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type=file][multiple]').setInputFiles(file);
}

/** A real JPEG of the browser's own making, with the Exif data of a phone. */
async function photo(page: Page, width: number, height: number): Promise<Buffer> {
  const encoded = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.fillStyle = '#b3531f';
      context.fillRect(0, 0, w / 2, h / 2);
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  const bytes = Buffer.from(encoded, 'base64');
  return Buffer.concat([bytes.subarray(0, 2), segment(0xe1, gpsExif({ orientation: 1 })), bytes.subarray(2)]);
}

/** Once nothing of it is under way. */
async function filesOf(person: Person, expenseId: string): Promise<FileList> {
  const read = async () =>
    (await (await site.call(person, `/api/v1/files?kind=expense&id=${expenseId}`)).json()) as FileList;
  await expect.poll(async () => (await read()).files.every(({ file }) => file.status === 'ready'), PATIENCE).toBe(true);
  return read();
}
