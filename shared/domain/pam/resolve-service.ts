import type { PlannedService } from '../../contracts/services.ts';
import { toNameKey } from '../name-key.ts';
import { type Choice, findChoices, toChoices } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { namesOfRig, vehicleName } from './resolve-vehicle.ts';

/** Words that any service may be called by. */
const GENERAL = new Set([
  'service',
  'services',
  'change',
  'changed',
  'check',
  'checked',
  'replace',
  'replaced',
  'new',
  'done',
  'job',
  'and',
  'the',
]);

/** Plans under their names; where two are called the same, with their vehicles. */
export function serviceChoices(services: readonly PlannedService[], { rigs }: PamFacts): Choice<PlannedService>[] {
  const isTwice = (name: string) => services.filter(({ plan }) => plan.name === name).length > 1;
  return toChoices(
    services,
    ({ plan }) => plan.id,
    ({ plan }) => (isTwice(plan.name) ? `${plan.name} (${vehicleName(rigs, plan.vehicleId)})` : plan.name),
  );
}

/** The plans that are meant: by name, with or without their vehicle's; else by what tells them from others: "oil change" as "oil". */
export function findServices(
  said: string,
  services: readonly PlannedService[],
  facts: PamFacts,
): Choice<PlannedService>[] {
  const choices = serviceChoices(services, facts);
  const find = (text: string) => findChoices(choices, text, (service) => namesOf(service, facts));
  const found = find(said);
  if (found.length > 0) return found;
  const telling = toNameKey(said)
    .split(' ')
    .filter((word) => word && !GENERAL.has(word));
  return telling.length > 0 ? find(telling.join(' ')) : [];
}

function namesOf({ plan }: PlannedService, { rigs }: PamFacts): string[] {
  const rig = rigs.find(({ vehicle }) => vehicle.id === plan.vehicleId);
  return [plan.name, ...(rig ? namesOfRig(rig).map((name) => `${name} ${plan.name}`) : [])];
}
