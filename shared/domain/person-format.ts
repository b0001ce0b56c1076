import type { Profile } from '../contracts/profile.ts';
import { addDays, todayIn, toUtc } from './days.ts';
import { currencySign, formatMoney } from './money.ts';

type FormatProfile = Pick<Profile, 'region' | 'timeZone' | 'currency' | 'dateFormat'>;

export interface PersonFormat {
  locale: string;
  currency: Profile['currency'];
  today: string;
  /** "$42.50"; other currencies carry their own sign. */
  money(amountCents: number, currency?: string): string;
  sign(currency?: string): string;
  /** "22/11/2026" in the person's order. */
  date(day: string): string;
  /** "Today", "Yesterday" or "Fri 20 Nov"; the year is named when it is another one. */
  dayHeading(day: string): string;
  /** "November 2026". */
  month(month: string): string;
  /** "Nov". */
  shortMonth(month: string): string;
}

export const LOCALES: Record<Profile['region'], string> = {
  AU: 'en-AU',
  NZ: 'en-NZ',
  US: 'en-US',
  CA: 'en-CA',
  UK: 'en-GB',
};

export function createPersonFormat(profile: FormatProfile, now?: Date): PersonFormat {
  const locale = LOCALES[profile.region];
  const today = todayIn(profile.timeZone, now);
  // Made when first asked for: each takes about a millisecond, and no page needs all of them.
  const named = (options: Intl.DateTimeFormatOptions) => {
    let made: Intl.DateTimeFormat | undefined;
    return (day: Date) => {
      made ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      return made.format(day);
    };
  };
  const month = named({ month: 'long', year: 'numeric' });
  const shortMonth = named({ month: 'short' });
  const thisYear = named({ weekday: 'short', day: 'numeric', month: 'short' });
  const otherYear = named({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

  return {
    locale,
    currency: profile.currency,
    today,
    money: (amountCents, currency = profile.currency) => formatMoney(amountCents, currency, locale),
    sign: (currency = profile.currency) => currencySign(currency, locale),
    date: (day) => formatDate(day, profile.dateFormat),
    dayHeading: (day) => {
      if (day === today) return 'Today';
      if (day === addDays(today, -1)) return 'Yesterday';
      return (day.slice(0, 4) === today.slice(0, 4) ? thisYear : otherYear)(toUtc(day));
    },
    month: (value) => month(toUtc(`${value}-15`)),
    shortMonth: (value) => shortMonth(toUtc(`${value}-15`)),
  };
}

function formatDate(day: string, format: Profile['dateFormat']): string {
  const [year, month, date] = day.split('-');
  if (format === 'YYYY-MM-DD') return day;
  return format === 'MM/DD/YYYY' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`;
}
