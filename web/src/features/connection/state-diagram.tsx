import { ArrowRight, MapPin } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import type { OriginState, OriginStatus } from '../../lib/failover/origin.ts';
import { STATE_WORDS } from './state-words.ts';

interface Step {
  state: OriginState;
  /** What leads out of the state, and where to. */
  ways: [event: string, to: OriginState][];
}

const STEPS: Step[] = [
  {
    state: 'unknown',
    ways: [
      ['a good check', 'healthy'],
      ['no answer', 'down'],
    ],
  },
  { state: 'healthy', ways: [['a request fails, or waits 1.5\u00a0s', 'suspect']] },
  {
    state: 'suspect',
    ways: [
      ['a good check or an answer', 'healthy'],
      ['no answer', 'down'],
    ],
  },
  { state: 'down', ways: [['a good check; all its traffic only after two', 'healthy']] },
  { state: 'refused', ways: [['a check that shows the right environment and version', 'healthy']] },
];

/** The states an origin goes through and what leads from one to the other, with every origin at its place. */
export function StateDiagram({ origins }: { origins: readonly OriginStatus[] }) {
  return (
    <ol className="grid gap-2">
      {STEPS.map(({ state, ways }) => {
        const { word, Icon, style } = STATE_WORDS[state];
        const here = origins.filter((status) => status.state === state).map(({ origin }) => origin.name);
        return (
          <li
            key={state}
            aria-current={here.length > 0 ? 'step' : undefined}
            className={classNames(
              'grid gap-x-4 gap-y-1 rounded-control border px-4 py-3 sm:grid-cols-[10.5rem_1fr]',
              here.length > 0 ? 'border-2 border-ink bg-sunk' : 'border-hairline',
            )}
          >
            <div>
              <p className={classNames('flex items-center gap-2 font-semibold', style)}>
                <Icon aria-hidden className="size-5 shrink-0" />
                {word}
              </p>
              {here.map((name) => (
                <p key={name} className="flex items-center gap-2 text-sm font-semibold">
                  <MapPin aria-hidden className="size-5 shrink-0" />
                  {name} is here
                </p>
              ))}
            </div>
            <ul className="grid content-center gap-1 text-sm">
              {ways.map(([event, to]) => (
                <li key={to} className="flex flex-wrap items-center gap-x-2">
                  {event}
                  <ArrowRight aria-label="leads to" className="size-4 shrink-0" />
                  <span className="font-semibold">{STATE_WORDS[to].word}</span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
