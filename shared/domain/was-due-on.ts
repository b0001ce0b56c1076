const WORDS = new Intl.DateTimeFormat('en-AU', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });

/** "Was due on 29 Nov 2026", in which no day can be taken for a month. */
export const wasDueOn = (day: string): string => `Was due on ${WORDS.format(new Date(`${day}T00:00:00Z`))}`;
