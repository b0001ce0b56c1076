import type { ChatBody } from './chat-body.ts';
import type { Step } from './script.ts';

type Rule = { tool: string; pattern: RegExp; toArguments?: (found: RegExpExecArray, text: string) => object };

const cents = (amount: string | undefined) => Math.round(Number(amount) * 100);
const numberIn = (text: string, pattern: RegExp) => {
  const found = pattern.exec(text)?.[1];
  return found ? Number(found) : undefined;
};

/** A few phrases, enough for a test to see a tool called. What people say is understood by the product's own rules, not here. */
const RULES: Rule[] = [
  {
    tool: 'log_fuel',
    pattern: /62 litres, a hundred and eighteen forty, at eighty-four seven ten/i,
    toArguments: () => ({ litres: 62, totalCents: 11_840, odometerKm: 84_710 }),
  },
  {
    tool: 'log_fuel',
    pattern: /(\d+(?:\.\d+)?) ?(?:l|litres?)\b/i,
    toArguments: ([, litres], text) => ({
      litres: Number(litres),
      totalCents: numberIn(text, /\$(\d+(?:\.\d+)?)/) && cents(/\$(\d+(?:\.\d+)?)/.exec(text)?.[1]),
      odometerKm: numberIn(text, /\bat (\d{4,})/),
    }),
  },
  {
    tool: 'log_expense',
    pattern: /\$(\d+(?:\.\d+)?) (?:for|at|on) (.+)/i,
    toArguments: ([, amount, payee]) => ({ amountCents: cents(amount), payee }),
  },
  {
    tool: 'set_timer',
    pattern: /timer.*?(\d+) minutes?|in (\d+) minutes?/i,
    toArguments: ([, first, second]) => ({ minutes: Number(first ?? second) }),
  },
  { tool: 'remember', pattern: /^remember (?:that )?(.+)/i, toArguments: ([, fact]) => ({ fact }) },
  { tool: 'remove_stop', pattern: /^(?:remove|skip) (.+)/i, toArguments: ([, stop]) => ({ stop }) },
  { tool: 'spending_summary', pattern: /\b(?:spend|spent|budget)\b/i },
  { tool: 'trip_cost', pattern: /trip cost/i },
  { tool: 'trip_range', pattern: /\brange\b/i },
  { tool: 'weather_ahead', pattern: /\b(?:weather|rain|wind)\b/i },
  { tool: 'service_due', pattern: /\bservice\b/i },
  { tool: 'fuel_stats', pattern: /\b(?:consumption|economy)\b/i },
  { tool: 'agenda', pattern: /\b(?:agenda|this week)\b/i },
];

/** What the stand-in says where no script tells it: a tool on a few phrases, a sentence on a tool's answer, else an echo. */
export function smallModel({ messages, tools }: ChatBody): Pick<Step, 'text' | 'toolCalls'> {
  const since = messages.findLastIndex(({ role }) => role === 'user');
  const results = messages.slice(since + 1).filter(({ role }) => role === 'tool');
  const result = results.at(-1);
  if (result) return { text: sentenceOf(textOf(result.content)) };
  const said = textOf(messages[since]?.content);
  for (const { tool, pattern, toArguments } of RULES) {
    const found = pattern.exec(said);
    if (!found || !tools.some((offered) => offered.function.name === tool)) continue;
    const given = JSON.stringify(toArguments?.(found, said) ?? {});
    return { toolCalls: [{ name: tool, arguments: given }] };
  }
  return { text: `This is a stand-in for a model, made for tests. You said: ${said}` };
}

/** Tools hand back JSON with a sentence somewhere in it. */
function sentenceOf(content: string): string {
  const found = /"(?:sentence|summary|detail|text)":("(?:[^"\\]|\\.)*")/.exec(content)?.[1];
  return found ? String(JSON.parse(found)) : 'I looked that up.';
}

/** Content as text: it comes as a string or in parts. */
export function textOf(content: ChatBody['messages'][number]['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? '').join('');
}

/** The last words of the person. */
export const lastWords = ({ messages }: ChatBody): string =>
  textOf(messages.findLast(({ role }) => role === 'user')?.content);
