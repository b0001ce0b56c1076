import type { PamToolArguments } from '../../../contracts/pam-tools.ts';
import { toKm } from '../../units.ts';
import { afterHead } from './after-head.ts';
import type { CommandHints } from './command-hints.ts';
import type { CommandReader } from './command-line.ts';
import { readCount } from './read-count.ts';
import { readMeasure } from './read-measure.ts';
import { isServiceName } from './service-words.ts';
import { shorten } from './shorten.ts';
import { takeName } from './take-name.ts';
import { toSaid, toText, type Word } from './words.ts';

const PLAN =
  /^((add|new|set up|create|make|start|log)( a| an| the)?( new)? (service|maintenance)( plan| schedule| item| interval)?|(service|maintenance)( plan| schedule| item| interval))( for| to| called)?\b/;
const REMIND = /^(remind (me|us) to|set up a reminder to|set a reminder to|add a reminder to)\b/;
const ADD = /^(add|new|set up|create)( a| an| the)?\b/;

type Interval = Pick<PamToolArguments<'add_service_plan'>, 'everyMonths' | 'everyKm'>;

/** "oil change every six months or ten thousand kilometres". */
export const readServicePlan: CommandReader = (line) => {
  const at = line.words.findIndex(({ word }) => word === 'every' || word === 'each');
  if (!line.mayWrite || at < 0) return null;
  const { interval, to } = intervalOf(line.words, at + 1, line.hints);
  // "every 5,000 km check the oil": what it is follows.
  const told = at === 0 ? line.words.slice(to) : line.words.slice(0, at);
  const vehicle = takeName(told, [...line.hints.vehicleNames, ...line.hints.trailerNames]);
  const after = takeName(line.words.slice(at + 1), [...line.hints.vehicleNames, ...line.hints.trailerNames]);
  const said =
    afterHead(vehicle.words, PLAN) ??
    afterHead(vehicle.words, REMIND) ??
    afterHead(vehicle.words, ADD) ??
    vehicle.words;
  const isPlan =
    PLAN.test(toText(vehicle.words)) || REMIND.test(toText(vehicle.words)) || isServiceName(said, line.hints);
  const name = nameOf(said);
  if (!interval || !isPlan || said.length > MOST_WORDS) return null;
  const on = vehicle.name ?? after.name;
  const args = { name, ...(on !== null && { vehicle: on }), ...interval };
  return { kind: 'call', call: { tool: 'add_service_plan', args } };
};

const MOST_WORDS = 8;

function nameOf(words: readonly Word[]): string {
  let to = words.length;
  while (to > 0 && /^(the|a|an|for|to|on|due|is|done)$/.test(words[to - 1]?.word ?? '')) to--;
  const said = toSaid(words.slice(0, to)).trim();
  return said === '' ? 'Service' : shorten(said.charAt(0).toUpperCase() + said.slice(1), 120);
}

/** "six months or ten thousand kilometres"; null when neither is said. Hours of a generator stand where kilometres do. */
function intervalOf(words: readonly Word[], from: number, { distanceUnit }: CommandHints) {
  let interval: Interval = {};
  let to = from;
  for (let at = from; at < words.length; ) {
    const count = readCount(words, at) ?? (isUnit(words[at]) ? { value: 1, to: at } : null);
    const told = count && one(count.value, words, count.to, distanceUnit);
    if (count && told) {
      interval = { ...interval, ...told };
      to = count.to + 1;
    }
    at = count ? Math.max(count.to, at + 1) : at + 1;
  }
  return { interval: interval.everyMonths === undefined && interval.everyKm === undefined ? null : interval, to };
}

const isUnit = (word: Word | undefined) => /^(month|year)$/.test(word?.word ?? '');

function one(value: number, words: readonly Word[], at: number, unit: CommandHints['distanceUnit']): Interval | null {
  const months = /^months?$/.test(words[at]?.word ?? '')
    ? value
    : /^years?$/.test(words[at]?.word ?? '')
      ? value * 12
      : 0;
  if (Number.isInteger(months) && months >= 1 && months <= 600) return { everyMonths: months };
  const measure = readMeasure(words, at)?.measure;
  const told = measure === 'thousands' && value < 1_000 ? value * 1_000 : value;
  const isDistance = measure === 'km' || measure === 'mi' || measure === 'thousands' || measure === 'hours';
  const km = measure === 'km' || measure === 'hours' ? told : toKm(told, measure === 'mi' ? 'mi' : unit);
  return isDistance && km >= 1 && km <= 1_000_000 ? { everyKm: Math.round(km * 100) / 100 } : null;
}
