import { Link, type LinkProps } from '@tanstack/react-router';
import { CalendarClock, FileText, type LucideIcon, ReceiptText, Route, Wrench } from 'lucide-react';
import type { CalendarItem } from '../../../../shared/contracts/calendar.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { classNames } from '../../lib/class-names.ts';

export const ICONS: Record<CalendarItem['kind'], LucideIcon> = {
  trip: Route,
  appointment: CalendarClock,
  service: Wrench,
  document: FileText,
  bill: ReceiptText,
};

const STATES = {
  ok: null,
  soon: { word: 'Soon', style: 'text-amber-ink' },
  overdue: { word: 'Overdue', style: 'text-brick-ink' },
} as const;

/** One thing on a day; opens the page it is from. */
export function ItemRow({ item, format }: { item: CalendarItem; format: PersonFormat }) {
  const { kind, time, title, detail, amountCents, currency } = item;
  const Icon = ICONS[kind];
  const state = kind === 'appointment' ? null : STATES[item.state];
  return (
    <Link
      {...addressOf(item)}
      className="flex min-h-14 items-center gap-3 bg-paper px-4 py-2.5 -outline-offset-3 hover:bg-sunk"
    >
      <Icon aria-hidden className="size-5 shrink-0 text-soft" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold wrap-anywhere">
          {time && <span className="tabular-nums">{time} </span>}
          {title}
        </span>
        {detail && (
          <span
            className={classNames(
              'block text-sm wrap-anywhere',
              kind === 'appointment' && item.state === 'overdue' ? 'font-semibold text-brick-ink' : 'text-soft',
            )}
          >
            {amountCents !== null && currency !== null && `${format.money(amountCents, currency)} · `}
            {detail}
          </span>
        )}
      </span>
      {state && <span className={classNames('shrink-0 text-sm font-semibold', state.style)}>{state.word}</span>}
    </Link>
  );
}

function addressOf({ tripId, planId, vehicleId, documentId, recurringId }: CalendarItem): LinkProps {
  if (tripId) return { to: '/wheels/trips/$tripId', params: { tripId } };
  if (recurringId) return { to: '/wins/bills', search: { bill: recurringId } };
  if (planId) return { to: '/wheels/service', search: vehicleId ? { vehicle: vehicleId } : {} };
  if (documentId && vehicleId)
    return { to: '/wheels/vehicles/$vehicleId', params: { vehicleId }, search: { document: documentId } };
  return { to: '/wheels', search: documentId ? { document: documentId } : {} };
}
