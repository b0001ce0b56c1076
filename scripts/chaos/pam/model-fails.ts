import { setTimeout as sleep } from 'node:timers/promises';
import type { ReceivedRequest } from '../../../local/model/received.ts';
import type { Step } from '../../../local/model/script.ts';
import { modelRequests, scriptModel } from '../../../local/model/script-model.ts';
import type { Person } from '../../../local/sign-up.ts';
import type { PamEvent } from '../../../shared/contracts/pam-protocol.ts';
import { atMost, type Finding, holds } from '../fault.ts';
import { finalsOf, hear, isUnbroken, longAnswer, newMessage, wordsOf } from './listen.ts';
import { type PamPlace, pamFault } from './pam-fault.ts';

type Said = { events: PamEvent[]; seconds: number; requests: ReceivedRequest[] };
type Case = {
  name: string;
  steps: Partial<Step>[];
  /** What must have come of it. */
  target: string;
  isMet: (said: Said) => boolean;
};

const CONVERT = { name: 'convert_units', arguments: { value: 30, from: 'psi', to: 'kPa' } };

const byRules = ({ events }: Said) => endingOf(events) === 'chat_complete by rules';
const isLeftAlone = ({ requests }: Said) => requests.every(({ abortedAt }) => abortedAt !== null);
const recovers = ({ events, requests }: Said) => wordsOf(events) === 'Sorry about that.' && requests.length === 2;

const CASES: Case[] = [
  {
    name: 'hangs',
    steps: [{ hangAfter: 0 }],
    target: 'rules within 13 s, upstream aborted',
    isMet: (said) => byRules(said) && said.seconds < 13 && isLeftAlone(said),
  },
  {
    name: 'hangs after its headers',
    steps: [{ text: 'Never.', firstTokenMs: 60_000 }],
    target: 'rules within 13 s, upstream aborted',
    isMet: (said) => byRules(said) && said.seconds < 13 && isLeftAlone(said),
  },
  {
    name: '429, Retry-After 2 s',
    steps: [{ status: 429, retryAfter: '2' }, { text: 'Sorry about that.' }],
    target: 'asked again after 2 s',
    isMet: (said) => recovers(said) && gapOf(said) >= 1_900,
  },
  {
    name: '429, Retry-After 60 s',
    steps: [{ status: 429, retryAfter: '60' }],
    target: 'rules, not asked again',
    isMet: (said) => byRules(said) && said.requests.length === 1,
  },
  {
    name: '429 without end',
    steps: [{ status: 429, retryAfter: '1', repeat: true }],
    target: 'rules, asked twice',
    isMet: (said) => byRules(said) && said.requests.length === 2,
  },
  { name: '500', steps: [{ status: 500 }], target: 'rules', isMet: byRules },
  {
    name: 'no JSON',
    steps: [{ raw: { type: 'text/event-stream', body: 'data: {"choices":[\n\n' } }],
    target: 'rules',
    isMet: byRules,
  },
  {
    name: 'cut after 30 tokens',
    steps: [{ text: longAnswer(60), tokenMs: 20, cutAfter: 30 }],
    target: 'retryable, text kept',
    isMet: isCutKept,
  },
  {
    name: 'silent after 30 tokens',
    steps: [{ text: longAnswer(60), tokenMs: 20, hangAfter: 30 }],
    target: 'retryable, text kept, within 25 s, aborted',
    isMet: (said) => isCutKept(said) && said.seconds < 25 && isLeftAlone(said),
  },
  {
    name: 'invalid tool JSON',
    steps: [{ toolCalls: [{ name: 'agenda', arguments: '{"days": 3' }] }, { text: 'Sorry about that.' }],
    target: 'told so, answers',
    isMet: recovers,
  },
  {
    name: 'arguments that do not fit',
    steps: [
      { toolCalls: [{ name: 'agenda', arguments: { days: 4_000, sql: 'drop table' } }] },
      { text: 'Sorry about that.' },
    ],
    target: 'told so, answers',
    isMet: recovers,
  },
  {
    name: 'unknown tool',
    steps: [{ toolCalls: [{ name: 'delete_everything', arguments: {} }] }, { text: 'Sorry about that.' }],
    target: 'told so, answers',
    isMet: recovers,
  },
  {
    name: 'endless tool loop',
    steps: [{ toolCalls: [CONVERT], repeat: true }],
    target: 'asked 7 times, ends',
    isMet: ({ events, requests }) => requests.length === 7 && endingOf(events).startsWith('chat_complete'),
  },
];

/** Whatever a model does, a turn ends in exactly one last event. */
export const modelFails = pamFault(
  'pam: the model hangs, is busy, fails, breaks off and calls what is not there',
  async (place) => {
    const person = await place.newTalker();
    const findings: Finding[] = [];
    const ends: number[] = [];
    for (const one of CASES) {
      const said = await play(place, person, one.steps);
      ends.push(finalsOf(said.events).length);
      const seen = `${endingOf(said.events)}, ${said.requests.length} asked, ${said.seconds.toFixed(1)} s`;
      findings.push(holds(one.name, one.isMet(said) && isUnbroken(said.events), seen, one.target));
    }
    return [
      ...findings,
      atMost(`turns of ${CASES.length} without exactly one last event`, ends.filter((count) => count !== 1).length, 0),
    ];
  },
);

async function play({ stack, host }: PamPlace, person: Person, steps: Partial<Step>[]): Promise<Said> {
  const message = newMessage('why is the sky blue');
  await scriptModel(stack.urls.model, { match: message.text, steps });
  const startedAt = performance.now();
  const events = await hear(host.url, person, message);
  const seconds = (performance.now() - startedAt) / 1_000;
  await sleep(1_000); // an upstream that is to be aborted has been by then
  return { events, seconds, requests: await modelRequests(stack.urls.model, 'chat', message.text) };
}

function endingOf(events: PamEvent[]): string {
  const last = events.at(-1);
  if (last?.type === 'chat_complete') return `chat_complete by ${last.payload.engine}`;
  return last?.type === 'error' ? `error ${last.payload.code}` : `${last?.type ?? 'nothing'}`;
}

function isCutKept({ events }: Said): boolean {
  const last = events.at(-1);
  if (last?.type !== 'error') return false;
  return (
    last.payload.isRetryable && last.payload.text === wordsOf(events) && /^word0 .*word2\d/.test(last.payload.text)
  );
}

function gapOf({ requests: [first, second] }: Said): number {
  return Date.parse(second?.receivedAt ?? '') - Date.parse(first?.receivedAt ?? '');
}
