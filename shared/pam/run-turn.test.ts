import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModelCall } from '../clients/language-model.ts';
import type { PamEvent } from '../contracts/pam-protocol.ts';
import { MAX_TOOL_CALLS } from './answer-by-model.ts';
import { runTurn } from './run-turn.ts';
import { call, fail, hang, type Step, scriptedModel, wait, words } from './testing/scripted-model.ts';
import { createTurnControl } from './turn-control.ts';
import type { TurnEnd, TurnStore } from './turn-events.ts';
import { createTurnWriter } from './turn-writer.ts';

const ANSWER = '00000000-0000-4000-8000-00000000000a';
const TOOL = { name: 'agenda', description: '', schema: {} };

function begin(...scripts: Step[][]) {
  const { model, requests } = scriptedModel(...scripts);
  const control = createTurnControl();
  const events: PamEvent[] = [];
  const ran: ModelCall[] = [];
  const reports: unknown[] = [];
  const ends: TurnEnd[] = [];
  const why: (string | null)[] = [];
  let seq = 0;
  const keep = (draft: object) => ({ v: 1, seq: ++seq, ts: '', conversationId: ANSWER, ...draft }) as PamEvent;
  const store: TurnStore = {
    append: async (drafts) => ({ events: drafts.map(keep), isCancelled: false, attendedAt: null }),
    finish: async (drafts, _text, end) => {
      ends.push(end);
      return drafts.map(keep);
    },
  };
  const writer = createTurnWriter({
    answerId: ANSWER,
    store,
    control,
    emit: (event) => events.push(event),
    newId: () => crypto.randomUUID(),
  });
  const runTool = async (one: ModelCall) => {
    ran.push(one);
    return { forModel: { ok: true }, sentence: `Did ${one.tool}.` };
  };
  const turn = runTurn({
    answerId: ANSWER,
    writer,
    control,
    makeModel: async () => ({ model, messages: [{ role: 'user', text: 'hi' }], tools: [TOOL], runTool }),
    answerByRules: async (reason) => {
      why.push(reason);
      return 'By rules.';
    },
    tellUsage: async () => {},
    report: (cause) => reports.push(cause),
  });
  return { turn, control, requests, events, ran, reports, ends, why, writer };
}

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const elapse = async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms));

describe('an answer by a model', () => {
  it('is what its words add up to, with one last event', async () => {
    const { turn, events, ends } = begin([words('Hello '), wait(300), words('there'), wait(300), words('.')]);
    await elapse(2_000);
    expect(await turn).toMatchObject({ type: 'chat_complete', payload: { text: 'Hello there.', state: 'complete' } });
    const deltas = events.flatMap((event) => (event.type === 'chat_delta' ? [event.payload.text] : []));
    expect(deltas.join('')).toBe('Hello there.');
    expect(events.filter(({ type }) => type === 'chat_complete' || type === 'error')).toHaveLength(1);
    expect(ends).toHaveLength(1);
  });

  it('goes on with what its tools found, as data', async () => {
    const { turn, requests, ran } = begin([words('Let me look.'), call('agenda', { days: 3 })], [words('Nothing on.')]);
    await elapse(2_000);
    expect(await turn).toMatchObject({ payload: { text: 'Let me look.\n\nNothing on.' } });
    expect(ran).toMatchObject([{ tool: 'agenda', input: '{"days":3}' }]);
    expect(requests[1]?.messages.at(-1)).toMatchObject({ role: 'tool', text: '{"data":{"ok":true}}' });
  });

  it.each([1, 4])('uses at most six tools, %i at a time, and then has none to ask for', async (together) => {
    const endless = Array.from({ length: together }, () => call('agenda', {}));
    const { turn, ran, requests } = begin(endless);
    await elapse(2_000);
    expect((await turn).type).toBe('chat_complete');
    expect(ran).toHaveLength(MAX_TOOL_CALLS);
    expect(requests.at(-1)?.tools).toEqual([]);
  });
});

describe('a model that fails', () => {
  it('without a word for 10 s is answered by rules, and no longer waited for upstream', async () => {
    const { turn, requests, why, ends } = begin([hang]);
    await elapse(9_900);
    expect(why).toEqual([]);
    await elapse(200);
    expect(await turn).toMatchObject({ payload: { text: 'By rules.', engine: 'rules' } });
    expect(why[0]).toContain('does not answer');
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(ends[0]).toMatchObject({ state: 'complete', engine: 'rules' });
  });

  it('in the middle, or falls silent for 20 s, ends in an error that can be retried and keeps the text', async () => {
    for (const ending of [fail('cut'), hang]) {
      const { turn, ends } = begin([words('Half an '), ending]);
      await elapse(20_500);
      const error = { type: 'error', payload: { code: 'unavailable', isRetryable: true, text: 'Half an ' } };
      expect(await turn).toMatchObject(error);
      expect(ends).toMatchObject([{ state: 'failed' }]);
    }
  });

  it('is asked again once when it says when, within 3 s', async () => {
    const { turn, requests } = begin([fail('busy', 2_000)], [words('Here.')]);
    await elapse(1_900);
    expect(requests).toHaveLength(1);
    await elapse(500);
    expect(await turn).toMatchObject({ payload: { text: 'Here.', engine: 'model' } });
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['for long', [fail('busy', 60_000)], 1],
    ['and does not say for how long', [fail('busy')], 1],
    ['again', [fail('busy', 1_000)], 2],
  ])('because it is busy %s is answered by rules that say so', async (_, script, asked) => {
    const { turn, requests, why } = begin(script);
    await elapse(5_000);
    expect(await turn).toMatchObject({ payload: { engine: 'rules' } });
    expect(requests).toHaveLength(asked);
    expect(why).toEqual([expect.stringContaining('too much to do')]);
  });

  it('after its tools did their work leaves what they say, and does nothing twice', async () => {
    const { turn, why, ran } = begin([call('agenda', {})], [fail('unreachable')]);
    await elapse(1_000);
    expect(await turn).toMatchObject({ type: 'chat_complete', payload: { text: 'Did agenda.' } });
    expect(ran).toHaveLength(1);
    expect(why).toEqual([]);
  });

  it('to end is ended after two minutes, with its text kept', async () => {
    const { turn } = begin(Array.from({ length: 100 }, () => [words('on '), wait(15_000)]).flat());
    await elapse(119_000);
    await elapse(2_000);
    expect(await turn).toMatchObject({
      type: 'error',
      payload: { isRetryable: true, text: expect.stringContaining('on ') },
    });
  });

  it('in a way that nobody expects tells the person nothing of it', async () => {
    const { turn, reports } = begin([words('x'), { type: 'fail', failure: new TypeError('secret') as never }]);
    await elapse(1_000);
    const final = await turn;
    expect(final).toMatchObject({ type: 'error', payload: { code: 'internal' } });
    expect(JSON.stringify(final)).not.toContain('secret');
    expect(reports).toHaveLength(1);
  });
});

describe('a turn that is stopped', () => {
  it('ends at once with what was said, though its model heeds no signal', async () => {
    const { turn, control, requests, ends } = begin([words('Part of '), hang]);
    await elapse(100);
    control.stop('cancelled');
    await elapse(0);
    expect(await turn).toMatchObject({ type: 'chat_complete', payload: { text: 'Part of ', state: 'stopped' } });
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(ends).toMatchObject([{ state: 'stopped' }]);
  });

  it('while it waits for a busy model ends at once', async () => {
    const { turn, control } = begin([fail('busy', 3_000)]);
    await elapse(10);
    control.stop('cancelled');
    await elapse(0);
    expect(await turn).toMatchObject({ payload: { state: 'stopped' } });
  });

  it('because the process ends can be retried', async () => {
    const { turn, control } = begin([words('Part of '), hang]);
    await elapse(100);
    control.stop('draining');
    await elapse(0);
    expect(await turn).toMatchObject({
      type: 'error',
      payload: { code: 'unavailable', isRetryable: true, text: 'Part of ' },
    });
  });
});
