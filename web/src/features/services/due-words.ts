import type { ServiceState } from '../../../../shared/contracts/services.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { DueService } from '../../lib/due-services.ts';

export const STATE_WORDS: Record<ServiceState, string> = { ok: 'In time', soon: 'Soon', overdue: 'Overdue' };

/** How things stand with a plan, a line each; the one that decides comes first. */
export function dueLines({ due, rig }: DueService, format: PersonFormat, rigFormat: RigFormat): string[] {
  const { dueOn, dueReading, remaining, remainingDays, projectedOn } = due;
  const reading = (value: number) => rigFormat.reading(value, rig.vehicle.kind);
  const byReading = () => {
    if (dueReading === null || remaining === null) return null;
    if (remaining < 0) return `${reading(-remaining)} over, was due at ${reading(dueReading)}`;
    const about = projectedOn ? `, about ${format.date(projectedOn)} at your pace` : '';
    return `${reading(remaining)} to go, at ${reading(dueReading)}${about}`;
  };
  const byDate = () => {
    if (dueOn === null || remainingDays === null) return null;
    if (remainingDays < 0) return `${days(-remainingDays)} over, was due ${format.date(dueOn)}`;
    if (remainingDays === 0) return 'Due today';
    return `${days(remainingDays)} to go, by ${format.date(dueOn)}`;
  };
  const lines = due.basis === 'reading' ? [byReading(), byDate()] : [byDate(), byReading()];
  return lines.filter((line) => line !== null);
}

/** "Last done 31/01/2026 at 80,000 km", or from when it is counted. */
export function lastDoneLine({ due, plan, rig }: DueService, format: PersonFormat, rigFormat: RigFormat): string {
  const at = (reading: number) =>
    plan.everyReading === null ? '' : ` at ${rigFormat.reading(reading, rig.vehicle.kind)}`;
  if (due.lastDoneOn === null) return `Not done yet, counted from ${format.date(plan.startOn)}${at(plan.startReading)}`;
  return `Last done ${format.date(due.lastDoneOn)}${at(due.lastReading ?? 0)}`;
}

/** "Every 10,000 km or 12 months". */
export function intervalLine({ plan, rig }: DueService, rigFormat: RigFormat): string {
  const interval = (every: number) => (rig.vehicle.kind === 'generator' ? `${every} h` : rigFormat.distance(every));
  const parts = [
    plan.everyReading === null ? null : interval(plan.everyReading),
    plan.everyMonths === null ? null : months(plan.everyMonths),
  ];
  return `Every ${parts.filter((part) => part !== null).join(' or ')}`;
}

/** How much of the interval has been used up, from 0 to 1: by date or by reading, whichever is further. */
export function shareUsed({ due, plan }: DueService, today: string): number {
  const startOn = due.lastDoneOn ?? plan.startOn;
  const byDate =
    due.dueOn === null
      ? 0
      : share(Date.parse(today) - Date.parse(startOn), Date.parse(due.dueOn) - Date.parse(startOn));
  const byReading =
    due.remaining === null || plan.everyReading === null
      ? 0
      : share(plan.everyReading - due.remaining, plan.everyReading);
  return Math.max(byDate, byReading);
}

const share = (part: number, whole: number) => Math.min(1, Math.max(0, whole > 0 ? part / whole : 1));
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const months = (count: number) => (count === 1 ? '1 month' : `${count} months`);
