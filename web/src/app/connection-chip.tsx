import { CloudOff, WifiOff } from 'lucide-react';
import { connectionStore, probe } from '../lib/connection.ts';
import { useStore } from '../lib/store.ts';

/** Says when there is no signal or the API is away; silent when all is well. */
export function ConnectionChip() {
  const connection = useStore(connectionStore);
  const Icon = connection === 'offline' ? WifiOff : CloudOff;
  return (
    <div role="status" className="sticky top-0 z-30">
      {connection !== 'online' && (
        <div className="flex min-h-12 flex-wrap items-center justify-center gap-x-2 border-b border-edge bg-amber-soft px-4 py-1 text-sm text-amber-ink">
          <span className="flex items-center gap-2 font-semibold">
            <Icon aria-hidden className="size-5 shrink-0" />
            {connection === 'offline' ? 'Offline. Showing what we had.' : "Can't reach Wheels & Wins. Trying again."}
          </span>
          <button
            type="button"
            className="min-h-11 px-2 font-bold underline underline-offset-4"
            onClick={() => void probe()}
          >
            Try now
          </button>
        </div>
      )}
    </div>
  );
}
