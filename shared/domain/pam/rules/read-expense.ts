import type { PamToolArguments } from '../../../contracts/pam-tools.ts';
import { toAmountText } from '../../money.ts';
import { afterHead } from './after-head.ts';
import { findCategories } from './categories.ts';
import type { CommandReader } from './command-line.ts';
import { type Figure, readFigures } from './read-figures.ts';
import { splitPurchase } from './split-purchase.ts';
import { takeDeclaration } from './take-declaration.ts';
import { takeName } from './take-name.ts';
import { takeSpan } from './take-span.ts';
import { toAmounts } from './to-amounts.ts';
import { toText, type Word } from './words.ts';

const ASKED_FOR =
  /^(log|add|record|enter|new|put in)( an?| another| the)? (expense|expenses|spend|spending|cost|purchase|payment)( of| for)?\b/;
const SPENT = /^(spent|paid|forked out|shelled out|dropped|blew|splurged|shouted|put down|coughed up)\b/;
const BOUGHT = /^(bought|got|grabbed|picked up|had|ordered|put|log|add|record|enter)\b/;

/** "spent forty two fifty on lunch", "maccas 23.45", "28 bucks for a gas bottle". */
export const readExpense: CommandReader = (line) => {
  if (!line.mayWrite) return null;
  const told = takeDeclaration(line);
  const trip = takeName(told.words, line.hints.tripNames, 'trip');
  const head = afterHead(trip.words, ASKED_FOR) ?? afterHead(trip.words, SPENT);
  const rest = head ?? afterHead(trip.words, BOUGHT) ?? trip.words;
  const figure = amountIn(rest);
  if (!figure) return head?.length === 0 ? { kind: 'call', call: { tool: 'log_expense', args: {} } } : null;
  const purchase = splitPurchase(takeSpan(rest, figure), line.hints.categories);
  if (!head && !isPurchase(rest, figure)) return null;
  const args: PamToolArguments<'log_expense'> = {
    ...purchase,
    ...(told.day !== null && { occurredOn: told.day }),
    ...(trip.name !== null && { trip: trip.name }),
  };
  const amounts = toAmounts(figure, purchase.category ?? null);
  const [only] = amounts;
  if (only === undefined) return null;
  if (amounts.length === 1)
    return { kind: 'call', call: { tool: 'log_expense', args: { amountCents: only, ...args } } };
  const sign = line.hints.currency === 'GBP' ? '£' : '$';
  const options = amounts.map((cents) => `${sign}${toAmountText(cents)}`);
  const call = { tool: 'log_expense' as const, args };
  return { kind: 'question', text: `Is that ${options.join(' or ')}?`, options, call, field: 'amountCents' };
};

/** The number that is the amount: the one with a currency, or with cents, or the only one that counts nothing else. */
function amountIn(words: readonly Word[]): Figure | null {
  const figures = readFigures(words).filter(({ per }) => per === null);
  const money = figures.filter(({ measure }) => measure === 'money' || measure === 'cents');
  if (money.length > 0) return money.length === 1 ? (money[0] ?? null) : null;
  const plain = figures.filter(({ measure }) => measure === null);
  const exact = plain.filter(({ groups }) => groups.some(({ digits }) => /\.\d\d$/.test(digits)));
  if (exact.length === 1) return exact[0] ?? null;
  return plain.length === 1 ? (plain[0] ?? null) : null;
}

/** Without a word that tells of spending: a category must be in it, and nothing else that it does not explain. */
function isPurchase(words: readonly Word[], figure: Figure): boolean {
  const rest = takeSpan(words, figure);
  const categories = findCategories(rest);
  if (categories.length === 0) return false;
  const isPaid = rest.findIndex(({ word }) => word === 'at' || word === 'from');
  let loose = isPaid < 0 ? [...rest] : rest.slice(0, isPaid);
  for (const span of categories.toReversed()) if (span.to <= loose.length) loose = takeSpan(loose, span);
  const isMarked = figure.measure === 'money' || figure.lead === 'money' || /^(bought|got)/.test(toText(words));
  const most = /^(bought|got|grabbed)/.test(toText(words)) ? 2 : isMarked ? 1 : 0;
  return !STATED.test(toText(rest)) && loose.filter(({ word }) => !FILLERS.has(word)).length <= most;
}

const STATED = /\b(is|are|here|there|every|each|per|cheap|dear|expensive)\b/;
const FILLERS = new Set(
  'a an the some our my for of at on and with me us was were cost came to from worth fee bill in two three four new'.split(
    ' ',
  ),
);
