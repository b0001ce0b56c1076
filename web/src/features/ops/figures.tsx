import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface Figure {
  name: string;
  value: ReactNode;
  note?: ReactNode;
  /** Red: somebody has to look. */
  bad?: boolean;
}

/** A few numbers side by side, in rows on a phone. */
export function Figures({ figures, label }: { figures: Figure[]; label: string }) {
  return (
    <dl
      aria-label={label}
      className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-hairline bg-hairline sm:grid-cols-3 wide:grid-cols-6"
    >
      {figures.map(({ name, value, note, bad }) => (
        <div key={name} className="bg-paper px-3.5 py-2.5">
          <dt className="text-sm text-soft">{name}</dt>
          <dd className={classNames('text-xl font-bold', bad && 'text-brick-ink')}>{value}</dd>
          {note && <dd className="text-sm text-soft">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
