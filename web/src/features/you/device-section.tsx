import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DeviceSession } from '../../../../shared/contracts/sessions.ts';
import { Button } from '../../components/ui/button.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Section } from '../../components/ui/section.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { connectionStore } from '../../lib/connection.ts';
import { useStore } from '../../lib/store.ts';
import { DeviceRow } from './device-row.tsx';
import { DeviceSignOutDialog } from './device-sign-out-dialog.tsx';
import { devicesQuery } from './devices-query.ts';
import { type SignOutChoice, useSignOutDevices } from './use-sign-out-devices.ts';

/** Every device with a sign-in that lives, and the way to end it from here. */
export function DeviceSection() {
  const devices = useQuery(devicesQuery);
  if (devices.isError && !devices.data) {
    return <ReadFailure what="your devices" error={devices.error} onRetry={() => void devices.refetch()} />;
  }
  return (
    <Section title="Where you’re signed in">
      {devices.data ? <DeviceList sessions={devices.data} /> : <SkeletonRows count={2} label="Loading your devices" />}
    </Section>
  );
}

function DeviceList({ sessions }: { sessions: DeviceSession[] }) {
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState<SignOutChoice | null>(null);
  const isOnline = useStore(connectionStore) === 'online';
  // The row that had the focus is gone.
  const signOut = useSignOutDevices(() => list.current?.focus());
  const isAlone = sessions.every(({ current }) => current);
  /** What a button for this choice is to be like. */
  const button = (choice: SignOutChoice) => ({
    busy: signOut.isPending && signOut.variables === choice,
    disabled: !isOnline,
    onClick: () => !signOut.isPending && setAsked(choice),
  });

  return (
    <>
      <ul ref={list} tabIndex={-1} aria-label="Devices" className="grid divide-y divide-hairline outline-none">
        {sessions.map((session) => (
          <DeviceRow key={session.id} session={session} button={button(session)} />
        ))}
      </ul>
      {isAlone && <p className="text-soft">You are signed in on no other device.</p>}
      {!isAlone && !isOnline && <Notice tone="plain">Signing out another device needs signal.</Notice>}
      {!isAlone && (
        <div className="grid gap-3">
          <Button variant="secondary" {...button('others')}>
            Sign out all others
          </Button>
          <Button variant="danger" {...button('all')}>
            Sign out everywhere
          </Button>
        </div>
      )}
      {asked && (
        <DeviceSignOutDialog
          choice={asked}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            signOut.mutate(asked);
          }}
        />
      )}
    </>
  );
}
