import type { RunTool } from './answer-by-model.ts';
import { readWords } from './read-words.ts';
import type { TurnScope } from './turn-scope.ts';
import { undoLast } from './undo-last.ts';

const EXAMPLES = [
  'put 62 litres, $118.40, at 84210',
  '$24.50 for bread at the bakery',
  'how much did we spend this month?',
  'what service is due?',
  'remind me in 20 minutes',
  'convert 30 psi to kPa',
];
const HELP = `Say it in your own words, for example: ${EXAMPLES.map((one) => `“${one}”`).join(', ')}. I show what I would save before I do, and “undo that” takes the last thing back.`;

type Said = {
  text: string;
  /** What the person said before, oldest first. */
  before: readonly string[];
  /** Why no model answers, in a sentence. */
  why: string;
};

/** Answers without a model: a command is done as a model would have had it done, anything else gets an honest word. */
export async function answerByRules(scope: TurnScope, runTool: RunTool, { text, before, why }: Said): Promise<string> {
  const reading = readWords(text, before, await scope.facts.get());
  switch (reading?.kind) {
    case 'call': {
      const { tool, args } = reading.call;
      const { sentence } = await runTool({ callId: crypto.randomUUID(), tool, input: JSON.stringify(args) });
      return sentence || 'I could not make sense of that. Say it in other words.';
    }
    case 'question':
      return reading.options.length > 0 ? `${reading.text} ${reading.options.join(', or ')}?` : reading.text;
    case 'undo':
      return undoLast(scope);
    case 'dismiss':
      return 'All right, I leave it.';
    case 'help':
      return HELP;
    default:
      return `${why} I cannot answer that without it, but commands still work. ${HELP}`;
  }
}
