/** One place where the API can be asked: a request goes to `prefix` + its path. */
export interface Origin {
  name: string;
  prefix: string;
  hasSockets: boolean;
}

/** `unknown` was not checked yet, `suspect` failed a request and is being checked, `refused` is not ours to use. */
export type OriginState = 'unknown' | 'healthy' | 'suspect' | 'down' | 'refused';

export interface OriginStatus {
  readonly origin: Origin;
  readonly state: OriginState;
  /** It did not answer its check in time and gets one longer wait: a sleeping backend has to start first. */
  readonly isWaking: boolean;
  /** Had its longer wait; the next comes after it was healthy again. */
  readonly hasWoken: boolean;
  /** Why it is down or refused. */
  readonly reason: string | null;
  readonly environment: string | null;
  readonly version: string | null;
  readonly checkedAt: number | null;
  readonly answeredAt: number | null;
  readonly answerMs: number | null;
  /** It asked not to be checked before. */
  readonly notBefore: number;
  /** Since it stepped down: good checks so far. Until there are `neededChecks` it only stands in when no other is healthy. */
  readonly probation: { readonly goodChecks: number; readonly countedAt: number } | null;
  readonly neededChecks: number;
  /** When it got its traffic back. */
  readonly backAt: number | null;
  /** Requests it failed since its last answer. */
  readonly strikes: number;
}

export function createStatus(origin: Origin): OriginStatus {
  return {
    origin,
    state: 'unknown',
    isWaking: false,
    hasWoken: false,
    reason: null,
    environment: null,
    version: null,
    checkedAt: null,
    answeredAt: null,
    answerMs: null,
    notBefore: 0,
    probation: null,
    neededChecks: 0,
    backAt: null,
    strikes: 0,
  };
}
