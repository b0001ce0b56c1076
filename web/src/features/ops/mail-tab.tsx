import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { OpsMail } from '../../../../shared/contracts/ops.ts';
import { Age } from '../../components/age.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { Figures } from './figures.tsx';
import { useRemoveSuppression } from './ops-actions.ts';
import { formatCount } from './ops-format.ts';
import { mailQuery } from './ops-queries.ts';
import { SearchField } from './run-filters.tsx';
import { TabContent } from './tab-content.tsx';

type Mail = OpsMail['mails'][number];
type Suppression = OpsMail['suppressions'][number];

const STATES = ['queued', 'sending', 'sent', 'suppressed', 'bounced', 'failed'] as const;
const BAD = new Set(['bounced', 'failed']);

export function MailTab() {
  const { q } = useSearch({ from: '/app/ops' });
  const navigate = useNavigate();
  const query = useQuery(mailQuery(q ? { q } : {}));
  const search = (words: string) =>
    void navigate({
      to: '/ops',
      search: (previous) => ({ ...previous, q: words || undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <SearchField label="Search mails and addresses" q={q ?? ''} onSearch={search} />
      <TabContent what="the mails" query={query}>
        {({ counts, mails, suppressions }, now) => (
          <>
            <Figures
              label="Mails of the last 24 hours"
              figures={STATES.map((state) => {
                const count = counts[state] ?? 0;
                return { name: `${state}, 24 h`, value: formatCount(count), bad: BAD.has(state) && count > 0 };
              })}
            />
            <h2 className="font-display text-xl font-semibold">Recent mails</h2>
            {mails.length === 0 && <p className="text-soft">None.</p>}
            {mails.length > 0 && (
              <DataTable
                label="Recent mails"
                columns={mailColumns(now)}
                rows={mails}
                keyOf={({ id }) => id}
                note={({ to, error, subject }) => [to, error ?? subject].filter(Boolean).join(': ')}
              />
            )}
            <h2 className="font-display text-xl font-semibold">Addresses that get no mail</h2>
            {suppressions.length === 0 && <p className="text-soft">None.</p>}
            {suppressions.length > 0 && (
              <DataTable
                label="Addresses that get no mail"
                columns={suppressionColumns(now)}
                rows={suppressions}
                keyOf={({ address }) => address}
                note={explain}
              />
            )}
          </>
        )}
      </TabContent>
    </>
  );
}

function mailColumns(now: number): Column<Mail>[] {
  return [
    { name: 'Mail', cell: ({ template }) => <span className="font-semibold">{template}</span> },
    { name: 'To', wideOnly: true, cell: ({ to }) => <span className="wrap-anywhere">{to}</span> },
    {
      name: 'State',
      cell: ({ state }) => <span className={BAD.has(state) ? 'font-bold text-brick-ink' : undefined}>{state}</span>,
    },
    {
      name: 'What',
      wideOnly: true,
      cell: ({ error, subject }) => <span className="wrap-anywhere">{error ?? subject}</span>,
    },
    { name: 'When', right: true, cell: ({ createdAt }) => <Age at={createdAt} now={now} /> },
  ];
}

function suppressionColumns(now: number): Column<Suppression>[] {
  return [
    { name: 'Address', cell: ({ address }) => <span className="wrap-anywhere">{address}</span> },
    { name: 'Why', wideOnly: true, cell: explain },
    { name: 'Since', wideOnly: true, cell: ({ at }) => <Age at={at} now={now} /> },
    { name: 'Remove', right: true, cell: ({ address }) => <RemoveButton address={address} /> },
  ];
}

function explain({ reason, detail }: Suppression): string {
  return detail ? `${reason}: ${detail}` : reason;
}

function RemoveButton({ address }: { address: string }) {
  const [asking, setAsking] = useState(false);
  const remove = useRemoveSuppression();
  return (
    <>
      <Button variant="quiet" busy={remove.isPending} onClick={() => setAsking(true)}>
        Remove<span className="sr-only"> {address}</span>
      </Button>
      {asking && (
        <ConfirmDialog
          title="Send mail there again?"
          confirmLabel="Send again"
          cancelLabel="Leave it"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            remove.mutate(address);
          }}
        >
          Somebody, or their mail server, said no to mail at {address}. Too many of those and providers stop trusting
          ours.
        </ConfirmDialog>
      )}
    </>
  );
}
