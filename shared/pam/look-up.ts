import type { PamReadTool, PamToolCall } from '../contracts/pam-tools.ts';
import { aimRead } from '../domain/pam/aim-read.ts';
import { needsTowns } from '../domain/pam/prepare.ts';
import type { PamLookup, Said } from '../domain/pam/said.ts';
import { say } from '../domain/pam/say.ts';
import { AppError } from '../errors.ts';
import type { ToolOutcome } from './answer-by-model.ts';
import { fetchLookup } from './fetch-lookup.ts';
import type { TurnScope } from './turn-scope.ts';

export type PamReadCall = Extract<PamToolCall, { tool: PamReadTool }>;

/** What is looked up, before it is known of what exactly. */
const LABELS: Record<PamReadTool, string> = {
  spending_summary: 'Spending',
  trip_cost: 'Cost of the trip',
  trip_range: 'Fuel on the way',
  weather_ahead: 'Weather',
  service_due: 'Services',
  fuel_stats: 'Fuel figures',
  agenda: 'Calendar',
  convert_units: 'Units',
  list_memories: 'What is kept in mind',
};

/** Looks something up for the person, who sees what, line by line, while it is done. */
export async function lookUp(scope: TurnScope, callId: string, call: PamReadCall): Promise<ToolOutcome> {
  const { tool } = call;
  const aimed = aimRead(call, await scope.facts.get({ towns: needsTowns(tool) }));
  if (aimed.kind === 'question') {
    return { forModel: { question: aimed.text, options: aimed.options }, sentence: aimed.text };
  }
  if (aimed.kind === 'impossible') return { forModel: { impossible: aimed.text }, sentence: aimed.text };
  const use = { messageId: scope.answerId, tool, callId };
  await scope.writer.put('tool_start', { ...use, label: LABELS[tool], ok: null, lines: [] });
  try {
    const said = await saidOf(scope, tool, aimed.lookup);
    await scope.writer.put('tool_result', { ...use, label: said.label, ok: true, lines: said.lines });
    return { forModel: { ...said }, sentence: said.sentence };
  } catch (error) {
    const detail = error instanceof AppError ? error.message : 'Something went wrong on our side.';
    await scope.writer.put('tool_result', { ...use, label: LABELS[tool], ok: false, lines: [detail] });
    throw error;
  }
}

async function saidOf<Tool extends PamReadTool>(scope: TurnScope, tool: Tool, lookup: PamLookup<Tool>): Promise<Said> {
  const [data, facts] = await Promise.all([fetchLookup(scope, tool, lookup), scope.facts.get()]);
  // All three are of this one tool, which the checker cannot follow through a union.
  return say({ tool, lookup, data } as unknown as Parameters<typeof say<Tool>>[0], facts);
}
