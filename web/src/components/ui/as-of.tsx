import { History } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { connectionStore } from '../../lib/connection.ts';
import { describeAsOf } from '../../lib/offline/describe-as-of.ts';
import { followPageAge, readPageAge } from '../../lib/offline/page-age.ts';
import { useStore } from '../../lib/store.ts';
import { useNow } from '../../lib/use-now.ts';

const WORTH_SAYING_MS = 60_000;

/** How old the figures on the page are, while they cannot be read anew and are more than a minute old. */
export function AsOf() {
  const isOnline = useStore(connectionStore) === 'online';
  return isOnline ? null : <PageAge />;
}

function PageAge() {
  const at = useSyncExternalStore(followPageAge, readPageAge);
  const now = useNow(10_000);
  if (at === null || now - at < WORTH_SAYING_MS) return null;
  return (
    <p className="flex items-center gap-2 text-sm text-soft">
      <History aria-hidden className="size-4.5 shrink-0" />
      <time dateTime={new Date(at).toISOString()}>{describeAsOf(at, now)}</time>
    </p>
  );
}
