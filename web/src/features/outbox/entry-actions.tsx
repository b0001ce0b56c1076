import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { discardEntry, putBack, retryEntry } from '../../lib/outbox/outbox.ts';
import type { OutboxEntity } from '../../lib/outbox/outbox-entity.ts';
import type { OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { showToast } from '../../lib/toasts.ts';

const UNDO_MS = 10_000;

export function EntryActions({ entry, editor }: { entry: OutboxEntry; editor: OutboxEntity['editor'] }) {
  const [asked, setAsked] = useState(false);
  const discard = async () => {
    setAsked(false);
    const removed = await discardEntry(entry.id);
    showToast(`Discarded ${entry.label}.`, {
      durationMs: UNDO_MS,
      takesFocus: true,
      action: { label: 'Undo', run: () => void putBack(removed) },
    });
  };
  if (entry.state === 'sending') return null;
  return (
    <div className="flex flex-wrap gap-3">
      {entry.state === 'failed' && (
        <>
          <EditLink entry={entry} editor={editor} />
          <Button variant="secondary" onClick={() => void retryEntry(entry.id)}>
            Try again
          </Button>
        </>
      )}
      <Button variant="danger" className="ml-auto" onClick={() => setAsked(true)}>
        Discard
      </Button>
      {asked && (
        <ConfirmDialog
          title={`Discard ${entry.label}?`}
          confirmLabel="Discard"
          cancelLabel="Keep it"
          onCancel={() => setAsked(false)}
          onConfirm={() => void discard()}
        >
          It has not been sent, and will not be.
        </ConfirmDialog>
      )}
    </div>
  );
}

function EditLink({ entry, editor }: { entry: OutboxEntry; editor: OutboxEntity['editor'] }) {
  const { history } = useRouter();
  if (editor === null || entry.method === 'DELETE') return null;
  const address = editor(entry);
  const open = (event: MouseEvent) => {
    event.preventDefault();
    history.push(address, { openedHere: true });
  };
  return (
    <a href={address} onClick={open} className={buttonStyle('primary')}>
      Edit
    </a>
  );
}
