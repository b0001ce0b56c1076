import { ApiProblem, NoAnswer } from './api-problem.ts';
import { reportNoAnswer } from './connection.ts';
import { renewSession } from './renew-session.ts';
import { SessionRefused } from './request-tokens.ts';
import { reportSessionLost, sessionStore } from './session.ts';
import { readStoredSession, type StoredSession } from './stored-session.ts';

/** A token about to expire might do so on its way. */
const MARGIN_MS = 60_000;
/** How long a request waits for new tokens; the renewal itself goes on. */
const PATIENCE_MS = 3_000;

/** The signed-in person's token. After a session ended by itself it waits for the next sign-in; throws NoAnswer without signal. */
export async function requireAccessToken(): Promise<string> {
  if (sessionStore.get().status === 'lost') await sessionBack();
  const stored = readStoredSession();
  if (stored && !isExpiring(stored)) return stored.access_token;
  return renewAccessToken();
}

/** A new token, after the API refused the one before. Waits and throws as `requireAccessToken`. */
export async function renewAccessToken(): Promise<string> {
  try {
    return (await soon(renewSession())).access_token;
  } catch (error) {
    if (error instanceof NoAnswer) reportNoAnswer();
    if (!(error instanceof SessionRefused)) throw error;
  }
  reportSessionLost();
  await sessionBack();
  return requireAccessToken();
}

function isExpiring(session: StoredSession): boolean {
  return session.expires_at * 1000 - Date.now() < MARGIN_MS;
}

async function soon<Result>(renewal: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('No new token in time.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([renewal, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Settles when the same person has signed in again; throws once they chose to leave. */
function sessionBack(): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const { status } = sessionStore.get();
      if (status === 'lost') return;
      unsubscribe();
      if (status === 'signed-in') resolve();
      else reject(signedOutProblem());
    };
    const unsubscribe = sessionStore.subscribe(check);
    check();
  });
}

function signedOutProblem(): ApiProblem {
  const detail = 'You are signed out.';
  return new ApiProblem({
    type: 'about:blank',
    title: detail,
    status: 401,
    detail,
    code: 'unauthenticated',
    requestId: '',
  });
}
