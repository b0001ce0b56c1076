import { createHash, randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import { createStorage } from '../../clients/storage.ts';
import { filePath } from '../../contracts/file-rules.ts';
import type { FileList, FileUploads, StoredFile } from '../../contracts/files.ts';
import type { Problem } from '../../contracts/problem.ts';
import { gpsExif, jpeg, pdf, png, segment } from '../../domain/testing/sample-files.ts';
import { processFile } from '../../services/files/process-file.ts';
import { sweepFiles } from '../../services/files/sweep-files.ts';
import { service } from './jobs-target.ts';
import { callAs, contractTargets, newPerson, stack } from './targets.ts';

type Answer = { file: StoredFile };

const PHOTO = jpeg({ width: 640, height: 480, extra: [segment(0xe1, gpsExif({ orientation: 6 }))] });
const THUMBNAIL = jpeg({ width: 320, height: 240, extra: [segment(0xe1, gpsExif({ orientation: 1 }))] });
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const storage = createStorage({
  url: stack.urls.supabase,
  bucket: 'files',
  apiKey: stack.keys.serviceRole,
});
const process = (userId: string, fileId: string) => processFile({ db: service, storage }, { userId, fileId });
const put = (url: string | null, bytes: Uint8Array, type = 'image/jpeg') =>
  fetch(url ?? '', { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(bytes) });
const read = async (url: string | null) => Buffer.from(await (await fetch(url ?? '')).arrayBuffer()).toString('latin1');

describe.each(contractTargets())('files on $name', (target) => {
  let person: Person;
  let stranger: Person;
  let expenseId: string;
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  const create = (body: object = {}, who = person) =>
    callAs<Answer>(target, who, 'POST', '/v1/files', {
      body: { expenseId, mime: 'image/jpeg', bytes: PHOTO.length, purpose: 'receipt', ...body },
    });
  const sign = (id: string, who = person) => callAs<FileUploads>(target, who, 'POST', `/v1/files/${id}/sign`);
  const complete = (id: string) => callAs<Answer>(target, person, 'POST', `/v1/files/${id}/complete`);
  const list = async (who = person, id = expenseId) =>
    (await callAs<FileList>(target, who, 'GET', `/v1/files?kind=expense&id=${id}`)).body;
  const find = async (id: string) => (await list()).files.find(({ file }) => file.id === id);

  /** Sends bytes and says so; the job of the stack, or a call of it by the test, does the rest. */
  async function send(bytes: Uint8Array, mime = 'image/jpeg'): Promise<string> {
    const { id } = (await create({ mime, bytes: bytes.length })).body.file;
    const { body } = await sign(id);
    expect((await put(body.uploadUrl, bytes, mime)).status).toBe(200);
    if (body.thumbnailUploadUrl) await put(body.thumbnailUploadUrl, THUMBNAIL);
    await complete(id);
    return id;
  }

  beforeAll(async () => {
    [person, stranger] = await Promise.all([newPerson(), newPerson()]);
    const body = { amountCents: 4_250, category: 'fuel', payee: '', note: '', occurredOn: '2026-11-20' };
    const made = await callAs<{ expense: { id: string } }>(target, person, 'POST', '/v1/expenses', { body });
    expenseId = made.body.expense.id;
  });

  it('gives a photo out without what it told about its maker, and says what it is', async () => {
    const id = await send(PHOTO);
    await expect.poll(async () => (await find(id))?.file.status, { timeout: 15_000 }).toBe('ready');
    const found = await find(id);
    const bytes = await read(found?.url ?? null);
    expect(bytes).toContain('JFIF');
    expect(bytes).not.toMatch(/GPS|Pixel/);
    expect(await read(found?.thumbnailUrl ?? null)).not.toMatch(/GPS|Pixel/);
    expect(found?.file).toMatchObject({
      expenseId,
      purpose: 'receipt',
      status: 'ready',
      problem: null,
      width: 640,
      height: 480,
      bytes: bytes.length,
      thumbnail: true,
      sha256: createHash('sha256').update(Buffer.from(bytes, 'latin1')).digest('hex'),
    });
  });

  it.each([
    ['a type that lies', png({ width: 4, height: 3 }), 'lying_type'],
    ['30 megapixels', jpeg({ width: 6_000, height: 5_000 }), 'too_many_pixels'],
    ['an SVG with a script', Buffer.from('<svg><script>alert(1)</script></svg>'), 'unknown_type'],
    ['a zip', Buffer.from('PK\x03\x04bomb'), 'unknown_type'],
    ['half a photo', PHOTO.subarray(0, PHOTO.length / 2), 'cut_off'],
  ])('refuses %s, with the reason, and keeps nothing of it', async (_, bytes, problem) => {
    const id = await send(bytes);
    await expect.poll(async () => (await find(id))?.file.status, { timeout: 15_000 }).toBe('failed');
    expect(await find(id)).toMatchObject({ file: { problem, sha256: null }, url: null });
    expect((await sign(id)).body).toMatchObject({ uploadUrl: null });
    await expect.poll(() => storage.download(filePath(person.id, id, 'upload')), { timeout: 5_000 }).toBeNull();
  });

  it('keeps a PDF as it is', async () => {
    const id = await send(pdf(), 'application/pdf');
    await expect.poll(async () => (await find(id))?.file.status, { timeout: 15_000 }).toBe('ready');
    const found = await find(id);
    expect(found).toMatchObject({ file: { width: null, thumbnail: false }, thumbnailUrl: null });
    expect(await read(found?.url ?? null)).toBe(Buffer.from(pdf()).toString('latin1'));
  });

  it('goes on after a cut with what is missing, and is complete once however often it is said', async () => {
    const { id } = (await create()).body.file;
    await put((await sign(id)).body.uploadUrl, PHOTO);
    const again = (await sign(id)).body;
    expect(again).toMatchObject({ uploadUrl: null, thumbnailUploadUrl: expect.any(String) });
    const [first, second] = await Promise.all([complete(id), complete(id)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    await expect.poll(async () => (await find(id))?.file.status, { timeout: 15_000 }).toBe('ready');
    const version = (await find(id))?.file.version;
    expect(await process(person.id, id)).toEqual({ outcome: 'nothing to do' });
    expect((await complete(id)).body.file).toMatchObject({ status: 'ready', version });
  });

  it('deletes with a way back', async () => {
    const { file } = (await create()).body;
    const path = `/v1/files/${file.id}`;
    const deleted = await callAs<Answer>(target, person, 'DELETE', path, { headers: match(1) });
    expect(deleted.body.file.deletedAt).not.toBeNull();
    expect(await find(file.id)).toBeUndefined();
    expect((await sign(file.id)).status).toBe(404);
    expect((await complete(file.id)).status).toBe(404);
    const restored = await callAs<Answer>(target, person, 'POST', `${path}/restore`, { headers: match(2) });
    expect(restored).toMatchObject({ status: 200, body: { file: { deletedAt: null, version: 3 } } });
    expect(await find(file.id)).toBeDefined();
  });

  it('names what is wrong', async () => {
    const rejected = async (body: object, path: string) =>
      expect((await create(body)).body, path).toMatchObject({ code: 'invalid_request', issues: [{ path }] });
    await rejected({ mime: 'image/svg+xml' }, 'body.mime');
    await rejected({ bytes: 10 * 1024 * 1024 + 1 }, 'body.bytes');
    await rejected({ bytes: 0 }, 'body.bytes');
    await rejected({ expenseId: null }, 'body.expenseId');
    await rejected({ vehicleId: NOWHERE }, 'body.expenseId');
    await rejected({ expenseId: NOWHERE }, 'body.expenseId');
    const unknown = await callAs<Problem>(target, person, 'GET', `/v1/files?kind=yacht&id=${NOWHERE}`);
    expect(unknown).toMatchObject({ status: 400, body: { issues: [{ path: 'query.kind' }] } });
  });

  it('shows nothing of another person, and hangs nothing under what is theirs', async () => {
    const { file } = (await create()).body;
    const path = `/v1/files/${file.id}`;
    expect((await list(stranger)).files).toEqual([]);
    const tries = await Promise.all([
      callAs<Problem>(target, stranger, 'GET', path),
      callAs<Problem>(target, stranger, 'POST', `${path}/sign`),
      callAs<Problem>(target, stranger, 'POST', `${path}/complete`),
      callAs<Problem>(target, stranger, 'DELETE', path, { headers: match(1) }),
      callAs<Problem>(target, stranger, 'POST', `${path}/restore`, { headers: match(1) }),
    ]);
    for (const answer of tries) expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await create({}, stranger)).body).toMatchObject({ issues: [{ path: 'body.expenseId' }] });
  });
});

describe('the client of Storage', () => {
  it('does what the official one does', async () => {
    const { storage: sdk } = createClient(stack.urls.supabase, stack.keys.serviceRole, {
      auth: { persistSession: false },
    });
    const name = filePath(randomUUID(), randomUUID(), 'file');
    await storage.upload(name, PHOTO, 'image/jpeg');
    await storage.upload(name, THUMBNAIL, 'image/jpeg');
    const { data } = await sdk.from('files').download(name);
    expect(new Uint8Array((await data?.arrayBuffer()) as ArrayBuffer)).toEqual(THUMBNAIL);
    expect(await storage.download(name)).toEqual(THUMBNAIL);
    const [link, none] = await storage.signReads([name, `${name}-not`], 60);
    expect([(await fetch(link ?? '')).status, none]).toEqual([200, null]);
    expect(await storage.signUpload(name)).toBeNull();
    await storage.remove([name, `${name}-not`]);
    expect((await sdk.from('files').exists(name)).data).toBe(false);
    expect(await storage.download(name)).toBeNull();
  });

  it('says that Storage is away when it is, and a health probe of it fails', async () => {
    const nowhere = createStorage({ url: 'http://127.0.0.1:9', bucket: 'files', apiKey: 'x' });
    await expect(nowhere.download('a/b/file')).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('the sweep', () => {
  it('removes bytes that belong to no file, and leaves those that do', async () => {
    const orphan = filePath(randomUUID(), randomUUID(), 'file');
    await storage.upload(orphan, PHOTO, 'image/jpeg');
    await sweepFiles(service, storage, new Date());
    expect(await storage.download(orphan)).not.toBeNull();
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
    await expect
      .poll(async () => {
        await sweepFiles(service, storage, tomorrow);
        return storage.download(orphan);
      })
      .toBeNull();
  });
});
