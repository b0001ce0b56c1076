/** The signed-in person's tokens where the auth client keeps them too; every tab reads the same. */
export const AUTH_STORAGE_KEY = 'ww.auth';

export interface StoredSession {
  access_token: string;
  refresh_token: string;
  /** In seconds since 1970. */
  expires_at: number;
  user: { id: string; email?: string };
}

/** Where storage is blocked or full the session lives as long as the page. */
const memory = new Map<string, string>();

export const authStorage = {
  getItem(key: string): string | null {
    try {
      return memory.get(key) ?? localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
      memory.delete(key);
    } catch {
      memory.set(key, value);
    }
  },
  removeItem(key: string): void {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Blocked: there was nothing but the copy in memory.
    }
  },
};

/** Null when nobody is signed in. The access token may have expired: without signal it cannot be renewed. */
export function readStoredSession(): StoredSession | null {
  const stored = authStorage.getItem(AUTH_STORAGE_KEY);
  if (!stored) return null;
  try {
    return toStoredSession(JSON.parse(stored));
  } catch {
    // Not ours, or half written: whoever it was signs in again.
    return null;
  }
}

export function writeStoredSession(session: StoredSession | null): void {
  if (session) authStorage.setItem(AUTH_STORAGE_KEY, JSON.stringify(session));
  else authStorage.removeItem(AUTH_STORAGE_KEY);
}

/** A session as the auth server sends it and the auth client keeps it, with whatever else it carries; null for anything else. */
export function toStoredSession(value: unknown): StoredSession | null {
  if (typeof value !== 'object' || value === null) return null;
  const session = value as Partial<Record<keyof StoredSession | 'expires_in', unknown>>;
  const { access_token, refresh_token, user } = session;
  if (typeof access_token !== 'string' || typeof refresh_token !== 'string' || !isUser(user)) return null;
  const expires_at = Number(session.expires_at) || Math.floor(Date.now() / 1000) + (Number(session.expires_in) || 0);
  return { ...session, access_token, refresh_token, user, expires_at };
}

function isUser(value: unknown): value is StoredSession['user'] {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
