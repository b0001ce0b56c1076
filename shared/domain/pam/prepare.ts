import type { PamToolArguments, PamToolName, PamWriteTool } from '../../contracts/pam-tools.ts';
import type { PamFacts } from './facts.ts';
import { prepareAddServicePlan } from './prepare-add-service-plan.ts';
import { prepareAddStop } from './prepare-add-stop.ts';
import { prepareCancelTimer } from './prepare-cancel-timer.ts';
import { prepareCompleteService } from './prepare-complete-service.ts';
import { prepareForget } from './prepare-forget.ts';
import { prepareHitch } from './prepare-hitch.ts';
import { prepareLogExpense } from './prepare-log-expense.ts';
import { prepareLogFuel } from './prepare-log-fuel.ts';
import { prepareMoveStop } from './prepare-move-stop.ts';
import { preparePlanTrip } from './prepare-plan-trip.ts';
import { prepareRemember } from './prepare-remember.ts';
import { prepareRemoveStop } from './prepare-remove-stop.ts';
import { prepareSetTimer } from './prepare-set-timer.ts';
import { prepareUnhitch } from './prepare-unhitch.ts';
import type { Prepared } from './proposal.ts';

type Arguments = { [Tool in PamWriteTool]: PamToolArguments<Tool> };
type Call<Tool extends PamWriteTool> = { [Each in Tool]: { tool: Each; args: Arguments[Each] } }[Tool];

const PREPARES: { [Tool in PamWriteTool]: (args: Arguments[Tool], facts: PamFacts) => Prepared } = {
  log_fuel: prepareLogFuel,
  log_expense: prepareLogExpense,
  plan_trip: preparePlanTrip,
  add_stop: prepareAddStop,
  move_stop: prepareMoveStop,
  remove_stop: prepareRemoveStop,
  complete_service: prepareCompleteService,
  add_service_plan: prepareAddServicePlan,
  hitch: prepareHitch,
  unhitch: prepareUnhitch,
  set_timer: prepareSetTimer,
  cancel_timer: prepareCancelTimer,
  remember: prepareRemember,
  forget: prepareForget,
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
