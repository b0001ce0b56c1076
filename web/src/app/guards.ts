import { notFound, redirect, rootRouteId } from '@tanstack/react-router';
import { meQuery } from '../lib/me-query.ts';
import { answerKeeper, queryClient } from '../lib/query-client.ts';
import { sessionStore, startSession } from '../lib/session.ts';

/** Only for people who are signed in; the sign-in leads back here. */
export async function requireSession(here: string): Promise<void> {
  await startSession();
  const session = sessionStore.get();
  if (session.status === 'signed-out') {
    throw redirect({ to: '/sign-in', search: here === '/today' ? {} : { next: here }, replace: true });
  }
  if (session.status === 'signed-in' && session.recovering) throw redirect({ to: '/new-password', replace: true });
  // Pages are drawn with what was known last, before the API has been asked.
  if (session.status === 'signed-in') await answerKeeper.restore(session.userId);
}

/** Only for people who are not: whoever is goes on to where they wanted to be. */
export async function requireNoSession(next: string | undefined): Promise<void> {
  await startSession();
  if (sessionStore.get().status === 'signed-in') throw redirect({ href: next ?? '/today', replace: true });
}

/** Only for administrators: for anybody else there is no such page. What they may see is decided by the API. */
export async function requireAdmin(): Promise<void> {
  const { isAdmin } = await queryClient.ensureQueryData(meQuery);
  if (!isAdmin) throw notFound({ routeId: rootRouteId });
}
