import type { PamToolArguments, PamToolCall } from '../../../contracts/pam-tools.ts';
import { type Answered, answerArgument } from './answer-argument.ts';
import type { PendingQuestion } from './command-hints.ts';
import { type CommandLine, toCommandLine } from './command-line.ts';
import type { CommandReading } from './command-reading.ts';
import { isOnly, onlyName } from './only-name.ts';
import { pickOption } from './pick-option.ts';
import { type Figure, readFigures } from './read-figures.ts';
import { settle } from './read-fuel.ts';
import { shorten } from './shorten.ts';
import { saidIn } from './words.ts';

const DISMISSED =
  /^(never mind|nevermind|forget it|forget that|cancel|cancel that|cancel it|stop|no thanks|dont worry|leave it|none|neither|skip it)$/;
/** An answer is short; more is something new. */
const MOST_WORDS = 12;

/** What somebody says to the question that PAM asked last; null when it is no answer to that. */
export function readAnswer(line: CommandLine, pending: PendingQuestion): CommandReading | null {
  if (DISMISSED.test(line.text)) return { kind: 'dismiss' };
  if (line.words.length > MOST_WORDS || line.isAsked) return null;
  const option = pickOption(line.words, pending.options ?? []);
  if (option === null) return plainAnswer(line, pending);
  const said = plainAnswer(toCommandLine(option, line.hints), pending);
  return said ?? (isText(pending) ? answered(pending.call, { [pending.field]: option }) : null);
}

/** What was said to a question that anything may answer, such as the name of a trip. */
export function readSaidAnswer({ raw, words }: CommandLine, pending: PendingQuestion): CommandReading | null {
  if (!SAID.has(pending.field) || words.length > MOST_WORDS) return null;
  return answered(pending.call, { [pending.field]: shorten(saidIn(raw, words), 120) });
}

/** What may be anything: only words that are no command of their own answer it. */
const SAID = new Set(['name', 'place', 'payee', 'note', 'label', 'workshop', 'station', 'fact']);
const NAMES = new Set(['vehicle', 'trailer', 'trip', 'stop', 'before', 'after', 'service']);
const isText = ({ field }: PendingQuestion) => SAID.has(field) || NAMES.has(field);

function plainAnswer(line: CommandLine, { call, field }: PendingQuestion): CommandReading | null {
  if (call.tool === 'log_fuel' && MEASURES.has(field)) return fuelAnswer(line, call.args, field);
  const found = answerArgument(line, { call, field });
  return found && answered(call, found);
}

/** The arguments are of that tool: each is named after what it takes. */
const answered = (call: PamToolCall, found: Answered): CommandReading => ({
  kind: 'call',
  call: { ...call, args: { ...call.args, ...found } } as PamToolCall,
});

/** What a bare number is when this was asked for. */
const MEASURES = new Map<string, Partial<Figure>>([
  ['litres', { measure: 'litres' }],
  ['totalCents', { measure: 'money' }],
  ['priceMilliPerL', { lead: 'price' }],
  ['odometerKm', { lead: 'odometer' }],
]);

function fuelAnswer(line: CommandLine, args: PamToolArguments<'log_fuel'>, field: string): CommandReading | null {
  const vehicle = args.vehicle === undefined ? onlyName(line.words, line.hints.vehicleNames) : null;
  if (vehicle !== null) return { kind: 'call', call: { tool: 'log_fuel', args: { ...args, vehicle } } };
  const figures = readFigures(line.words);
  if (figures.length === 0 || !isOnly(line.words, figures)) return null;
  const [only] = figures;
  const isBare = figures.length === 1 && only !== undefined && only.measure === null && only.groups.length === 1;
  return settle(isBare ? [{ ...only, ...MEASURES.get(field) }] : figures, args, line);
}
