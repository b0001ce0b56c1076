type KeyFamily<Parts extends readonly string[]> = {
  /** The key of these parts; the only way to a name in Redis. */
  key: (...parts: Parts) => string;
  pattern: RegExp;
  ttlSeconds: number;
  /** What makes its keys invalid before their time is over. */
  tags: readonly string[];
  whenEmpty: string;
};

function family<Parts extends readonly string[]>(definition: KeyFamily<Parts>): KeyFamily<Parts> {
  return definition;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Everything the product keeps in Redis. Nothing is lost when Redis is empty; what happens then is said with each. */
export const KEY_FAMILIES = {
  generation: family<[userId: string, tag: string]>({
    key: (userId, tag) => `cache:generation:${userId}:${tag}`,
    pattern: new RegExp(`^cache:generation:${UUID}:[a-z-]+$`),
    ttlSeconds: 86_400,
    tags: ['expenses', 'profile', 'wheels'],
    whenEmpty: 'Answers under it are computed again.',
  }),
  answer: family<[userId: string, tag: string, name: string]>({
    key: (userId, tag, name) => `cache:answer:${userId}:${tag}:${name}`,
    pattern: new RegExp(`^cache:answer:${UUID}:[a-z-]+:.+$`),
    ttlSeconds: 86_400, // fresh for 300 s of it; then for when the database is away
    tags: ['expenses', 'profile', 'wheels'],
    whenEmpty: 'Computed from the database; while that is away too, there is no answer.',
  }),
  publicAnswer: family<[name: string]>({
    key: (name) => `cache:public:${name}`,
    pattern: /^cache:public:[a-z-]+$/,
    ttlSeconds: 86_400,
    tags: [],
    whenEmpty: 'Computed from the database.',
  }),
  external: family<[source: string, digest: string]>({
    key: (source, digest) => `cache:external:${source}:${digest}`,
    pattern: /^cache:external:[a-z]+:[0-9a-f]{64}$/,
    ttlSeconds: 604_800,
    tags: [],
    whenEmpty: 'The source is asked again; while it does not answer either, there is no answer.',
  }),
  rate: family<[subject: string, window: string]>({
    key: (subject, window) => `rate:${subject}:${window}`,
    pattern: /^rate:(user|ip):.+:\d+$/,
    ttlSeconds: 120,
    tags: [],
    whenEmpty: 'The minute is counted anew; while Redis is down, each process counts by itself.',
  }),
  session: family<[userId: string, sessionId: string]>({
    key: (userId, sessionId) => `session:${userId}:${sessionId}`,
    pattern: new RegExp(`^session:${UUID}:${UUID}$`),
    ttlSeconds: 86_400, // of "revoked", longer than any access token lives; "active" is written for 300 s
    tags: [],
    whenEmpty:
      'Postgres is asked whether the device was signed out; while Redis is down, each process remembers for 60 s.',
  }),
  connections: family<[]>({
    key: () => 'connections:pam',
    pattern: /^connections:pam$/,
    ttlSeconds: 300, // written with every heartbeat of an open socket
    tags: [],
    whenEmpty: 'Open sockets are counted again with their next heartbeat; conversations are in Postgres.',
  }),
} as const;

export type KeyFamilyName = keyof typeof KEY_FAMILIES;

/** What every key of ours begins with: the sweep looks at nothing else. */
export const KEY_PREFIXES = ['cache:', 'rate:', 'session:', 'connections:'] as const;
