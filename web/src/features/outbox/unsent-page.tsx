import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { Horizon } from '../../components/ui/horizon.tsx';
import { Message } from '../../components/ui/message.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { connectionStore } from '../../lib/connection.ts';
import { drainNow } from '../../lib/outbox/outbox.ts';
import type { OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { useStore } from '../../lib/store.ts';
import { useNow } from '../../lib/use-now.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useUnitWords } from '../../lib/use-unit-words.ts';
import { EntryCard } from './entry-card.tsx';
import { saveCopy } from './save-copy.ts';

const CLOCK_MS = 10_000;

/** Everything that was entered on this device and that the server does not have yet, oldest first. */
export function UnsentPage() {
  const entries = useStore(outboxStore);
  const connection = useStore(connectionStore);
  const format = usePersonFormat();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const units = useUnitWords();
  const now = useNow(CLOCK_MS);
  const categoryName = (slug: string) => categories.find((category) => category.slug === slug)?.name ?? slug;

  if (entries.length === 0) {
    return (
      <Page title="Not sent yet" tabTitle="Not sent yet · You">
        <Message picture={<Horizon className="w-full max-w-[320px]" />} title="Everything is sent">
          What you enter without signal waits here until it can be sent.
        </Message>
      </Page>
    );
  }
  return (
    <Page title="Not sent yet" tabTitle="Not sent yet · You" className="max-w-[720px]">
      {entries.some((entry) => entry.volatile) && (
        <Notice tone="bad">
          This browser does not let us keep entries on this phone. Leave this page open until they are sent, or save a
          copy.
        </Notice>
      )}
      <p className="text-soft">{explain(entries, connection === 'online')}</p>
      <ul className="grid gap-3">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryCard entry={entry} words={{ format, units, categoryName }} now={now} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-between gap-3">
        <Button variant="secondary" onClick={() => saveCopy(entries)}>
          <Download aria-hidden className="size-5" />
          Save a copy
        </Button>
        {entries.some(({ state }) => state === 'queued') && (
          <Button onClick={() => void drainNow()}>Try to send now</Button>
        )}
      </div>
    </Page>
  );
}

function explain(entries: readonly OutboxEntry[], isOnline: boolean): string {
  const kept = entries.length === 1 ? 'This entry is safe on this phone.' : 'These entries are safe on this phone.';
  if (entries.some((entry) => entry.volatile)) return 'What waits is sent by itself as soon as that works.';
  return isOnline ? `${kept} What waits is sent by itself.` : `${kept} What waits is sent when there is signal again.`;
}
