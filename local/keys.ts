/**
 * The keys every `supabase start` uses, public and documented, plus a token of our own for Redis.
 * They protect nothing and are accepted on loopback only; hosted projects have their own.
 */
export const DEVELOPMENT_KEYS = {
  publishable: 'sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH',
  secret: 'sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz',
  jwtSecret: 'super-secret-jwt-token-with-at-least-32-characters-long',
  redisToken: 'wheels-and-wins-local-redis-token',
} as const;

/** Accepted by the mail sink like any other bearer token; the auth server signs in with it. */
export const MAIL_SINK_KEY = 're_local_auth_server';
