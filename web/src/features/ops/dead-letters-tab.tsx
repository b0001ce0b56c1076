import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeadLetter } from '../../../../shared/contracts/ops.ts';
import { Age } from '../../components/age.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Message } from '../../components/ui/message.tsx';
import { useDeleteDeadLetter, useRetryDeadLetter } from './ops-actions.ts';
import { deadLettersQuery } from './ops-queries.ts';
import { TabContent } from './tab-content.tsx';

/** What QStash itself gave up. A retry goes through our own run, so that both agree. */
export function DeadLettersTab() {
  const [cursor, setCursor] = useState<string>();
  const query = useQuery(deadLettersQuery(cursor));
  return (
    <TabContent what="QStash’s dead letters" query={query}>
      {({ deadLetters, nextCursor }, now) => (
        <>
          {deadLetters.length === 0 ? (
            <Message title="No dead letters">QStash has delivered everything, or is still trying.</Message>
          ) : (
            <ul
              aria-label="Dead letters"
              className="divide-y divide-hairline rounded-card border border-hairline bg-paper text-sm"
            >
              {deadLetters.map((letter) => (
                <LetterRow key={letter.id} letter={letter} now={now} />
              ))}
            </ul>
          )}
          <div className="flex flex-wrap justify-between gap-3">
            {cursor && (
              <Button variant="secondary" onClick={() => setCursor(undefined)}>
                Back to the start
              </Button>
            )}
            {nextCursor && (
              <Button variant="secondary" onClick={() => setCursor(nextCursor)}>
                More
              </Button>
            )}
          </div>
        </>
      )}
    </TabContent>
  );
}

function LetterRow({ letter, now }: { letter: DeadLetter; now: number }) {
  const [asking, setAsking] = useState(false);
  const retry = useRetryDeadLetter();
  const remove = useDeleteDeadLetter();
  const { id, runId, reason, status, createdAt } = letter;
  const job = letter.url.split('/').at(-1);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2">
      <div className="min-w-0 flex-[1_1_16rem]">
        <p className="flex flex-wrap gap-x-3">
          {runId ? (
            <Link
              to="/ops"
              search={(previous) => ({ ...previous, run: runId })}
              resetScroll={false}
              className="font-semibold underline underline-offset-4"
            >
              {job}
            </Link>
          ) : (
            <span className="font-semibold">{job}</span>
          )}
          <span className="text-soft">
            {status ?? 'no answer'}, <Age at={createdAt} now={now} />
          </span>
        </p>
        <p className="line-clamp-3 wrap-anywhere text-soft">{reason}</p>
      </div>
      <div className="flex gap-1">
        <Button variant="quiet" busy={retry.isPending} onClick={() => retry.mutate(id)}>
          Retry<span className="sr-only"> {job}</span>
        </Button>
        <Button variant="quiet" busy={remove.isPending} onClick={() => setAsking(true)}>
          Delete<span className="sr-only"> {job}</span>
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title="Delete this dead letter?"
          confirmLabel="Delete"
          cancelLabel="Keep it"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            remove.mutate(id);
          }}
        >
          It goes from QStash for good. Its run here stays dead and can still be retried.
        </ConfirmDialog>
      )}
    </li>
  );
}
