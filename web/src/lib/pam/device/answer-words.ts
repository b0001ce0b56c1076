import { isPamWriteTool, type PamToolCall } from '../../../../../shared/contracts/pam-tools.ts';
import { knownTowns } from '../../../../../shared/domain/gazetteer/known-towns.ts';
import type { PamFacts } from '../../../../../shared/domain/pam/facts.ts';
import { needsTowns, prepare } from '../../../../../shared/domain/pam/prepare.ts';
import type { PamWriteCall } from '../../../../../shared/domain/pam/proposal.ts';
import type { PendingQuestion } from '../../../../../shared/domain/pam/rules/command-hints.ts';
import { readCommand } from '../../../../../shared/domain/pam/rules/read-command.ts';
import { toHints } from '../../../../../shared/domain/pam/rules/to-hints.ts';
import { connectionStore } from '../../connection.ts';
import { type CacheReader, createCacheReader } from './cache-reader.ts';

import type { DeviceAnswer } from './device-answer.ts';
import { readDeviceFacts } from './device-facts.ts';
import { lookUpHere } from './look-up-here.ts';
import { toQuestion } from './to-question.ts';

/** Answers by the rules, from what lies here. `pending` is what PAM asked last, if that waits for an answer. */
export async function answerWords(text: string, pending: PendingQuestion | null): Promise<DeviceAnswer> {
  const cache = createCacheReader();
  const facts = readDeviceFacts(cache);
  const reading = readCommand(text, toHints(facts, pending));
  switch (reading?.kind) {
    case 'call':
      return await carryOut(reading.call, facts, cache);
    case 'question':
      return toQuestion(reading);
    case 'undo':
      return { kind: 'undo', text: 'Undone.' };
    case 'dismiss':
      return { kind: 'said', text: 'Right, I leave it.' };
    case 'help':
      return { kind: 'said', text: `Here is what I can do from this phone.\n\n${EXAMPLES}` };
    default:
      return { kind: 'said', text: `${reason()} I did not understand that as something I can do without AI. ${REST}` };
  }
}

async function carryOut(call: PamToolCall, known: PamFacts, cache: CacheReader): Promise<DeviceAnswer> {
  const facts = needsTowns(call.tool) ? { ...known, towns: await knownTowns().catch(() => []) } : known;
  if (!isWrite(call)) return lookUpHere(call, facts, cache);
  const prepared = prepare(call, facts);
  if (prepared.kind === 'impossible') return { kind: 'said', text: prepared.text };
  if (prepared.kind === 'proposal') return { kind: 'proposal', text: `${prepared.card.title}?`, proposal: prepared };
  return toQuestion(prepared);
}

const isWrite = (call: PamToolCall): call is PamWriteCall => isPamWriteTool(call.tool);

function reason(): string {
  if (connectionStore.get() === 'offline') return 'There is no signal, so I answer from this phone and without AI.';
  return 'We can’t reach Wheels & Wins, so I answer from this phone and without AI.';
}

const EXAMPLES = [
  '- fuel 62 litres, $118.40, at 84,710',
  '- groceries $42.50 at Foodland',
  '- hitch up at 84,710, or unhitch',
  '- add Streaky Bay for two nights',
  '- remind me in 20 minutes to turn the gas off',
  '- what is due, how far can we get, what did we spend this month',
  '- undo that',
].join('\n');

const REST = `What works here:\n\n${EXAMPLES}\n\nAnything else I can answer when there is signal.`;
