import type { ReactNode } from 'react';
import { Section } from '../../components/ui/section.tsx';
import { failover } from '../../lib/connection.ts';
import { env } from '../../lib/env.ts';
import { type Live, liveStore } from '../../lib/live-store.ts';
import { useStore } from '../../lib/store.ts';
import { describeBytes } from './describe-bytes.ts';
import { useStorageState } from './use-storage-state.ts';

const LIVE_WORDS: Record<Live, string> = {
  off: 'Off',
  connecting: 'Connecting…',
  live: 'On: changes from your other devices show by themselves',
  waiting: 'Waiting for a connection',
  refused: 'Refused by the server',
};

/** What else matters for the connection on this device. */
export function DeviceSection() {
  const live = useStore(liveStore);
  const storage = useStorageState();
  const socket = failover.pickSocketOrigin();
  const facts: [string, ReactNode][] = [
    ['Live updates', LIVE_WORDS[live]],
    ['Voice and chat', socket ? `Would go through ${socket.name}` : 'No server for them is known to be working'],
    [
      'Kept on this device',
      storage
        ? `${describeBytes(storage.usedBytes)} of ${describeBytes(storage.quotaBytes)}`
        : 'This browser does not tell',
    ],
    [
      'When space runs short',
      storage?.isPersisted ? 'The browser keeps it until you clear it' : 'The browser may clear it, oldest sites first',
    ],
    ['App', `Wheels & Wins ${env.version}, ${env.environment}`],
  ];
  return (
    <Section title="This device">
      <dl className="grid gap-3">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
