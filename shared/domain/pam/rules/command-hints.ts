import type { Currency } from '../../../contracts/common.ts';
import type { DistanceUnit } from '../../units.ts';
import type { PamQuestion } from '../proposal.ts';

/** What the rules know of the person while they read a command. Names are as the person wrote them. */
export interface CommandHints {
  /** Calendar day where the person is, YYYY-MM-DD. */
  today: string;
  /** What the clock on the wall says there, HH:MM. */
  now: string;
  vehicleNames: readonly string[];
  trailerNames: readonly string[];
  tripNames: readonly string[];
  stopNames: readonly string[];
  serviceNames: readonly string[];
  categories: readonly { slug: string; name: string }[];
  distanceUnit: DistanceUnit;
  currency: Currency;
  /** What PAM asked last, when it waits for an answer. */
  pending?: PendingQuestion | null;
}

/** The question that waits: the call as far as it is known, and the argument that was asked for. */
export type PendingQuestion = Pick<PamQuestion, 'call' | 'field'> & { options?: readonly string[] };
