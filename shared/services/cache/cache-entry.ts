/** An answer as it is kept. `generation` is empty for one that may be given while the database is away only. */
export type CacheEntry = {
  generation: string;
  /** Milliseconds since 1970, by the clock of who computed it. */
  storedAt: number;
  etag: string;
  variant: string;
  body: string;
};

const FIELDS = 4;

/** A line for each field and then the body, which is not read as JSON on the way. */
export function writeEntry({ generation, storedAt, etag, variant, body }: CacheEntry): string {
  return [generation, storedAt, etag, variant, body].join('\n');
}

/** Undefined for what no release of ours, or another one, has written. */
export function readEntry(text: string): CacheEntry | undefined {
  const fields: string[] = [];
  let from = 0;
  for (let field = 0; field < FIELDS; field += 1) {
    const end = text.indexOf('\n', from);
    if (end === -1) return undefined;
    fields.push(text.slice(from, end));
    from = end + 1;
  }
  const [generation = '', storedAt, etag = '', variant = ''] = fields;
  return { generation, storedAt: Number(storedAt), etag, variant, body: text.slice(from) };
}
