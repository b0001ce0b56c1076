import { ArrowRight } from 'lucide-react';
import type { PamCardRow } from '../../../../shared/contracts/pam-actions.ts';

/** What is now and what would be, a line each. */
export function CardRows({ rows }: { rows: PamCardRow[] }) {
  if (rows.length === 0) return null;
  return (
    <dl className="divide-y divide-hairline">
      {rows.map(({ label, before, after }) => (
        <div key={label} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2">
          <dt className="text-soft">{label}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2 font-semibold wrap-anywhere">
            {before !== null && (
              <>
                <span className="sr-only">before </span>
                <span className="font-normal text-soft line-through decoration-1">{before}</span>
                <ArrowRight aria-hidden className="size-4 shrink-0 self-center text-soft" />
                <span className="sr-only">after </span>
              </>
            )}
            <span>{after ?? 'gone'}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
