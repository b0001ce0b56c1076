import { TriangleAlert } from 'lucide-react';
import type { FuelWarning } from '../../../../shared/domain/fuel-warnings.ts';

interface LiveFiguresProps {
  /** "18.4 L/100 km towing"; null while there is nothing to say. */
  consumption: string | null;
  warnings: { kind: FuelWarning['kind']; text: string }[];
}

/** What the fill says, while it is typed. A screen reader is told when there is a pause. */
export function LiveFigures({ consumption, warnings }: LiveFiguresProps) {
  return (
    <div role="status" className="grid gap-2">
      {consumption && <p className="font-display text-xl font-semibold text-eucalyptus-ink">{consumption}</p>}
      {warnings.map(({ kind, text }) => (
        <p key={kind} className="flex items-start gap-2 text-amber-ink">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{text}</span>
        </p>
      ))}
    </div>
  );
}
