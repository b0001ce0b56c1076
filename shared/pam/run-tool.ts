import type { ModelCall } from '../clients/language-model.ts';
import { isPamWriteTool, PAM_TOOL_ARGUMENTS, type PamToolCall, type PamToolName } from '../contracts/pam-tools.ts';
import type { PamWriteCall } from '../domain/pam/proposal.ts';
import { AppError } from '../errors.ts';
import type { RunTool, ToolOutcome } from './answer-by-model.ts';
import { lookUp, type PamReadCall } from './look-up.ts';
import { proposeWrite } from './propose-write.ts';
import type { TurnScope } from './turn-scope.ts';
import { withhold } from './withhold.ts';

/**
 * Runs the tools that a model, or a parser, asks for. What it asks for wrongly is told to it and changes nothing; what it asks for
 * twice is done once.
 */
export function createToolRunner(scope: TurnScope): RunTool {
  const asked = new Map<string, Promise<ToolOutcome>>();
  return async (call) => {
    const read = readCall(call);
    if ('error' in read) return { forModel: read, sentence: '' };
    const key = JSON.stringify(read);
    const outcome = await (asked.get(key) ?? remember(asked, key, run(scope, call.callId, read)));
    return { ...outcome, forModel: withhold(outcome.forModel, scope.settings) };
  };
}

function remember(asked: Map<string, Promise<ToolOutcome>>, key: string, outcome: Promise<ToolOutcome>) {
  asked.set(key, outcome);
  return outcome;
}

async function run(scope: TurnScope, callId: string, call: PamToolCall): Promise<ToolOutcome> {
  try {
    return isWrite(call) ? await proposeWrite(scope, call) : await lookUp(scope, callId, call as PamReadCall); // the other tools
  } catch (error) {
    // What a tool refuses is for whoever asked; when the database is away the turn cannot go on either.
    if (!(error instanceof AppError) || error.code === 'unauthenticated') throw error;
    return { forModel: { error: error.message }, sentence: error.message };
  }
}

const isWrite = (call: PamToolCall): call is PamWriteCall => isPamWriteTool(call.tool);

/** A call that fits its tool, or what is wrong with it, in words for a model. */
function readCall({ tool, input }: ModelCall): PamToolCall | { error: string } {
  if (!isTool(tool)) return { error: 'There is no such tool.' };
  let given: unknown;
  try {
    given = JSON.parse(input || '{}');
  } catch {
    return { error: 'These arguments are not JSON.' };
  }
  const { data, error } = PAM_TOOL_ARGUMENTS[tool].safeParse(given);
  if (error) {
    const issues = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'arguments'}: ${message}`);
    return { error: `These arguments do not fit. ${issues.join('; ')}` };
  }
  return { tool, args: data } as PamToolCall; // parsed by the schema of this very tool
}

const isTool = (name: string): name is PamToolName => Object.hasOwn(PAM_TOOL_ARGUMENTS, name);
