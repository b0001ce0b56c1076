import { Age } from '../../components/age.tsx';
import { Section } from '../../components/ui/section.tsx';
import type { Switch } from '../../lib/failover/health-board.ts';

const SHOWN = 5;

/** When the app moved from one origin to another, latest first. */
export function SwitchSection({ switches, now }: { switches: readonly Switch[]; now: number }) {
  return (
    <Section title="Changes of server">
      {switches.length === 0 && <p className="text-soft">None since the app was opened.</p>}
      {switches.length > 0 && (
        <ul className="grid gap-2">
          {switches
            .toReversed()
            .slice(0, SHOWN)
            .map(({ at, from, to }) => (
              <li key={at} className="flex flex-wrap justify-between gap-x-4">
                <span>
                  From {from} to {to}
                </span>
                <span className="text-soft">
                  <Age at={new Date(at).toISOString()} now={now} />
                </span>
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}
