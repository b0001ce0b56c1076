import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewCalendarFeed } from '../../../../shared/contracts/calendar.ts';
import { NewLink } from '../../components/trip-transfer/new-link.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Section } from '../../components/ui/section.tsx';
import { calendarFeedQuery, replaceCalendarFeed, revokeCalendarFeed } from '../../lib/calendar-feed-query.ts';
import { explainWriteFailure } from '../../lib/explain-failure.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';

/** The secret address by which the calendar of a phone or a computer shows this one. */
export function FeedSection() {
  const queryClient = useQueryClient();
  const format = usePersonFormat();
  const feed = useQuery(calendarFeedQuery());
  const [made, setMade] = useState<NewCalendarFeed | null>(null);
  const [asking, setAsking] = useState<'replace' | 'revoke' | null>(null);
  const read = () => queryClient.invalidateQueries(calendarFeedQuery());
  const replace = useMutation({ mutationFn: replaceCalendarFeed, onSuccess: setMade, onSettled: read });
  const revoke = useMutation({ mutationFn: revokeCalendarFeed, onSuccess: () => setMade(null), onSettled: read });
  const problem = replace.error ?? revoke.error;
  return (
    <Section title="In your other calendar">
      <p className="text-soft">
        Subscribe to this address in the calendar of your phone or computer, and trip days, services, bills and papers
        show up there too. Whoever has the address can read them, but no amounts.
      </p>
      {problem && <Notice tone="bad">{explainWriteFailure(problem)}</Notice>}
      {made ? (
        <NewLink made={made} tripName="Wheels & Wins calendar" onAnother={() => setAsking('replace')} />
      ) : (
        feed.data && <p>There is an address, made on {format.date(feed.data.createdAt.slice(0, 10))}.</p>
      )}
      <div className="flex flex-wrap gap-3">
        {!made && (
          <Button
            variant="secondary"
            busy={replace.isPending}
            disabled={feed.data === undefined}
            onClick={() => (feed.data ? setAsking('replace') : replace.mutate())}
          >
            {feed.data ? 'Make a new address' : 'Make an address'}
          </Button>
        )}
        {feed.data && (
          <Button variant="danger" busy={revoke.isPending} onClick={() => setAsking('revoke')}>
            End it
          </Button>
        )}
      </div>
      {feed.isError && feed.data === undefined && (
        <p className="text-soft">Needs a connection: we could not ask whether there is one.</p>
      )}
      {asking && (
        <ConfirmDialog
          title={asking === 'replace' ? 'Make a new address?' : 'End this address?'}
          confirmLabel={asking === 'replace' ? 'Make a new one' : 'End it'}
          cancelLabel="Keep it"
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            if (asking === 'replace') replace.mutate();
            else revoke.mutate();
          }}
        >
          Calendars that read the one you have will get nothing more.
        </ConfirmDialog>
      )}
    </Section>
  );
}
