import type { QueryKey } from '@tanstack/react-query';

/** What the API said to one question of one person. */
export interface KeptAnswer {
  userId: string;
  /** TanStack's hash of the question. */
  hash: string;
  key: QueryKey;
  data: unknown;
  /** When it was said, in ms since 1970. */
  at: number;
  /** The shape of answers of the build that kept it; another build cannot read them. */
  shape: string;
}

export const KEPT_ANSWERS = 300;
export const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Those that are too old or of another shape, and of each person's others all but the newest so many. */
export function findOutdated(
  answers: Pick<KeptAnswer, 'userId' | 'hash' | 'at' | 'shape'>[],
  { now, shape, count = KEPT_ANSWERS }: { now: number; shape: string; count?: number },
): typeof answers {
  const usable = (answer: (typeof answers)[number]) => answer.shape === shape && now - answer.at < KEPT_MS;
  const surplus = [...Map.groupBy(answers.filter(usable), ({ userId }) => userId).values()].flatMap((own) =>
    own.toSorted((a, b) => b.at - a.at).slice(count),
  );
  return [...answers.filter((answer) => !usable(answer)), ...surplus];
}
