import { timerFire } from '../queue/timer-fire.ts';
import { handle } from './job-handler.ts';

/** Tells a person of their timer, once: the timer is read again, since it may have been moved, cancelled or told of meanwhile. */
export const fireTimer = handle(timerFire, async ({ db, run }, { timerId, dueAt }) => {
  if (run.userId === null) return { result: { reason: 'the person is gone' } };
  const args = { p_user_id: run.userId, p_timer_id: timerId, p_due_at: dueAt };
  return { result: (await db.call('fire_timer', args)) as { fired: boolean } };
});
