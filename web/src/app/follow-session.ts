import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import type { AnswerKeeper } from '../lib/offline/keep-answers.ts';
import { type SessionState, sessionStore } from '../lib/session.ts';

/** Who is signed in decides which pages may be seen and whose data may be held. */
export function followSession(router: AnyRouter, queryClient: QueryClient, answerKeeper: AnswerKeeper): void {
  let previous = sessionStore.get();
  sessionStore.subscribe(() => {
    const current = sessionStore.get();
    const [before, after] = [userOf(previous), userOf(current)];
    const wasLost = previous.status === 'lost';
    const statusChanged = previous.status !== current.status;
    previous = current;

    if (before && after && before !== after) {
      // Another person: nothing of the first may stay in memory.
      location.assign('/today');
    } else if (wasLost && current.status === 'signed-in') {
      void queryClient.invalidateQueries();
    } else if (statusChanged && current.status !== 'lost') {
      if (before && current.status === 'signed-out') {
        queryClient.clear();
        void answerKeeper.forget(before);
        void router.navigate({ to: '/sign-in', search: {} });
      } else {
        void router.invalidate();
      }
    }
  });
}

function userOf(state: SessionState): string | null {
  return 'userId' in state ? state.userId : null;
}
