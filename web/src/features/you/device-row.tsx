import { Laptop, MonitorSmartphone, Smartphone } from 'lucide-react';
import type { DeviceSession } from '../../../../shared/contracts/sessions.ts';
import { todayIn } from '../../../../shared/domain/days.ts';
import { Age } from '../../components/age.tsx';
import { Button } from '../../components/ui/button.tsx';
import { useNow } from '../../lib/use-now.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { nameDevice } from './name-device.ts';

interface DeviceRowProps {
  session: DeviceSession;
  /** How its button stands and what it does. */
  button: { busy: boolean; disabled: boolean; onClick: () => void };
}

const MOBILE = /Android|iPhone|iPad/;

export function DeviceRow({ session, button }: DeviceRowProps) {
  const now = useNow(30_000);
  const format = usePersonFormat();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const Icon = iconOf(session);
  const name = nameDevice(session);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Icon aria-hidden className="size-6 shrink-0 text-soft" />
      <div className="min-w-40 flex-1 wrap-anywhere">
        <div className="font-semibold">{name}</div>
        <div className="text-sm text-soft">
          {session.current ? (
            <p className="font-bold text-eucalyptus-ink">This device</p>
          ) : (
            <p>
              Last seen <Age at={session.lastSeenAt} now={now} />
            </p>
          )}
          <p>Signed in since {format.date(todayIn(timeZone, new Date(session.signedInAt)))}</p>
        </div>
      </div>
      {!session.current && (
        <Button variant="secondary" className="max-sm:ml-10" aria-label={`Sign out ${name}`} {...button}>
          Sign out
        </Button>
      )}
    </li>
  );
}

function iconOf({ device }: DeviceSession) {
  if (!device) return MonitorSmartphone;
  return MOBILE.test(device) ? Smartphone : Laptop;
}
