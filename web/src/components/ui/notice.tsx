import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

const TONES = {
  bad: { style: 'border-brick bg-brick-soft text-brick-ink', Icon: CircleAlert },
  good: { style: 'border-eucalyptus bg-mist text-eucalyptus-ink', Icon: CircleCheck },
  plain: { style: 'border-edge bg-sunk text-ink', Icon: Info },
};

/** A message in the page. Bad news is announced at once, anything else when there is a pause. */
export function Notice({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  const { style, Icon } = TONES[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={classNames('flex items-start gap-2.5 rounded-card border px-3.5 py-3', style)}
    >
      <Icon aria-hidden className="mt-0.5 size-5.5 shrink-0" />
      <div className="grid min-w-0 flex-1 gap-2 wrap-anywhere">{children}</div>
    </div>
  );
}
