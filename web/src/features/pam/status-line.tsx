import { CloudOff, FlaskConical, Info, WifiOff } from 'lucide-react';
import { connectionStore } from '../../lib/connection.ts';
import { useStore } from '../../lib/store.ts';

interface StatusLineProps {
  /** Why no model answers, in words; null when one does. */
  reason: string | null;
  isStandIn: boolean;
  /** An answer is under way and its line was cut. */
  isLost: boolean;
}

/** Who answers just now, when it is not simply PAM: nobody is left to guess. */
export function StatusLine({ reason, isStandIn, isLost }: StatusLineProps) {
  const connection = useStore(connectionStore);
  const [Icon, words] = wordsOf(connection, reason, isStandIn, isLost) ?? [];
  return (
    <p role="status" className="flex items-start gap-2 px-1 text-sm text-soft empty:hidden">
      {Icon && (
        <>
          <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{words}</span>
        </>
      )}
    </p>
  );
}

type Said = [typeof Info, string];

function wordsOf(connection: string, reason: string | null, isStandIn: boolean, isLost: boolean): Said | null {
  if (isLost) return [CloudOff, 'The line was cut. The answer goes on as soon as there is signal.'];
  if (connection === 'offline')
    return [WifiOff, 'No signal: PAM answers from this phone, without AI. What you log is sent later.'];
  if (connection === 'unreachable')
    return [
      CloudOff,
      'We can’t reach Wheels & Wins: PAM answers from this phone, without AI. What you log is sent later.',
    ];
  if (reason) return [Info, `Without AI just now. ${reason}`];
  return isStandIn ? [FlaskConical, 'A test model answers, not a real one.'] : null;
}
