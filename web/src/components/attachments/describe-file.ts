import type { FileProblem } from '../../../../shared/contracts/file-rules.ts';
import type { StoredFile } from '../../../../shared/contracts/files.ts';
import type { Connection } from '../../lib/connection.ts';
import { isSetAside, type OutboxState } from '../../lib/outbox/outbox-entry.ts';

const PROBLEMS: Record<FileProblem, string> = {
  broken: 'This photo is damaged and cannot be read. Take it again, or choose another.',
  cut_off: 'Part of this file is missing. Choose it again.',
  heic: 'This browser cannot read HEIC photos. Save it as a JPEG, or take it with "Most compatible" in your camera settings.',
  lying_type: 'This file is something else than its name says. Choose a photo or a PDF.',
  missing: 'This file never arrived. Delete it and add it again.',
  too_large: 'This file is larger than 10 MB. Choose a smaller one.',
  too_many_pixels: 'This photo is too large to open on a phone. Choose a smaller one.',
  unknown_type: 'This is not a photo or a PDF. Choose another file.',
};

export const describeProblem = (problem: FileProblem): string => PROBLEMS[problem];

export interface FileProgress {
  /** Of its row in the outbox; null once it has landed. */
  rowState: OutboxState | null;
  /** How much of its bytes has gone, when they are on this device; undefined when they are not. */
  sent: number | undefined;
  connection: Connection;
}

export type FileWords = { text: string; tone: 'plain' | 'bad' } | null;

/** How far a file is, in words; null when it is where it should be. */
export function describeState(
  { status, problem }: StoredFile,
  { rowState, sent, connection }: FileProgress,
): FileWords {
  if (problem) return { text: describeProblem(problem), tone: 'bad' };
  if (rowState && isSetAside({ state: rowState })) return { text: 'Needs you', tone: 'bad' };
  if (status === 'ready') return null;
  if (status === 'processing') return plain('Being checked');
  if (connection !== 'online' && (rowState || sent !== undefined)) return plain('Waiting for signal');
  if (sent) return plain(`Sending, ${Math.round(sent * 100)} %`);
  if (rowState || sent !== undefined) return plain('Sending');
  return plain('Not here yet: still on another phone');
}

const plain = (text: string): FileWords => ({ text, tone: 'plain' });
