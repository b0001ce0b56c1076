import { tickWindow } from '../domain/tick-window.ts';
import { tickHourly } from '../queue/scheduled.ts';
import { queueDueReminders } from '../services/reports/queue-due-reminders.ts';
import { queueWeeklyReports } from '../services/reports/queue-weekly-reports.ts';
import { handle } from './job-handler.ts';

/** Does what has become due on the clocks of the people it is due for: the weekly report, then reminders. */
export const tick = handle(tickHourly, async ({ db, run }, { step, after }) => {
  const window = tickWindow(run.slot ?? run.dueAt, run.since);
  if (step === 'reminders') return remind(after);
  const { people, reports, next } = await queueWeeklyReports(db, window, after);
  if (next) return { result: { people, reports }, next: { after: next } };
  const reminded = await remind();
  return { ...reminded, result: { people, reports, ...reminded.result } };

  async function remind(from?: string) {
    const { people: reminded, reminders, next: rest } = await queueDueReminders(db, window, from);
    return {
      result: { reminded, reminders },
      ...(rest ? { next: { step: 'reminders' as const, after: rest } } : {}),
    };
  }
});
