import { describe, expect, it } from 'vitest';
import { FILE_PROBLEMS } from '../../../../shared/contracts/file-rules.ts';
import type { StoredFile } from '../../../../shared/contracts/files.ts';
import { describeProblem, describeState, type FileProgress } from './describe-file.ts';

const file = (given: Partial<StoredFile>) => ({ status: 'pending', problem: null, ...given }) as StoredFile;
const here: FileProgress = { rowState: null, sent: 0, connection: 'online' };

describe('the words of a file', () => {
  it('are none for one that is where it should be', () => {
    expect(describeState(file({ status: 'ready' }), here)).toBeNull();
  });

  it.each([
    [{ connection: 'offline', rowState: 'queued' }, 'Waiting for signal'],
    [{ connection: 'offline', sent: 0 }, 'Waiting for signal'],
    [{ sent: 0.4 }, 'Sending, 40 %'],
    [{ rowState: 'queued' }, 'Sending'],
    [{ sent: undefined }, 'Not here yet: still on another phone'],
    [{ rowState: 'failed' }, 'Needs you'],
  ] satisfies [Partial<FileProgress>, string][])('say how far one is that is not there yet: %j', (progress, text) => {
    expect(describeState(file({}), { ...here, ...progress })?.text).toBe(text);
  });

  it('say of every problem what happened and what to do', () => {
    for (const problem of FILE_PROBLEMS) {
      expect(describeProblem(problem)).toMatch(/^[A-Z].*\. ?.*(Choose|Take|Save|Delete) .*\.$/);
      expect(describeState(file({ status: 'failed', problem }), here)).toMatchObject({ tone: 'bad' });
    }
  });
});
