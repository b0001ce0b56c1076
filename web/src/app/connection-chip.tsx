import { Link } from '@tanstack/react-router';
import { CloudAlert, CloudOff, CloudUpload, type LucideIcon, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { describeAge } from '../lib/age.ts';
import { connectionStore, failover } from '../lib/connection.ts';
import { countUnsent } from '../lib/count-unsent.ts';
import { outboxStore } from '../lib/outbox/outbox-store.ts';
import { staleStore, type Trouble } from '../lib/stale-store.ts';
import { useStore } from '../lib/store.ts';
import { useLasting } from '../lib/use-lasting.ts';
import { useNow } from '../lib/use-now.ts';

/** Sending takes a moment; only when it takes longer is it worth a word. */
const WORTH_A_WORD_MS = 2_000;

/** Says what stands between the person and the API, and what of theirs waits; silent when all is well. */
export function ConnectionChip() {
  const connection = useStore(connectionStore);
  const trouble = useStore(staleStore);
  const { waiting, stuck } = countUnsent(useStore(outboxStore));
  const isSlow = useLasting(waiting > 0, WORTH_A_WORD_MS);
  const isAway = connection !== 'online';
  const isSending = !isAway && !trouble && waiting > 0 && isSlow;

  return (
    <div role="status" className="sticky top-0 z-30">
      {(isAway || trouble || isSending || stuck > 0) && (
        <div className="flex min-h-12 flex-wrap items-center justify-center gap-x-2 border-b border-edge bg-amber-soft px-4 py-1 text-sm text-amber-ink">
          {connection === 'offline' && (
            <Words Icon={WifiOff}>
              {waiting > 0 ? `Offline · ${waiting} waiting` : 'Offline. Showing what we had.'}
            </Words>
          )}
          {connection === 'unreachable' && (
            <Words Icon={CloudOff}>Can't reach Wheels &amp; Wins{alsoWaiting(waiting)}. Trying again.</Words>
          )}
          {!isAway && trouble && <TroubleWords trouble={trouble} waiting={waiting} />}
          {isSending && <Words Icon={CloudUpload}>Sending {waiting}…</Words>}
          {isAway && (
            <button type="button" className={ACTION} onClick={() => void failover.checkNow()}>
              Try now
            </button>
          )}
          {(isAway || trouble) && (
            <Link to="/you/connection" className={ACTION}>
              Details
            </Link>
          )}
          {stuck > 0 && (
            <Link to="/you/unsent" className={ACTION}>
              <TriangleAlert aria-hidden className="size-5 shrink-0" />
              {stuck === 1 ? '1 entry needs you' : `${stuck} entries need you`}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}

const ACTION = 'inline-flex min-h-11 items-center gap-2 px-2 font-bold underline underline-offset-4';

function Words({ Icon, children }: { Icon: LucideIcon; children: ReactNode }) {
  return (
    <span className="flex items-center gap-2 font-semibold">
      <Icon aria-hidden className="size-5 shrink-0" />
      <span>{children}</span>
    </span>
  );
}

function TroubleWords({ trouble: { asOf }, waiting }: { trouble: Trouble; waiting: number }) {
  const now = useNow(10_000);
  return (
    <Words Icon={CloudAlert}>
      {asOf ? `Showing figures from ${describeAge(asOf, now)}` : 'Wheels & Wins is having trouble'}
      {alsoWaiting(waiting)}
    </Words>
  );
}

function alsoWaiting(waiting: number): string {
  return waiting > 0 ? ` · ${waiting} waiting` : '';
}
