import type { PamReadTool, PamToolCall } from '../../../../../shared/contracts/pam-tools.ts';
import { aimRead } from '../../../../../shared/domain/pam/aim-read.ts';
import type { PamFacts } from '../../../../../shared/domain/pam/facts.ts';
import type { PamLookup } from '../../../../../shared/domain/pam/said.ts';
import { say } from '../../../../../shared/domain/pam/say.ts';
import { describeAsOf } from '../../offline/describe-as-of.ts';
import type { CacheReader } from './cache-reader.ts';
import type { DeviceAnswer } from './device-answer.ts';
import { LOOK_UP_DATA } from './look-up-data.ts';
import { toQuestion } from './to-question.ts';

export type PamReadCall = Extract<PamToolCall, { tool: PamReadTool }>;

/** Answers from what lies on this device, and says how old that is. */
export function lookUpHere(call: PamReadCall, facts: PamFacts, cache: CacheReader): DeviceAnswer {
  const aimed = aimRead(call, facts);
  if (aimed.kind === 'question') return toQuestion(aimed);
  if (aimed.kind === 'impossible') return { kind: 'said', text: aimed.text };
  const { label, lines, sentence } = sayOf(aimed.lookup, facts, cache) ?? NOT_HERE;
  const asOf = cache.asOf();
  const age = asOf === null ? '' : `\n\n${describeAsOf(asOf, Date.now())}, from this phone.`;
  const list = lines.length > 1 ? `\n\n${lines.map((line) => `- ${line}`).join('\n')}` : '';
  return { kind: 'said', text: `${sentence}${list}${label ? age : ''}` };
}

const NOT_HERE = {
  label: '',
  lines: [],
  sentence: 'That has not been read on this phone yet, so I can look it up when there is signal.',
};

function sayOf<Tool extends PamReadTool>(lookup: PamLookup<Tool>, facts: PamFacts, cache: CacheReader) {
  const find = LOOK_UP_DATA[lookup.tool as Tool];
  const data = find(lookup, facts, cache);
  if (data === undefined) return null;
  // Tool, lookup and data are of one tool, which the union of all of them cannot say.
  return say({ tool: lookup.tool, lookup, data } as Parameters<typeof say<Tool>>[0], facts);
}
