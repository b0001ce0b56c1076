import { CircleCheck, CircleX, type LucideIcon, MinusCircle } from 'lucide-react';
import type { ProbeState, PublicStatus } from '../../../../shared/contracts/status.ts';
import { SERVICE_NAMES } from '../../lib/service-names.ts';
import { DayBars } from './day-bars.tsx';
import { toStatusDays, uptimePercent } from './status-days.ts';

const STATES: Record<ProbeState, { word: string; style: string; Icon: LucideIcon }> = {
  up: { word: 'Working', style: 'text-eucalyptus-ink', Icon: CircleCheck },
  down: { word: 'Not working', style: 'text-brick-ink', Icon: CircleX },
  off: { word: 'Not switched on', style: 'text-soft', Icon: MinusCircle },
};

export function ServiceCard({ found, today }: { found: PublicStatus['services'][number]; today: string }) {
  const { word, style, Icon } = STATES[found.state];
  const days = toStatusDays(found.days, today);
  const uptime = uptimePercent(days);
  return (
    <li className="grid gap-3 rounded-card border border-hairline bg-paper p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 className="font-semibold">{SERVICE_NAMES[found.service]}</h3>
        <span className={`inline-flex items-center gap-1.5 font-semibold ${style}`}>
          <Icon aria-hidden className="size-5" />
          {word}
        </span>
      </div>
      {found.state !== 'off' && <DayBars days={days} />}
      {found.state !== 'off' && uptime && <p className="text-sm text-soft">{uptime} % of checks found it working</p>}
    </li>
  );
}
