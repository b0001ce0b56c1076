import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { PlannedService } from '../../contracts/services.ts';
import type { Rig } from '../../contracts/vehicles.ts';
import type { PamFacts } from './facts.ts';
import type { Prepared } from './proposal.ts';
import { findServices } from './resolve-service.ts';
import { pickRig } from './resolve-vehicle.ts';

const WORDS = {
  which: 'Which vehicle was it done to?',
  unknown: 'no vehicle called',
  none: 'There is no vehicle yet. Add one under Vehicles first.',
};

/** The plan that was carried out and its vehicle; without such a plan the vehicle alone. */
export function pickDoneService(
  args: PamToolArguments<'complete_service'>,
  facts: PamFacts,
): { rig: Rig; service: PlannedService | null } | Prepared {
  const call = { tool: 'complete_service' as const, args };
  const said = args.vehicle ? pickRig(call, args.vehicle, facts.rigs, WORDS) : null;
  if (said?.stop) return said.stop;
  const of = (rig: Rig) => facts.services.filter(({ plan }) => plan.vehicleId === rig.vehicle.id);
  // A plan of a vehicle that is gone is nobody's.
  const services = said ? of(said.choice.row) : facts.rigs.flatMap(of);
  const found = findServices(args.service, services, facts);
  if (found.length > 1) {
    const options = found.slice(0, 8).map(({ label }) => label);
    return { kind: 'question', text: 'Which service was done?', options, call, field: 'service' };
  }
  const service = found[0]?.row ?? null;
  const owner = service && facts.rigs.find(({ vehicle }) => vehicle.id === service.plan.vehicleId);
  if (service && owner) return { rig: owner, service };
  const picked = said ?? pickRig(call, undefined, facts.rigs, WORDS);
  return picked.stop ?? { rig: picked.choice.row, service: null };
}
