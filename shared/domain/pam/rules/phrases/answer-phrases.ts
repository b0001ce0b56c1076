import { calls, type Phrase } from './phrase.ts';

const fuel = {
  pending: { call: { tool: 'log_fuel', args: { litres: 62, totalCents: 11_840 } }, field: 'vehicle' },
} as const;
const pump = { pending: { call: { tool: 'log_fuel', args: { vehicle: 'Prado' } }, field: 'litres' } } as const;
const spent = { pending: { call: { tool: 'log_expense', args: { note: 'tyres' } }, field: 'amountCents' } } as const;
const either = {
  pending: { ...pump.pending, options: ['60 litres', '$60.00'] },
} as const;
const minutes = { pending: { call: { tool: 'set_timer', args: { label: 'damper' } }, field: 'minutes' } } as const;
const timer = { pending: { call: { tool: 'set_timer', args: { label: 'check the gas' } }, field: 'at' } } as const;

/** What people say when PAM has asked them something. */
export const ANSWER_PHRASES: Phrase[] = [
  calls('the Prado', 'log_fuel', { vehicle: 'Prado', litres: 62, totalCents: 11_840 }, fuel),
  calls('Generator', 'log_fuel', { vehicle: 'Generator', litres: 62, totalCents: 11_840 }, fuel),
  calls('60 litres', 'log_fuel', { vehicle: 'Prado', litres: 60 }, pump),
  calls(
    'sixty two litres for a hundred and eighteen forty',
    'log_fuel',
    { vehicle: 'Prado', litres: 62, totalCents: 11_840 },
    pump,
  ),
  calls('$60.00', 'log_fuel', { vehicle: 'Prado', totalCents: 6_000 }, pump),
  calls('$650.00', 'log_expense', { note: 'tyres', amountCents: 65_000 }, spent),
  calls('six hundred and fifty', 'log_expense', { note: 'tyres', amountCents: 65_000 }, spent),
  calls('in half an hour', 'set_timer', { label: 'check the gas', minutes: 30 }, timer),
  calls('tomorrow at 9', 'set_timer', { label: 'check the gas', at: '2026-11-27T09:00' }, timer),
  calls('litres', 'log_fuel', { vehicle: 'Prado', litres: 60 }, either),
  calls('dollars', 'log_fuel', { vehicle: 'Prado', totalCents: 6_000 }, either),
  calls('the second one', 'log_fuel', { vehicle: 'Prado', totalCents: 6_000 }, either),
  calls('sixty', 'log_fuel', { vehicle: 'Prado', litres: 60 }, pump),
  calls('twenty', 'set_timer', { label: 'damper', minutes: 20 }, minutes),
  { say: 'never mind', want: { kind: 'dismiss' }, hints: fuel },
  calls("what's the weather", 'weather_ahead', {}, fuel),
  { say: 'lovely day for it', want: null, hints: fuel },
];
