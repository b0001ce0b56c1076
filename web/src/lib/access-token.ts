import { ApiProblem, NoAnswer } from './api-problem.ts';
import { loadAuth } from './auth.ts';
import { reportNoAnswer } from './connection.ts';
import { reportSessionLost, sessionStore } from './session.ts';

/** The signed-in person's token. After a session ended by itself it waits for the next sign-in; throws NoAnswer without signal. */
export async function requireAccessToken(): Promise<string> {
  if (sessionStore.get().status === 'lost') await sessionBack();
  const auth = await loadAuth();
  const { data, error } = await auth.getSession();
  if (data.session) return data.session.access_token;
  return tokenAfter(error);
}

/** A new token, after the API refused the one before. Waits and throws as `requireAccessToken`. */
export async function renewAccessToken(): Promise<string> {
  const auth = await loadAuth();
  const { data, error } = await auth.refreshSession();
  if (data.session) return data.session.access_token;
  return tokenAfter(error);
}

async function tokenAfter(error: { name: string } | null): Promise<string> {
  if (error?.name === 'AuthRetryableFetchError') {
    reportNoAnswer();
    throw new NoAnswer(error);
  }
  reportSessionLost();
  await sessionBack();
  return requireAccessToken();
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
