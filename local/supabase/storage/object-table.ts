import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import { asCaller, type Caller } from './caller.ts';
import type { ObjectDisk } from './object-disk.ts';
import type { Upload } from './read-upload.ts';
import { bucketNotFound, objectNotFound, StorageFailure } from './storage-error.ts';

export interface Bucket {
  id: string;
  public: boolean;
  file_size_limit: string | null;
  allowed_mime_types: string[] | null;
}

export interface StoredObject {
  id: string;
  name: string;
  bucket_id: string;
  version: string;
  created_at: Date;
  updated_at: Date;
  last_accessed_at: Date;
  metadata: { size: number; mimetype: string; eTag: string; cacheControl: string };
}

export interface Place {
  bucket: string;
  name: string;
}

class Undo extends Error {}

const LARGEST_BYTES = 50 * 1024 * 1024;

export const limitOf = ({ file_size_limit: limit }: Bucket): number => Number(limit ?? LARGEST_BYTES);

/** storage.objects and the bytes behind it. Policies decide; a limit or a type that the bucket does not take is refused before. */
export class ObjectTable {
  readonly #sql: postgres.Sql;
  readonly #disk: ObjectDisk;

  constructor(sql: postgres.Sql, disk: ObjectDisk) {
    this.#sql = sql;
    this.#disk = disk;
  }

  /** Known to whoever may not see the row of the bucket too, as it is to hosted Storage. */
  async bucket(id: string): Promise<Bucket> {
    const [bucket] = await this.#sql<Bucket[]>`select * from storage.buckets where id = ${id}`;
    if (!bucket) throw bucketNotFound();
    return bucket;
  }

  async find(caller: Caller, { bucket, name }: Place): Promise<StoredObject> {
    const [found] = await asCaller(
      this.#sql,
      caller,
      (tx) => tx<StoredObject[]>`select * from storage.objects where bucket_id = ${bucket} and name = ${name}`,
    );
    if (!found) throw objectNotFound();
    return found;
  }

  /** Whether this caller may put an object there: asked with a row that is not kept. */
  async requireUpload(caller: Caller, place: Place, upsert: boolean): Promise<void> {
    await asCaller(this.#sql, caller, async (tx) => {
      await writeRow(tx, caller.sub, place, { version: '', metadata: {} }, upsert);
      throw new Undo();
    }).catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  }

  /** The bytes are written first and their row then, so that what is listed is there; what the row refused goes again. */
  async put(
    caller: Caller,
    place: Place,
    upload: Upload,
    { upsert = false, owner = caller.sub } = {},
  ): Promise<string> {
    const bucket = await this.bucket(place.bucket);
    requireType(bucket, upload.mimeType);
    const version = await this.#disk.write(upload.bytes);
    const metadata = describe(upload);
    try {
      const old = await asCaller(this.#sql, caller, async (tx) => {
        const [before] = upsert
          ? await tx`select version from storage.objects where bucket_id = ${place.bucket} and name = ${place.name}`
          : [];
        await writeRow(tx, owner, place, { version, metadata }, upsert);
        return before?.version as string | undefined;
      });
      if (old) await this.#disk.remove(old);
    } catch (error) {
      await this.#disk.remove(version);
      throw error;
    }
    const { id } = await this.find({ role: 'service_role' }, place);
    return id;
  }

  /** Answers those that were there and might be removed. */
  async remove(caller: Caller, bucket: string, names: string[]): Promise<StoredObject[]> {
    const removed = await asCaller(
      this.#sql,
      caller,
      (tx) =>
        tx<
          StoredObject[]
        >`delete from storage.objects where bucket_id = ${bucket} and name = any (${names}) returning *`,
    );
    for (const { version } of removed) await this.#disk.remove(version);
    return removed;
  }

  /** All below a folder that this caller may see. */
  list(caller: Caller, bucket: string, folder: string): Promise<StoredObject[]> {
    return asCaller(
      this.#sql,
      caller,
      (tx) => tx<StoredObject[]>`select * from storage.objects
        where bucket_id = ${bucket} and starts_with(name, ${folder}) order by name`,
    );
  }

  buckets(caller: Caller, id?: string): Promise<Bucket[]> {
    return asCaller(
      this.#sql,
      caller,
      (tx) => tx<Bucket[]>`select * from storage.buckets where ${id ?? null}::text is null or id = ${id ?? null}`,
    );
  }

  read(object: StoredObject): Promise<Uint8Array> {
    return this.#disk.read(object.version);
  }
}

type Content = { version: string; metadata: object };

async function writeRow(
  tx: postgres.TransactionSql,
  owner: string | undefined,
  { bucket, name }: Place,
  { version, metadata }: Content,
  upsert: boolean,
): Promise<void> {
  const row = { bucket_id: bucket, name, owner: owner ?? null, owner_id: owner ?? null, version };
  const content = tx.json(metadata as postgres.JSONValue);
  if (upsert) {
    await tx`insert into storage.objects ${tx({ ...row, metadata: content })} on conflict (bucket_id, name) do update
      set version = excluded.version, metadata = excluded.metadata, updated_at = now()`;
  } else {
    await tx`insert into storage.objects ${tx({ ...row, metadata: content })}`;
  }
}

function requireType({ allowed_mime_types: allowed }: Bucket, mimeType: string): void {
  const type = mimeType.split(';')[0] ?? '';
  const fits = (one: string) => one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1)));
  if (allowed && !allowed.some(fits)) {
    throw new StorageFailure(415, 'invalid_mime_type', `mime type ${type} is not supported`);
  }
}

function describe({ bytes, mimeType, cacheControl }: Upload) {
  const eTag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  const size = bytes.length;
  return {
    eTag,
    size,
    mimetype: mimeType,
    cacheControl,
    lastModified: new Date().toISOString(),
    contentLength: size,
    httpStatusCode: 200,
  };
}
