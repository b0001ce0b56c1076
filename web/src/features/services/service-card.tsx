import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { useId } from 'react';
import type { ServiceState } from '../../../../shared/contracts/services.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { RowState } from '../../components/row-state.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { classNames } from '../../lib/class-names.ts';
import type { DueService } from '../../lib/due-services.ts';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { dueLines, intervalLine, lastDoneLine, STATE_WORDS, shareUsed } from './due-words.ts';

const LOOKS: Record<ServiceState, { badge: string; bar: string; Icon: typeof Clock }> = {
  ok: { badge: 'bg-mist text-eucalyptus-ink', bar: 'bg-eucalyptus', Icon: CircleCheck },
  soon: { badge: 'bg-amber-soft text-amber-ink', bar: 'bg-amber-ink', Icon: Clock },
  overdue: { badge: 'bg-brick-soft text-brick-ink', bar: 'bg-brick', Icon: CircleAlert },
};

interface ServiceCardProps {
  service: DueService;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** One plan: how urgent, what is left and by which measure, when it was done last; and the button that does it. */
export function ServiceCard({ service, format, rigFormat }: ServiceCardProps) {
  const id = useId();
  const { plan, rig, due } = service;
  const rowState = useRowState(`service-plan:${plan.id}`);
  const { badge, bar, Icon } = LOOKS[due.state];
  const [first, ...others] = dueLines(service, format, rigFormat);
  return (
    <article aria-labelledby={id} className="flex flex-col gap-3 rounded-card border border-hairline bg-paper p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-40">
          <h3 id={id} className="font-semibold leading-snug wrap-anywhere">
            {plan.name}
          </h3>
          <p className="text-sm text-soft wrap-anywhere">
            {rig.vehicle.name} · {intervalLine(service, rigFormat)}
          </p>
        </div>
        <span className={classNames('flex items-center gap-1.5 rounded-full px-3 py-1 text-sm font-semibold', badge)}>
          <Icon aria-hidden className="size-4 shrink-0" />
          {STATE_WORDS[due.state]}
        </span>
      </div>
      <div aria-hidden className="h-2.5 overflow-hidden rounded-full border border-edge bg-sunk">
        <div className={classNames('h-full', bar)} style={{ width: `${shareUsed(service, format.today) * 100}%` }} />
      </div>
      <div className="grid gap-0.5">
        <p className="font-semibold">{first}</p>
        {others.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="text-sm text-soft">{lastDoneLine(service, format, rigFormat)}</p>
        {rowState && <RowState state={rowState} />}
      </div>
      <div className="mt-auto flex flex-wrap gap-2">
        <Link
          to="."
          search={(previous) => ({ ...previous, done: 'new', plan: plan.id })}
          state={{ openedHere: true }}
          resetScroll={false}
          aria-label={`Done: ${plan.name}, ${rig.vehicle.name}`}
          className={buttonStyle('secondary', 'flex-1')}
        >
          <CircleCheck aria-hidden className="size-5" />
          Done
        </Link>
        <Link
          to="."
          search={(previous) => ({ ...previous, plan: plan.id })}
          state={{ openedHere: true }}
          resetScroll={false}
          aria-label={`Change plan: ${plan.name}, ${rig.vehicle.name}`}
          className={buttonStyle('secondary')}
        >
          Change
        </Link>
      </div>
    </article>
  );
}
