import { tickWindow } from '../domain/tick-window.ts';
import { tickHourly } from '../queue/scheduled.ts';
import { queueWeeklyReports } from '../services/reports/queue-weekly-reports.ts';
import { handle } from './job-handler.ts';

/** Does what has become due on the clocks of the people it is due for. */
export const tick = handle(tickHourly, async ({ db, run }, { after }) => {
  const window = tickWindow(run.slot ?? run.dueAt, run.since);
  const { people, reports, next } = await queueWeeklyReports(db, window, after);
  return { result: { people, reports }, ...(next ? { next: { after: next } } : {}) };
});
