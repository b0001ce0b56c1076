import { ANSWER_PHRASES } from './phrases/answer-phrases.ts';
import { CARE_PHRASES } from './phrases/care-phrases.ts';
import { FUEL_PHRASES } from './phrases/fuel-phrases.ts';
import { HELD_OUT_PHRASES } from './phrases/held-out-phrases.ts';
import { LATER_PHRASES } from './phrases/later-phrases.ts';
import { MONEY_PHRASES } from './phrases/money-phrases.ts';
import { MORE_PHRASES } from './phrases/more-phrases.ts';
import { NO_COMMAND_PHRASES } from './phrases/no-command-phrases.ts';
import type { Phrase } from './phrases/phrase.ts';
import { REMINDER_PHRASES } from './phrases/reminder-phrases.ts';
import { TRIP_PHRASES } from './phrases/trip-phrases.ts';

/** What people say to PAM and what it must come to. */
export const PHRASES: readonly Phrase[] = [
  ...FUEL_PHRASES,
  ...MONEY_PHRASES,
  ...TRIP_PHRASES,
  ...CARE_PHRASES,
  ...REMINDER_PHRASES,
  ...ANSWER_PHRASES,
  ...MORE_PHRASES,
  ...NO_COMMAND_PHRASES,
  ...HELD_OUT_PHRASES,
  ...LATER_PHRASES,
];
