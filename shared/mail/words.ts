import { formatMoney } from '../domain/money.ts';
import type { Reader } from './mail-content.ts';

const LOCALE = 'en-AU';
const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const longDay = new Intl.DateTimeFormat(LOCALE, LONG);
const shortDay = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthName = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(LOCALE, { ...LONG, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "Hello Jan," or, without a name, "Hello,". */
export const greeting = ({ displayName }: Reader) => (displayName ? `Hello ${displayName},` : 'Hello,');

/** 4250 AUD → "$42.50"; other currencies are named. */
export const money = (cents: number, currency: string) => formatMoney(cents, currency, LOCALE);

/** "26 November 2026" */
export const day = (iso: string) => longDay.format(new Date(iso));

/** "Thu, 26 Nov" */
export const weekday = (iso: string) => shortDay.format(new Date(iso));

/** "November 2026", of `2026-11` */
export const month = (iso: string) => monthName.format(new Date(`${iso}-01`));

/** "22 November 2026 at 07:05 UTC" */
export const instant = (iso: string) => `${moment.format(new Date(iso))} UTC`;

/** "1 entry", "3 entries" */
export const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);
