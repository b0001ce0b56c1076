import type { PlannedService } from '../../contracts/services.ts';
import { byUrgency } from '../service-due.ts';
import type { PamFacts } from './facts.ts';
import { vehicleName } from './resolve-vehicle.ts';
import type { PamLookup, Said } from './said.ts';
import { theName, wordsOf } from './words.ts';

/** What is due on a vehicle, or on all, most urgent first. */
export function sayServiceDue({ vehicleId }: PamLookup<'service_due'>, facts: PamFacts): Said {
  const known = facts.services.filter(({ plan }) => facts.rigs.some(({ vehicle }) => vehicle.id === plan.vehicleId));
  const services = known.filter(({ plan }) => vehicleId === null || plan.vehicleId === vehicleId).sort(byUrgency);
  const whose = vehicleId === null ? '' : ` of ${theName(vehicleName(facts.rigs, vehicleId))}`;
  const named = (service: PlannedService) =>
    `${service.plan.name} (${vehicleName(facts.rigs, service.plan.vehicleId)})`;
  const urgent = services.filter(({ due }) => due.state !== 'ok');
  const [next] = services;
  return {
    label: `Services${whose}`,
    lines: services.map((service) => `${named(service)}: ${whenDue(service, facts)}`),
    sentence:
      urgent.length > 0
        ? `${urgent
            .slice(0, 3)
            .map((service) => `${named(service)} is ${whenDue(service, facts)}`)
            .join('. ')}.`
        : next
          ? `Nothing is due yet. Next is ${named(next)}, ${whenDue(next, facts)}.`
          : `There are no service plans${whose} yet.`,
  };
}

/** "due in 1,200 km", "overdue by 12 days": by what decides. */
function whenDue({ plan, due }: PlannedService, facts: PamFacts): string {
  const words = wordsOf(facts);
  const kind = facts.rigs.find(({ vehicle }) => vehicle.id === plan.vehicleId)?.vehicle.kind ?? 'tow';
  if (due.basis === 'reading' && due.remaining !== null) {
    const about =
      due.remaining > 0 && due.projectedOn ? `, about ${words.format.dayHeading(due.projectedOn)} at your pace` : '';
    return due.remaining < 0
      ? `overdue by ${words.rig.reading(-due.remaining, kind)}`
      : `due in ${words.rig.reading(due.remaining, kind)}${about}`;
  }
  if (due.remainingDays === null || due.dueOn === null) return 'due some day';
  if (due.remainingDays < 0) return `overdue by ${days(-due.remainingDays)}`;
  return due.remainingDays === 0 ? 'due today' : `due in ${days(due.remainingDays)}, ${words.day(due.dueOn)}`;
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
