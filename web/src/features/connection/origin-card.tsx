import type { ReactNode } from 'react';
import { Age } from '../../components/age.tsx';
import { classNames } from '../../lib/class-names.ts';
import type { OriginStatus } from '../../lib/failover/origin.ts';
import { describeState } from './state-words.ts';

interface OriginCardProps {
  status: OriginStatus;
  isCurrent: boolean;
  now: number;
}

/** One place where the API is: how it does, and what it said of itself. */
export function OriginCard({ status, isCurrent, now }: OriginCardProps) {
  const { origin, reason, environment, version, checkedAt, answerMs } = status;
  const { word, Icon, style } = describeState(status);
  const facts: [string, ReactNode][] = [
    ['Environment', environment ?? '—'],
    ['Version', version ?? '—'],
    ['Last checked', checkedAt ? <Age key="age" at={new Date(checkedAt).toISOString()} now={now} /> : 'not yet'],
    ['Last answer', answerMs === null ? '—' : `${answerMs} ms`],
  ];
  return (
    <li className="grid gap-2 rounded-card border border-hairline p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold">
          {origin.name}
          {isCurrent && <span className="ml-2 font-normal text-soft">in use</span>}
        </h3>
        <span className={classNames('inline-flex items-center gap-1.5 font-semibold', style)}>
          <Icon aria-hidden className="size-5 shrink-0" />
          {word}
        </span>
      </div>
      {reason && <p className="wrap-anywhere">{reason}</p>}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-soft">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
