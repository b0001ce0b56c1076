import { ExternalLink } from 'lucide-react';
import type { Invoice } from '../../../../shared/contracts/billing.ts';
import { Section } from '../../components/ui/section.tsx';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useDayName } from './use-day-name.ts';

const STATES: Record<Invoice['state'], { label: string; style: string }> = {
  paid: { label: 'Paid', style: 'text-eucalyptus-ink' },
  open: { label: 'Not paid yet', style: 'font-semibold text-brick-ink' },
  void: { label: 'Withdrawn', style: 'text-soft' },
  uncollectible: { label: 'Never paid', style: 'text-soft' },
};

export function InvoiceSection({ invoices }: { invoices: Invoice[] }) {
  const format = usePersonFormat();
  const dayName = useDayName();
  return (
    <Section title="Invoices">
      {invoices.length === 0 ? (
        <p className="text-soft">None yet. The first one comes with your first payment.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {invoices.map((invoice) => (
            <li key={invoice.id} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 flex-[1_1_9rem]">
                <span className="block font-semibold">{dayName(invoice.issuedAt)}</span>
                <span className="block text-sm text-soft">
                  {invoice.number} · {dayName(invoice.periodStart)} to {dayName(invoice.periodEnd)}
                </span>
                {invoice.pageUrl && (
                  <a
                    href={invoice.pageUrl}
                    target="_blank"
                    rel="noreferrer"
                    className="inline-flex min-h-11 items-center gap-1.5 text-ochre-ink underline underline-offset-4"
                  >
                    Receipt <span className="sr-only">of {invoice.number}</span>
                    <ExternalLink aria-hidden className="size-4" />
                  </a>
                )}
              </span>
              <span className="ml-auto text-right">
                <span className="block font-semibold">{format.money(invoice.amountCents, invoice.currency)}</span>
                <span className={`block text-sm ${STATES[invoice.state].style}`}>{STATES[invoice.state].label}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
