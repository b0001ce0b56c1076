import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RunDetail } from '../../../../shared/contracts/ops.ts';
import { Age } from '../../components/age.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { durationMs, formatMs } from './ops-format.ts';
import { StateBadge } from './state-badge.tsx';

const MOMENT = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium', timeStyle: 'medium' });

export function RunFacts({ run, now }: { run: RunDetail; now: number }) {
  return (
    <>
      {run.error && <Notice tone={run.state === 'dead' ? 'bad' : 'plain'}>{run.error}</Notice>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {listFacts(run, now).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <Json title="Payload" value={run.payload} />
      {run.result !== null && <Json title="Result" value={run.result} />}
    </>
  );
}

function listFacts(run: RunDetail, now: number): [string, ReactNode][] {
  const when = (at: string | null) => at && MOMENT.format(new Date(at));
  const facts: [string, ReactNode][] = [
    ['State', <StateBadge key="state" state={run.state} />],
    ['Run', <code key="id">{run.id}</code>],
    ['Source', run.source],
    ['Tries', `${run.attempts} of ${run.maxAttempts}${run.duplicates > 0 ? `, ${run.duplicates} duplicates` : ''}`],
    [
      'Asked for',
      <span key="asked">
        {when(run.createdAt)} (<Age at={run.createdAt} now={now} />)
      </span>,
    ],
    ['Due', when(run.dueAt)],
    ['Published', run.publishedAt ? when(run.publishedAt) : run.paused ? 'not while the job is paused' : 'not yet'],
    ['Started', when(run.startedAt)],
    ['Finished', when(run.finishedAt)],
    ['Took', durationMs(run) === null ? null : formatMs(durationMs(run))],
    ['Slot', when(run.slot)],
    ['Key', run.key],
    ['Person', run.userId && <code key="person">{run.userId}</code>],
    ['Message', run.messageId],
    ['Dead letter', run.dlqId],
    [
      'Group',
      run.group &&
        `${run.group.name}: ${run.group.unfinished} of ${run.group.total} unfinished, ${run.group.dead} dead`,
    ],
    ['Made by', run.parentId && <RunLink key="parent" id={run.parentId} words={run.parentId} />],
    ...run.children.map(({ id, job, source, state }): [string, ReactNode] => [
      `Led to ${id.slice(0, 4)}`,
      <RunLink key={id} id={id} words={`${job} (${source}, ${state})`} />,
    ]),
  ];
  return facts.filter(([, value]) => value !== null);
}

function RunLink({ id, words }: { id: string; words: string }) {
  return (
    <Link
      to="/ops"
      search={(previous) => ({ ...previous, run: id })}
      resetScroll={false}
      className="font-semibold underline underline-offset-4"
    >
      {words}
    </Link>
  );
}

function Json({ title, value }: { title: string; value: unknown }) {
  return (
    <section aria-label={title} className="grid gap-1">
      <h3 className="text-sm text-soft">{title}</h3>
      <pre className="rounded-control bg-sunk p-3 text-sm whitespace-pre-wrap wrap-anywhere">
        {JSON.stringify(value, null, 2)}
      </pre>
    </section>
  );
}
