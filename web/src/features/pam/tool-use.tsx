import { CircleAlert, LoaderCircle, Search } from 'lucide-react';
import type { PamToolUse } from '../../../../shared/contracts/pam.ts';
import { keyed } from './keyed.ts';

/** What PAM looked up for an answer, with the figures it found. */
export function ToolUse({ use }: { use: PamToolUse }) {
  const Icon = use.ok === null ? LoaderCircle : use.ok ? Search : CircleAlert;
  return (
    <section aria-label={use.label} className="grid gap-1.5 rounded-card border border-hairline bg-paper px-4 py-3">
      <p className="flex items-start gap-2.5 text-sm font-semibold text-soft">
        <Icon
          aria-hidden
          className={use.ok === null ? 'mt-0.5 size-4.5 shrink-0 animate-spin' : 'mt-0.5 size-4.5 shrink-0'}
        />
        <span className="min-w-0 wrap-anywhere">
          {use.label}
          {use.ok === null && '…'}
          {use.ok === false && ': not found out'}
        </span>
      </p>
      {use.lines.length > 0 && (
        <ul className="grid gap-0.5 wrap-anywhere">
          {keyed(use.lines, (line) => line).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
