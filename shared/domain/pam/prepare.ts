import type { PamToolArguments, PamToolName, PamWriteTool } from '../../contracts/pam-tools.ts';
import type { PamFacts } from './facts.ts';
import { prepareLogFuel } from './prepare-log-fuel.ts';
import { prepareRemember } from './prepare-remember.ts';
import { impossible, type Prepared } from './proposal.ts';

type Arguments = { [Tool in PamWriteTool]: PamToolArguments<Tool> };
type Call<Tool extends PamWriteTool> = { [Each in Tool]: { tool: Each; args: Arguments[Each] } }[Tool];

const notYet = () => impossible('I cannot do that yet.');

const PREPARES: { [Tool in PamWriteTool]: (args: Arguments[Tool], facts: PamFacts) => Prepared } = {
  log_fuel: prepareLogFuel,
  log_expense: notYet,
  plan_trip: notYet,
  add_stop: notYet,
  move_stop: notYet,
  remove_stop: notYet,
  complete_service: notYet,
  add_service_plan: notYet,
  hitch: notYet,
  unhitch: notYet,
  set_timer: notYet,
  cancel_timer: notYet,
  remember: prepareRemember,
  forget: notYet,
};

/**
 * What a call of a tool that changes something would do: a proposal, a question, or why it cannot be. Pure: the same arguments and
 * facts give the same but for ids. Arguments must fit PAM_TOOL_ARGUMENTS; every write fits its table's contract.
 */
export function prepare<Tool extends PamWriteTool>(call: Call<Tool>, facts: PamFacts): Prepared {
  return PREPARES[call.tool](call.args, facts);
}

const WITH_PLACES: ReadonlySet<PamToolName> = new Set<PamToolName>(['plan_trip', 'add_stop', 'weather_ahead']);

/** Whether `facts.towns` is to be loaded before this tool is prepared. */
export const needsTowns = (tool: PamToolName): boolean => WITH_PLACES.has(tool);
