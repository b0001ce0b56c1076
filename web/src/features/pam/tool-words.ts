import type { PamWriteTool } from '../../../../shared/contracts/pam-tools.ts';

/** What each tool does, as a person would say it. */
export const TOOL_WORDS: Record<PamWriteTool, string> = {
  log_fuel: 'Log a fill-up',
  log_expense: 'Log an expense',
  plan_trip: 'Plan a trip',
  add_stop: 'Add a stop',
  move_stop: 'Move a stop',
  remove_stop: 'Remove a stop',
  complete_service: 'Log a service as done',
  add_service_plan: 'Plan a service',
  hitch: 'Hitch up',
  unhitch: 'Unhitch',
  set_timer: 'Set a timer',
  cancel_timer: 'Cancel a timer',
  remember: 'Keep something in mind',
  forget: 'Forget something',
};
