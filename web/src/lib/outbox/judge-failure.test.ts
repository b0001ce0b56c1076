import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api-problem.ts';
import { judgeFailure } from './judge-failure.ts';
import type { OutboxEntry } from './outbox-entry.ts';

const entry = { state: 'sending', strikes: 0, waits: 0 } as OutboxEntry; // what a judgement looks at

const conflict = (issues: { path: string; message: string }[]) =>
  new ApiProblem({
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    detail: 'This has been hitched since 1 Nov 2026. Unhitch it first.',
    code: 'conflict',
    requestId: 'test',
    issues,
  });

describe('a conflict', () => {
  const judge = (issues: Parameters<typeof conflict>[0]) => judgeFailure(entry, conflict(issues), 0, () => 0);

  it('with the row itself is settled by comparing', () => {
    expect(judge([]).kind).toBe('compare');
  });

  it('with another row is told to the person, by field and in its own words', () => {
    const issues = [{ path: 'body.trailerId', message: 'Unhitch it first.' }];
    expect(judge(issues)).toMatchObject({
      kind: 'failed',
      entry: { state: 'failed', problem: expect.stringContaining('1 Nov 2026'), issues },
    });
  });
});
