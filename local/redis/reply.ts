/** An error that Redis answers as a value, e.g. inside a pipeline, with its message as Redis words it. */
export class RedisError extends Error {
  override name = 'RedisError';
}

/** A simple string such as OK, which the protocol tells apart from a stored string. */
export class RedisStatus {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Reply = null | number | Buffer | string | RedisStatus | RedisError | Reply[];

/** Where the commands go: a real Redis or the in-process fallback. */
export interface RedisBackend {
  /** Runs one command. Command errors come back as `RedisError` values; a lost connection rejects. */
  run(command: string[]): Promise<Reply>;
  /** Runs the commands as one MULTI/EXEC. */
  transaction(commands: string[][]): Promise<Reply[]>;
  stop(): Promise<void>;
}
