import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TripShare } from '../../../../shared/contracts/trip-shares.ts';
import { explainReadFailure, explainWriteFailure } from '../../lib/explain-failure.ts';
import { revokeTripShare, tripSharesQuery } from '../../lib/share-queries.ts';
import { showToast } from '../../lib/toasts.ts';
import { useNow } from '../../lib/use-now.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ShareRow } from './share-row.tsx';

interface ShareListProps {
  tripId: string;
  onEnded: (id: string) => void;
}

/** The links there are: those that work, with the way to end them, and those that do no longer. */
export function ShareList({ tripId, onEnded }: ShareListProps) {
  const { data, isError, error, refetch } = useQuery(tripSharesQuery(tripId));
  const [doomed, setDoomed] = useState<TripShare | null>(null);
  const { revoke, problem } = useRevoke(tripId, onEnded);
  const now = useNow(60_000);
  if (isError && !data) {
    const { title, detail } = explainReadFailure('your links', error);
    return (
      <Notice tone="plain">
        <p className="font-semibold">{title}</p>
        <p>{detail}</p>
        <Button variant="secondary" className="justify-self-start" onClick={() => void refetch()}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!data) return <Skeleton className="h-14" />;
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="trip-links" className="grid gap-2">
      <h3 id="trip-links" className="font-semibold">
        Links to this trip
      </h3>
      {problem && <Notice tone="bad">{explainWriteFailure(problem)}</Notice>}
      <ul className="grid gap-px overflow-hidden rounded-card border border-hairline bg-hairline">
        {data.map((share) => (
          <ShareRow key={share.id} share={share} now={now} onEnd={() => setDoomed(share)} />
        ))}
      </ul>
      {doomed && (
        <ConfirmDialog
          title="End this link?"
          confirmLabel="End link"
          cancelLabel="Keep it"
          onCancel={() => setDoomed(null)}
          onConfirm={() => {
            setDoomed(null);
            revoke(doomed.id);
          }}
        >
          Whoever has it sees nothing more of this trip. This cannot be undone, but you can make a new link.
        </ConfirmDialog>
      )}
    </section>
  );
}

function useRevoke(tripId: string, onEnded: (id: string) => void) {
  const queryClient = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: revokeTripShare,
    onSuccess: (_, id) => {
      onEnded(id);
      showToast('The link has ended.');
      return queryClient.invalidateQueries(tripSharesQuery(tripId));
    },
  });
  return { revoke: mutate, problem: error };
}
