import type { TripProposal } from '../../../../shared/domain/trace-stops.ts';

/** What the worker that reads a file of tracks tells the page. */
export type TraceNews =
  | { type: 'progress'; share: number }
  | { type: 'done'; proposal: TripProposal }
  /** The file is not what it should be: `why` is for the person. */
  | { type: 'refused'; why: string }
  /** It could not be read at all, or that is a bug. */
  | { type: 'failed'; why: string };
