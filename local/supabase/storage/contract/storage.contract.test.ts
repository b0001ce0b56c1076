import { request } from 'node:http';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContractAddresses } from '../../../contract-addresses.ts';

const { supabase: address } = await readContractAddresses();
const auth = { persistSession: false, autoRefreshToken: false };
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2]);
const photo = (bytes: BlobPart = JPEG) => new Blob([bytes], { type: 'image/jpeg' });

interface Person {
  supabase: SupabaseClient;
  id: string;
  token: string;
}

async function signUp(): Promise<Person> {
  const supabase = createClient(address.url, address.publishableKey, { auth });
  const email = `storage-${crypto.randomUUID()}@wheelsandwins.test`;
  const { data, error } = await supabase.auth.signUp({ email, password: 'correct horse 1' });
  if (error || !data.session) throw error ?? new Error('No session after sign-up.');
  return { supabase, id: data.session.user.id, token: data.session.access_token };
}

const bucketOf = ({ supabase }: Pick<Person, 'supabase'>) => supabase.storage.from('files');

/** A row of theirs that awaits a photo; answers the name under which it may come. */
async function awaitPhoto(person: Person): Promise<string> {
  const id = crypto.randomUUID();
  const { error } = await person.supabase.from('files').insert({ id, mime: 'image/jpeg', bytes: JPEG.length });
  if (error) throw error;
  return `${person.id}/${id}/upload`;
}

async function uploaded(person: Person): Promise<string> {
  const name = await awaitPhoto(person);
  const { error } = await bucketOf(person).upload(name, photo());
  if (error) throw error;
  return name;
}

describe('supabase-js on the bucket of files', () => {
  let person: Person;
  let stranger: Person;
  const anyone = { supabase: createClient(address.url, address.publishableKey, { auth }) };
  beforeAll(async () => {
    [person, stranger] = await Promise.all([signUp(), signUp()]);
  });

  test('its owner uploads what is awaited, as a Blob or as bytes, reads it, and finds it in the list', async () => {
    const name = await awaitPhoto(person);
    const sent = await bucketOf(person).upload(name, photo());
    expect(sent).toMatchObject({ error: null, data: { path: name, fullPath: `files/${name}` } });
    const { data } = await bucketOf(person).download(name);
    expect(data?.type).toBe('image/jpeg');
    expect(new Uint8Array((await data?.arrayBuffer()) as ArrayBuffer)).toEqual(JPEG);
    const bytes = await awaitPhoto(person);
    expect((await bucketOf(person).upload(bytes, JPEG, { contentType: 'image/jpeg' })).error).toBeNull();
    const [folder = '', file = ''] = name.split('/');
    const folders = await bucketOf(person).list(folder);
    expect(folders.data?.find((one) => one.name === file)).toMatchObject({ id: null });
    const files = await bucketOf(person).list(`${folder}/${file}`);
    expect(files.data).toMatchObject([{ name: 'upload', metadata: { size: JPEG.length, mimetype: 'image/jpeg' } }]);
    expect((await bucketOf(person).info(name)).data).toMatchObject({
      name,
      size: JPEG.length,
      contentType: 'image/jpeg',
    });
    expect((await bucketOf(person).exists(name)).data).toBe(true);
  });

  test('nobody else reads, lists, links to, replaces or removes it, and nobody at all without signing in', async () => {
    const name = await uploaded(person);
    for (const other of [stranger, anyone]) {
      expect((await bucketOf(other).download(name)).error).not.toBeNull();
      expect((await bucketOf(other).list(person.id)).data).toEqual([]);
      expect((await bucketOf(other).createSignedUrl(name, 60)).error).not.toBeNull();
      expect((await bucketOf(other).createSignedUrls([name], 60)).data).toMatchObject([{ signedURL: null }]);
      expect((await bucketOf(other).createSignedUploadUrl(name, { upsert: true })).error).not.toBeNull();
      expect((await bucketOf(other).upload(name, photo(), { upsert: true })).error).not.toBeNull();
      expect((await bucketOf(other).remove([name])).data ?? []).toEqual([]);
    }
    const bare = await fetch(`${address.url}/storage/v1/object/files/${name}`);
    expect(bare.status).toBe(400);
    expect((await bucketOf(person).download(name)).error).toBeNull();
  });

  test('nothing comes in that no row awaits, under a name of the service, or in the folder of somebody else', async () => {
    const name = await awaitPhoto(person);
    const refused = async (who: Pick<Person, 'supabase'>, path: string) =>
      expect((await bucketOf(who).upload(path, photo())).error, path).toMatchObject({ statusCode: '403' });
    await refused(person, `${person.id}/${crypto.randomUUID()}/upload`);
    await refused(person, name.replace(/upload$/, 'file'));
    await refused(person, name.replace(person.id, stranger.id));
    await refused(stranger, name);
    await refused(anyone, name);
  });

  test('what is there is not replaced, by its owner either', async () => {
    const name = await uploaded(person);
    expect((await bucketOf(person).upload(name, photo())).error).toMatchObject({ statusCode: '409' });
    expect((await bucketOf(person).upload(name, photo(), { upsert: true })).error).toMatchObject({ statusCode: '403' });
    expect((await bucketOf(person).update(name, photo())).error).not.toBeNull();
  });

  test('a link for an upload is good for one file of one name, and needs no token', async () => {
    const name = await awaitPhoto(person);
    const { data } = await bucketOf(person).createSignedUploadUrl(name);
    const token = data?.token ?? '';
    const put = (url = '') => fetch(url, { method: 'PUT', body: photo() });
    expect((await put(data?.signedUrl.replace('/upload?', '/file?'))).status).toBe(400);
    expect((await put(data?.signedUrl)).status).toBe(200);
    expect((await bucketOf(anyone).uploadToSignedUrl(name, token, photo())).error).toMatchObject({ statusCode: '409' });
  });

  test('a link to read ends, and opens nothing else', async () => {
    const name = await uploaded(person);
    const { data } = await bucketOf(person).createSignedUrl(name, 60);
    const read = await fetch(data?.signedUrl ?? '');
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const other = await uploaded(person);
    expect((await fetch((data?.signedUrl ?? '').replace(name, other))).status).toBe(400);
    const many = await bucketOf(person).createSignedUrls([name, `${person.id}/nothing`], 60);
    expect(many.data).toMatchObject([
      { path: name, error: null },
      { signedURL: null, error: expect.any(String) },
    ]);
    const short = await bucketOf(person).createSignedUrl(name, 1);
    const url = short.data?.signedUrl ?? '';
    await expect.poll(async () => (await fetch(url)).status, { timeout: 5_000 }).toBe(400);
  });

  test('a type that is no photo and a file above 10 MB are refused', async () => {
    const name = await awaitPhoto(person);
    const svg = new Blob(['<svg onload="alert(1)"/>'], { type: 'image/svg+xml' });
    expect((await bucketOf(person).upload(name, svg)).error).toMatchObject({ statusCode: '415' });
    const large = photo(new Uint8Array(10 * 1024 * 1024 + 1));
    expect((await bucketOf(person).upload(name, large)).error).toMatchObject({ statusCode: '413' });
    expect((await bucketOf(person).exists(name)).data).toBe(false);
  });

  test.each(['../../etc/passwd', '%2e%2e/%2e%2e/secret', 'a//b', './x', 'a\u0000b'])(
    'a name that climbs or is no name is refused: %s',
    async (path) => {
      const url = `${address.url}/storage/v1/object/files/${person.id}/${path}`;
      const answer = await fetch(url, {
        method: 'POST',
        body: photo(),
        headers: { authorization: `Bearer ${person.token}`, 'content-type': 'image/jpeg' },
      });
      expect(answer.ok).toBe(false);
    },
  );

  test.each([0.3, 0.6, 0.9])('nothing is kept of an upload that was cut off at %s of it', async (part) => {
    const name = await awaitPhoto(person);
    const { data } = await bucketOf(person).createSignedUploadUrl(name);
    await sendCut(data?.signedUrl ?? '', 500_000, part);
    expect((await bucketOf(person).exists(name)).data).toBe(false);
    const again = await bucketOf(anyone).uploadToSignedUrl(name, data?.token ?? '', photo());
    expect(again.error).toBeNull();
  });

  test('what its owner removed is gone, and its row cannot be deleted around Storage', async () => {
    const name = await uploaded(person);
    const removed = await bucketOf(person).remove([name, `${person.id}/nothing`]);
    expect(removed.data).toMatchObject([{ name }]);
    expect((await bucketOf(person).download(name)).error).toMatchObject({ statusCode: '404' });
  });
});

/** Sends a part of the body it announced, and hangs up. */
function sendCut(url: string, bytes: number, part: number): Promise<void> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'image/jpeg', 'content-length': bytes };
    const sending = request(url, { method: 'PUT', headers });
    sending.on('error', () => undefined); // by our own hand
    sending.on('close', resolve);
    sending.write(new Uint8Array(Math.floor(bytes * part)), () => sending.destroy());
  });
}
