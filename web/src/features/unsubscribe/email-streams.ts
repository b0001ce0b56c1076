import type { EmailStream } from '../../../../shared/contracts/unsubscribe.ts';

/** What the mails of each kind are called, in the middle of a sentence. */
export const EMAIL_STREAMS: Record<EmailStream, { name: string; what: string }> = {
  weekly_report: { name: 'the weekly report', what: 'It comes on Monday morning, after a week with entries.' },
  spending_alert: {
    name: 'spending alerts',
    what: 'They come when 80 % of your monthly limit is spent, and when it is reached.',
  },
  reminder: {
    name: 'reminders',
    what: 'They come when papers are about to expire or a service is due. They go on standing on Today in the app.',
  },
};
