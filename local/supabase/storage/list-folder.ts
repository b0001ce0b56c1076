import { z } from 'zod';
import type { StoredObject } from './object-table.ts';

export const ListOptions = z.object({
  prefix: z.string().default(''),
  limit: z.int().min(1).max(1_000).default(100),
  offset: z.int().min(0).default(0),
  search: z.string().default(''),
  sortBy: z
    .object({
      column: z.enum(['name', 'created_at', 'updated_at', 'last_accessed_at']).default('name'),
      order: z.enum(['asc', 'desc']).default('asc'),
    })
    .prefault({}),
});
export type ListOptions = z.infer<typeof ListOptions>;

/** The folder to look below, with a slash at its end unless it is all. */
export const folderOf = ({ prefix }: ListOptions): string => (prefix === '' ? '' : `${prefix.replace(/\/$/, '')}/`);

/** One level of a folder: its files, and folders as rows of nulls, as hosted Storage lists them. */
export function listFolder(objects: StoredObject[], options: ListOptions) {
  const { limit, offset, search, sortBy } = options;
  const start = folderOf(options).length;
  const rows = new Map<string, ReturnType<typeof toRow>>();
  for (const object of objects) {
    const [name = '', ...deeper] = object.name.slice(start).split('/');
    if (!name.toLowerCase().includes(search.toLowerCase())) continue;
    rows.set(name, deeper.length > 0 ? { ...FOLDER, name } : toRow(name, object));
  }
  const sign = sortBy.order === 'asc' ? 1 : -1;
  const key = (row: ReturnType<typeof toRow>) => String(row[sortBy.column] ?? '');
  const sorted = [...rows.values()].sort((one, other) => sign * (key(one) < key(other) ? -1 : 1));
  return sorted.slice(offset, offset + limit);
}

function toRow(name: string, { id, created_at, updated_at, last_accessed_at, metadata }: StoredObject) {
  const instant = (at: Date): string | null => at.toISOString();
  return {
    name,
    id: id as string | null,
    updated_at: instant(updated_at),
    created_at: instant(created_at),
    last_accessed_at: instant(last_accessed_at),
    metadata: metadata as StoredObject['metadata'] | null,
  };
}

const FOLDER = { id: null, updated_at: null, created_at: null, last_accessed_at: null, metadata: null };
