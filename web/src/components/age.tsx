import { describeAge } from '../lib/age.ts';

const EXACT = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium', timeStyle: 'medium' });

/** How long ago, with the exact moment for whoever points at it. */
export function Age({ at, now }: { at: string; now: number }) {
  return (
    <time dateTime={at} title={EXACT.format(new Date(at))} className="whitespace-nowrap">
      {describeAge(at, now)}
    </time>
  );
}
