import { afterHead } from './after-head.ts';
import type { CommandHints } from './command-hints.ts';
import type { CommandReader } from './command-line.ts';
import { type Looseness, readDuration, takeMoment } from './read-moment.ts';
import { shorten } from './shorten.ts';
import { toSaid, toText, type Word } from './words.ts';

const SET =
  /^(set|start|give me|put on|make|create|new|add|set up|pop on)( me| us)?( a| an| the| another| my)?( new)?\b/;
const REMIND =
  /^(remind|ping|nudge|alert|notify|tell)( me| us)\b|^(dont let (me|us) forget|dont forget|remember)(?= to\b)/;
const SHOUT = /^give (me|us) a (shout|yell|hoy|nudge|buzz|reminder)\b/;
const WAKE = /^wake (me|us)( up)?\b|^get (me|us) up\b/;
const CANCEL =
  /^(cancel|stop|delete|remove|kill|turn off|switch off|clear|scrap|end|dismiss|forget|get rid of)( the| my| our| that| this| a)?\b/;
const KIND = /^(timer|alarm|reminder)$/;

/** "remind me to check the tyres in two hours", "set a timer for 20 minutes". */
export const readTimer: CommandReader = (line) => {
  if (line.isAsked || /\b(every|each) /.test(line.text)) return null;
  const cancelled = cancelledLabel(line.words);
  if (cancelled !== null)
    return { kind: 'call', call: { tool: 'cancel_timer', args: cancelled === '' ? {} : { label: cancelled } } };
  const asked = askedWords(line.words, line.hints);
  if (!asked) return null;
  const { moment, words } = takeMoment(asked.words, line.hints, asked.isLoose);
  const label = asked.label ?? labelOf(words);
  if (asked.needs && label === '' && moment.at === undefined && moment.minutes === undefined) return null;
  return {
    kind: 'call',
    call: { tool: 'set_timer', args: { ...(label !== '' && { label: shorten(label, 120) }), ...moment } },
  };
};

interface Asked {
  words: Word[];
  isLoose: Looseness;
  label?: string;
  /** Is one only when a time or something to do is said. */
  needs: boolean;
}

function askedWords(said: readonly Word[], hints: CommandHints): Asked | null {
  const words = timeLast(said, hints);
  const woken = afterHead(words, WAKE);
  if (woken) return { words: woken, isLoose: 'wake', label: 'Wake up', needs: false };
  const reminded = afterHead(words, SHOUT) ?? afterHead(words, REMIND);
  if (reminded) return isTold(words, reminded) ? { words: reminded, isLoose: null, needs: true } : null;
  const set = afterHead(words, SET) ?? [...words];
  const at = set.findIndex(({ word }) => KIND.test(word));
  if (at < 0 || at > MOST_BEFORE || (at > 0 && set.length === words.length && !isLength(set, at))) return null;
  const rest = [...set.slice(0, at), ...set.slice(at + 1)];
  const isTimer = set[at]?.word === 'timer';
  return { words: rest, isLoose: isTimer ? 'minutes' : 'hour', needs: set.length === words.length && at === 0 };
}

/** "in half an hour remind me to …" with the time behind. */
function timeLast(words: readonly Word[], hints: CommandHints): Word[] {
  const at = words.findIndex(
    ({ word }, index) => /^(remind|wake)$/.test(word) && /^(me|us)$/.test(words[index + 1]?.word ?? ''),
  );
  if (at < 1 || takeMoment(words.slice(0, at), hints).words.length > 0) return [...words];
  return [...words.slice(at), ...words.slice(0, at)];
}

/** "set a lamb roast timer": more words before it are no label. */
const MOST_BEFORE = 5;

/** "20 minute timer": without a verb it must begin with how long. */
const isLength = (words: readonly Word[], at: number) => readDuration(words.slice(0, at))?.from === 0;

/** "tell me about Eucla" is no reminder. */
function isTold(words: readonly Word[], rest: readonly Word[]): boolean {
  if (words[0]?.word === 'tell') return /^(to|in|at|when its)\b/.test(toText(rest));
  return !/^(how|what|why|who|where|if|of)\b/.test(toText(rest));
}

function labelOf(words: readonly Word[]): string {
  let from = 0;
  let to = words.length;
  while (from < to && LEADS.has(words[from]?.word ?? '')) from++;
  while (to > from && TRAILS.has(words[to - 1]?.word ?? '')) to--;
  return toSaid(words.slice(from, to)).trim();
}

const LEADS = new Set(['to', 'about', 'that', 'for', 'the', 'a', 'an', 'called', 'named', 'my', 'at', 'on', 'up']);
const TRAILS = new Set(['for', 'at', 'on', 'to', 'from', 'now']);

/** The label of the timer that is to be cancelled, '' for the only one; null when none is to be. */
function cancelledLabel(words: readonly Word[]): string | null {
  const rest = afterHead(words, CANCEL);
  const at = rest?.findIndex(({ word }) => KIND.test(word) || /^(timers|reminders|alarms)$/.test(word)) ?? -1;
  if (!rest || at < 0 || at > MOST_BEFORE || /\b(all|every|everything)\b/.test(toText(rest))) return null;
  return labelOf([...rest.slice(0, at), ...rest.slice(at + 1)]);
}
