import { RedisError } from '../reply.ts';

export type Value =
  | { type: 'string'; data: string }
  | { type: 'hash'; data: Map<string, string> }
  | { type: 'set'; data: Set<string> }
  | { type: 'zset'; data: Map<string, number> };
interface DataByType {
  string: string;
  hash: Map<string, string>;
  set: Set<string>;
  zset: Map<string, number>;
}
type DataOf<T extends Value['type']> = DataByType[T];

interface Entry {
  value: Value;
  expiresAtMs: number | null;
}

/** Keys, their values and expiry times. Expired keys vanish when they are next touched or listed. */
export class Keyspace {
  readonly #entries = new Map<string, Entry>();
  readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /** The data under `key`, or undefined. Throws WRONGTYPE when something else lies there. */
  read<T extends Value['type']>(key: string, type: T): DataOf<T> | undefined {
    const value = this.value(key);
    if (!value) return undefined;
    if (value.type !== type) {
      throw new RedisError('WRONGTYPE Operation against a key holding the wrong kind of value');
    }
    // The check above is what the compiler cannot follow through the type parameter.
    return value.data as DataOf<T>;
  }

  /** Like `read`, with an empty collection put in place when there is none. */
  open<T extends 'hash' | 'set' | 'zset'>(key: string, type: T): DataOf<T> {
    const found = this.read(key, type);
    if (found) return found;
    const data = type === 'set' ? new Set<string>() : new Map<string, string | number>();
    this.#entries.set(key, { value: { type, data } as Value, expiresAtMs: null });
    return data as DataOf<T>;
  }

  value(key: string): Value | undefined {
    return this.#entry(key)?.value;
  }

  put(key: string, value: Value, expiresAtMs: number | null): void {
    this.#entries.set(key, { value, expiresAtMs });
  }

  remove(key: string): boolean {
    return this.#entry(key) !== undefined && this.#entries.delete(key);
  }

  /** Redis keeps no empty collections. */
  removeIfEmpty(key: string): void {
    const value = this.value(key);
    if (value && value.type !== 'string' && value.data.size === 0) this.#entries.delete(key);
  }

  expiresAtMs(key: string): number | null | undefined {
    return this.#entry(key)?.expiresAtMs;
  }

  expire(key: string, expiresAtMs: number): void {
    const entry = this.#entry(key);
    if (!entry) return;
    if (expiresAtMs <= this.now()) this.#entries.delete(key);
    else entry.expiresAtMs = expiresAtMs;
  }

  keys(): string[] {
    return [...this.#entries.keys()].filter((key) => this.#entry(key));
  }

  clear(): void {
    this.#entries.clear();
  }

  #entry(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry?.expiresAtMs && entry.expiresAtMs <= this.now()) {
      this.#entries.delete(key);
      return undefined;
    }
    return entry;
  }
}
