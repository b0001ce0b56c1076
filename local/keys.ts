/**
 * The keys every `supabase start` and every QStash development server uses, public and documented, plus a token of our
 * own for Redis. They protect nothing and are accepted on loopback only; hosted projects have their own.
 */
export const DEVELOPMENT_KEYS = {
  publishable: 'sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH',
  secret: 'sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz',
  jwtSecret: 'super-secret-jwt-token-with-at-least-32-characters-long',
  redisToken: 'wheels-and-wins-local-redis-token',
  qstashToken: 'eyJVc2VySUQiOiJkZWZhdWx0VXNlciIsIlBhc3N3b3JkIjoiZGVmYXVsdFBhc3N3b3JkIn0=',
  qstashCurrentSigningKey: 'sig_7kYjw48mhY7kAjqNGcy6cr29RJ6r',
  qstashNextSigningKey: 'sig_5ZB6DVzB1wjE8S6rZ7eenA8Pdnhs',
} as const;

/** Accepted by the mail sink like any other bearer token; the auth server and the functions sign in with it. */
export const MAIL_SINK_KEY = 're_local_mail_sink';
