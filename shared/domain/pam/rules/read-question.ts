import type { PamToolArguments, PamToolCall } from '../../../contracts/pam-tools.ts';
import { addDays, addMonths } from '../../days.ts';
import { weekdayOf } from './calendar-days.ts';
import { findCategories } from './categories.ts';
import type { CommandLine, CommandReader } from './command-line.ts';
import { findName } from './find-name.ts';
import { placeName } from './place-words.ts';
import { monthIndex } from './read-date.ts';
import { readDay } from './read-day.ts';
import { takeName } from './take-name.ts';
import { takeSpan } from './take-span.ts';
import type { Word } from './words.ts';

const ASK =
  '(whats|what is|what are|what was|show|show me|give me|tell me|check|get|list|hows|how is|how are|wheres|where is)';

const RANGE =
  /^make it to\b|^are we (going to |gonna )(make it|run (out|dry))\b|\b(kilometres|distance|range) to empty\b|^how many (k|ks|kays|kms|kilometres|miles) (can|will|could|do|have) (we|i|it)\b|^(range|fuel range|trip range|will we (make it|get there|run out)|(can|do) we (make it|get there)|how far (can|will|could) (we|i|it|she|the \w+|this \w+) (go|get|make it|drive|travel|take)|(do|have) (we|i)( have| got| got)* enough (fuel|diesel|petrol|juice)|(is|will) there( be)? enough (fuel|diesel|petrol)|(when|where) (will|do|would) (we|i) (run out|run dry|need fuel|need to (fill|refuel|fuel)))\b|\b(range|dry point)( left| on (the|our|this) [\w ]+)?$/;
const WEATHER =
  /\b(weather|forecast)\b|^(whats|what is|hows|how is) the (wind|rain|temperature|temp)\b|^(will|is) it (going to |gonna )?(rain|raining|be (hot|cold|windy|wet|fine|sunny|stormy)|windy|hot|cold)\b|^(any|much) (rain|wind|storms?)\b|^how (hot|cold|windy|wet)s? (is|will|its|it|the)\b|^is there (any |a )?(rain|wind|storms?)\b|^(whats|what is|what will) it (going to be|gonna be|be) like (in|at)\b|^do we need .*\b(raincoats?|umbrellas?|rain jackets?|jumpers?)\b|\bwill it be (dry|wet|hot|cold|windy|fine)\b/;
const PAST_WEATHER = /\b(was|were|terrible|awful|lovely|yesterday|last week)\b/;
const SERVICE =
  /^(service due|services due|services?|maintenance|whats overdue|is anything (due|overdue)|anything (due|overdue))$|\b(service|services|servicing|oil change|maintenance|serviced)\b.*\b(due|overdue|coming up|next)\b|\b(due|overdue|next)\b.*\b(service|servicing|services|oil change|maintenance|serviced)\b|^(whats|what is|is anything|is there anything|anything) (due|overdue)( on| for| with|$)|\bdue for (anything|something)\b|^(does|do) .*\bneed (anything|something) (done|doing)\b/;
const FUEL_STATS =
  /\b(fuel|diesel) (stats|statistics|figures|economy|consumption|usage|use|efficiency)\b|\b(average|fuel|towing) consumption\b|\b(litres|l) (per|to the) (hundred|100)\b|\bgetting to the hundred\b|\bwhat (mileage|economy|consumption)\b|^how (thirsty|economical)\b|^(whats|what is) .*\b(consumption|economy|mpg|mileage)\b|^how much (fuel|diesel|petrol) (is|are|does|do|has|have) .*\b(using|use|used|burning|burn|drinking)\b/;
const MEMORIES =
  /^(what|anything) (do|have) you (remember|remembered|know|got)( stored| saved| written down| noted)? (about|on) (me|us)$|^what do you remember$|^(list|show|show me|read me|whats in)( all)?( of)? (your|the|my) (memories|memory)$|^(list|show me|tell me) what you (remember|know)( about (me|us))?$/;
const AGENDA =
  /^(agenda|calendar|whats (on|up|happening|coming up|planned|next|the plan)|what is (on|happening|coming up|planned)|what (have we|do we have|have i|do i have) (got )?(on|planned|coming up)|what (are we|am i) (doing|up to)|(show|show me|open|check)( me)? (the|my|our) (calendar|agenda|diary|schedule|plans)|anything (on|planned|happening)|(have|do) (we|i) (got|have) (anything|something|much)|whats in (the|my|our) (calendar|diary)|when is the rego due|whens the rego due)\b/;
const SPENDING =
  /^how much (have|did|do|has|are|am) (we|i)( been)? (spent|spend|spending|paid|pay|blown|blow|forked out)\b|^what (have|did|do|are) (we|i) (spent|spend|spending|paid)\b|^(whats|what is) (my|our|the) (spend|spending|expenses|total)\b|^(show|show me|give me|list|check) (my|our|the|all our)? ?(spending|expenses|spend)\b|^wheres? (is )?(the|our|my|all the|all our) money (going|gone|go)\b|^(total |monthly |our |my )?(spending|spend|expenses)( summary| so far| this month| last month| for [a-z]+| in [a-z]+| by category)*$|^how much (on|for) [a-z ]+ (this|last) month$|^[a-z]+ (spend|spending) (this|last) month$|^whats (my|our) biggest expense|^(what|how much) (did|do|has|have) [a-z ]+ cost( us| me)? (this|last) month$|^how (are we|am i) (going|doing|tracking) (with|on|for) (the |our |my )?(spending|money|expenses)|^(spending|expense) summary\b|\b(rundown|breakdown|summary) of (my|our|the) (spending|expenses|spend)\b/;
const TRIP_COST =
  /\btrip\b.*\b(cost|costs|costing|budget|spent|expenses)\b|\b(cost|costs|costing|spent|spend|budget|expenses)\b.*\btrip\b|^(are|is) (we|the trip|this trip) (over|under|on|within) budget\b/;

/** What is only looked up: nothing of it changes anything. */
export const readQuestion: CommandReader = (line) => {
  const call = questionCall(line);
  return call && { kind: 'call', call };
};

function questionCall(line: CommandLine): PamToolCall | null {
  const { text, hints } = line;
  if (HYPOTHETICAL.test(text)) return null;
  const vehicle = findName(line.words, [...hints.vehicleNames, ...hints.trailerNames])?.name ?? null;
  const ofVehicle = vehicle === null ? {} : { vehicle };
  if (MEMORIES.test(text)) return { tool: 'list_memories', args: {} };
  if (TRIP_COST.test(text) && isLookUp(text)) return { tool: 'trip_cost', args: tripOf(line) };
  if (SPENDING.test(text)) return { tool: 'spending_summary', args: spendingOf(line) };
  if (WEATHER.test(text) && !PAST_WEATHER.test(text)) return { tool: 'weather_ahead', args: placeOf(line) };
  if (FUEL_STATS.test(text) && isLookUp(text)) return { tool: 'fuel_stats', args: ofVehicle };
  if (RANGE.test(text)) return { tool: 'trip_range', args: tripOf(line) };
  if (SERVICE.test(text) && isLookUp(text)) return { tool: 'service_due', args: ofVehicle };
  if (AGENDA.test(text)) return { tool: 'agenda', args: agendaOf(line) };
  return null;
}

/** Wanted advice rather than figures. */
const HYPOTHETICAL = /\b(would|should|if|if i|why|difference|recommend|best)\b/;
const LOOK_UP = new RegExp(
  `^(${ASK.slice(1, -1)}|how|what|which|when|whens|has|have|are|is|does|do|any|anything|trip|cost|service|services|fuel|diesel|average|maintenance)\\b`,
);
const isLookUp = (text: string) => LOOK_UP.test(text);

function tripOf({ words, hints }: CommandLine): { trip?: string } {
  const { name } = takeName(words, hints.tripNames, 'trip');
  return name === null ? {} : { trip: name };
}

function spendingOf({ words, text, hints }: CommandLine): PamToolArguments<'spending_summary'> {
  const [category] = findCategories(words.slice(1)).filter(({ slug, from }) =>
    isCategory(words, slug, from, hints.categories),
  );
  const month = monthOf(words, text, hints.today);
  return { ...(month !== null && { month }), ...(category && { category: category.slug }) };
}

/** Said after "on", "for" or "at": "spend" and the like are none. */
const isCategory = (words: readonly Word[], slug: string, from: number, categories: readonly { slug: string }[]) =>
  /^(on|for|at|the|our|did|do|has|have)$/.test(words[from]?.word ?? '') && categories.some((one) => one.slug === slug);

function monthOf(words: readonly Word[], text: string, today: string): string | null {
  if (/\bthis month\b/.test(text)) return today.slice(0, 7);
  if (/\blast month\b/.test(text)) return addMonths(today.slice(0, 7), -1);
  const said = words.find(
    ({ word }, index) => monthIndex(word) > 0 && (word !== 'may' || words[index - 1]?.word === 'in'),
  );
  if (!said) return null;
  const year = /\b(20\d\d)\b/.exec(text)?.[1];
  const month = String(monthIndex(said.word)).padStart(2, '0');
  const thisYear = today.slice(0, 4);
  return `${year ?? (`${thisYear}-${month}` > today.slice(0, 7) ? String(Number(thisYear) - 1) : thisYear)}-${month}`;
}

/** Where the weather is asked for: what follows "in", "at" or "for". */
function placeOf({ words, hints }: CommandLine): { place?: string } {
  const day = readDay(words, 'future', hints);
  const rest = day ? takeSpan(words, day) : words;
  const at = rest.findIndex(({ word }, index) => /^(in|at|for|around|over)$/.test(word) && index < rest.length - 1);
  if (at < 0) return {};
  const place = placeName(
    rest
      .slice(at + 1)
      .filter(
        ({ word }) =>
          !/^(today|tomorrow|tonight|week|weekend|next|this|on|the|like|arvo|morning|days?|few|and)$/.test(word),
      ),
  );
  return place === null ? {} : { place };
}

function agendaOf({ words, text, hints }: CommandLine): PamToolArguments<'agenda'> {
  if (/\brego\b/.test(text)) return { days: 60 };
  const span = agendaSpan(text, hints.today);
  if (span) return span;
  const next = /\bnext (\w+) (days|weeks)\b/.exec(text);
  const many = next ? NUMBERS.indexOf(next[1] ?? '') + 1 || Number(next[1]) : 0;
  const days = many * (next?.[2] === 'weeks' ? 7 : 1);
  if (Number.isInteger(days) && days >= 1 && days <= 60) return { from: hints.today, days };
  const day = readDay(words, 'future', hints);
  return day ? { from: day.day, days: 1 } : {};
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function agendaSpan(text: string, today: string): PamToolArguments<'agenda'> | null {
  const weekday = weekdayOf(today);
  if (/\bnext week\b/.test(text)) return { from: addDays(today, 7 - weekday), days: 7 };
  if (/\b(this|rest of the) week\b/.test(text)) return { from: today, days: 7 - weekday };
  if (/\b(this|the) weekend\b/.test(text))
    return weekday >= 5 ? { from: today, days: 7 - weekday } : { from: addDays(today, 5 - weekday), days: 2 };
  if (/\bfortnight\b/.test(text)) return { from: today, days: 14 };
  return /\b(this|next|the) month\b/.test(text) ? { from: today, days: 30 } : null;
}
