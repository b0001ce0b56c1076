import type { LanguageModel, ModelMessage } from '../clients/language-model.ts';
import type { BegunPamTurn } from '../services/pam/begin-pam-turn.ts';
import { ENGINE_REASONS, getPamState } from '../services/pam/get-pam-state.ts';
import { pamLimits } from '../services/pam/pam-limits.ts';
import { answerByRules } from './answer-by-rules.ts';
import { readWords } from './read-words.ts';
import { createToolRunner } from './run-tool.ts';
import { runTurn, type TurnDeadlines } from './run-turn.ts';
import { systemPrompt } from './system-prompt.ts';
import { toolDefinitions } from './tool-definitions.ts';
import type { TurnControl } from './turn-control.ts';
import type { Usage } from './turn-events.ts';
import type { TurnScope } from './turn-scope.ts';
import { withhold } from './withhold.ts';

type TurnParts = {
  scope: TurnScope;
  begun: BegunPamTurn;
  text: string;
  model: Promise<LanguageModel> | undefined;
  control: TurnControl;
  /** Tokens that were reserved for it. */
  reserved: number;
  deadlines?: TurnDeadlines | undefined;
};

const NOT_SET_UP = 'There is no AI model set up here.';

/** Answers a message by a model, or by rules where there is none or the person's words are for them. */
export async function answerTurn(parts: TurnParts): Promise<void> {
  const { scope, begun, text, model, control, reserved, deadlines } = parts;
  const runTool = createToolRunner(scope);
  const before = begun.history.filter(({ role }) => role === 'user').map((entry) => entry.text);
  const noModel = begun.engineReason ? ENGINE_REASONS[begun.engineReason] : NOT_SET_UP;
  await runTurn({
    answerId: scope.answerId,
    writer: scope.writer,
    control,
    makeModel: async () => {
      if (begun.engine !== 'model' || !model || (await isForRules(scope, text))) return undefined;
      return { model: await model, messages: await toMessages(scope, begun, text), tools: toolDefinitions(), runTool };
    },
    answerByRules: (why) => answerByRules(scope, runTool, { text, before, why: why ?? noModel }),
    tellUsage: (usage) => tellUsage(scope, usage, reserved),
    report: scope.report,
    ...(deadlines ? { deadlines } : {}),
  });
}

/** Undoing is the person's to ask for, so it is read from their words and no model has a tool for it. */
async function isForRules(scope: TurnScope, text: string): Promise<boolean> {
  return readWords(text, [], await scope.facts.get())?.kind === 'undo';
}

async function toMessages(scope: TurnScope, begun: BegunPamTurn, text: string): Promise<ModelMessage[]> {
  const { settings, context } = scope;
  const history = begun.history.map(({ role, text: said }): ModelMessage => {
    // What the person typed may go; what was answered may hold amounts that were looked up for them alone.
    return role === 'user' ? { role, text: said } : { role, text: withhold(said, settings) };
  });
  const system = systemPrompt({ facts: await scope.facts.get(), settings, context });
  return [{ role: 'system', text: system }, ...history, { role: 'user', text }];
}

async function tellUsage(scope: TurnScope, usage: Usage, reserved: number): Promise<void> {
  const limits = pamLimits(scope.env);
  const { tokensLeft } = await getPamState(scope.ctx, limits);
  const used = usage.inputTokens + usage.outputTokens;
  await scope.writer.put('usage', {
    ...{ messageId: scope.answerId, ...usage },
    dayTokens: Math.max(used, limits.dayTokens - tokensLeft - reserved + used),
    dayTokenLimit: limits.dayTokens,
  });
}
