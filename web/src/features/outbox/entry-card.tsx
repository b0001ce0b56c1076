import { CircleAlert, Clock } from 'lucide-react';
import { Age } from '../../components/age.tsx';
import { ConflictNotice } from '../../components/conflict-notice.tsx';
import { connectionStore } from '../../lib/connection.ts';
import { rowAfter } from '../../lib/outbox/lay-over.ts';
import { discardEntry, keepMineOf } from '../../lib/outbox/outbox.ts';
import { entityOf } from '../../lib/outbox/outbox-entities.ts';
import type { EntityWords, OutboxEntity } from '../../lib/outbox/outbox-entity.ts';
import { isSetAside, type OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { useStore } from '../../lib/store.ts';
import { EntryActions } from './entry-actions.tsx';

const VERBS: Record<string, string> = {
  create: 'New',
  update: 'Changed',
  delete: 'Deleted',
  restore: 'Put back',
  pay: 'Paid',
  'undo-payment': 'Payment taken back',
};

interface EntryCardProps {
  entry: OutboxEntry;
  words: EntityWords;
  now: number;
}

/** One unsent entry: what it is, how it stands, and what can be done about it. */
export function EntryCard({ entry, words, now }: EntryCardProps) {
  const entity = entityOrNull(entry);
  const verb = VERBS[entry.kind.slice(entry.kind.lastIndexOf('.') + 1)];
  return (
    <article aria-label={entry.label} className="grid gap-3 rounded-card border border-hairline bg-paper p-4">
      <div className="grid gap-1">
        <h2 className="font-semibold wrap-anywhere">{entry.label}</h2>
        <p className="text-sm text-soft">
          {verb && `${verb} · `}
          <Age at={entry.createdAt} now={now} />
        </p>
      </div>
      <EntryState entry={entry} />
      {entry.state === 'conflict' && entity ? (
        <Conflict entry={entry} entity={entity} words={words} />
      ) : (
        <EntryActions entry={entry} editor={entity?.editor ?? null} />
      )}
    </article>
  );
}

function EntryState({ entry }: { entry: OutboxEntry }) {
  const connection = useStore(connectionStore);
  if (isSetAside(entry)) {
    return (
      <p className="flex items-start gap-2 font-semibold text-brick-ink">
        <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
        <span className="min-w-0 wrap-anywhere">Needs you: {entry.problem}</span>
      </p>
    );
  }
  const waiting = entry.problem ? `${entry.problem} It is tried again by itself.` : 'Waiting for its turn.';
  return (
    <p className="flex items-start gap-2 text-soft">
      <Clock aria-hidden className="mt-0.5 size-5 shrink-0" />
      {entry.state === 'sending' ? 'Being sent…' : connection === 'online' ? waiting : 'Waiting for signal.'}
    </p>
  );
}

function Conflict({ entry, entity, words }: { entry: OutboxEntry; entity: OutboxEntity; words: EntityWords }) {
  const mine = entry.method === 'DELETE' ? null : rowAfter([entry], entry.theirs ?? entry.before);
  return (
    <ConflictNotice
      mine={mine && entity.describe(mine, words)}
      theirs={entry.theirs && entity.describe(entry.theirs, words)}
      onKeepMine={() => void keepMineOf(entry)}
      onKeepTheirs={() => void discardEntry(entry.id)}
    />
  );
}

/** An entry of a later version of the app can be seen, and tried again when that version is back. */
function entityOrNull(entry: OutboxEntry): OutboxEntity | null {
  try {
    return entityOf(entry);
  } catch {
    return null;
  }
}
