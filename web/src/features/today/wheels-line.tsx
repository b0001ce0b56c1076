import { Link, type LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

interface WheelsLineProps {
  link: Pick<LinkProps, 'to' | 'params' | 'search'>;
  Icon: LucideIcon;
  tone: 'plain' | 'good' | 'soon' | 'bad';
  title: ReactNode;
  children?: ReactNode;
}

const TONES = { plain: 'text-soft', good: 'text-eucalyptus-ink', soon: 'text-amber-ink', bad: 'text-brick-ink' };

/** One answer in words, with its sign, that opens what it is made of. */
export function WheelsLine({ link, Icon, tone, title, children }: WheelsLineProps) {
  return (
    <li>
      <Link {...link} className="flex min-h-11 items-start gap-3 rounded-control px-2 py-2 hover:bg-sunk">
        <Icon aria-hidden className={classNames('mt-0.5 size-5.5 shrink-0', TONES[tone])} />
        <span className="grid min-w-0 wrap-anywhere">
          <span className={classNames('font-semibold', tone === 'bad' && TONES.bad)}>{title}</span>
          {children && <span className="text-sm text-soft">{children}</span>}
        </span>
      </Link>
    </li>
  );
}
