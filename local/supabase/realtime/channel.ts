import type { Claims } from './verify-token.ts';

/** Through which a channel speaks to its client. */
export type Push = (event: string, payload: unknown) => void;

const LONGEST_WAIT_MS = 3_600_000;

/** One client's place on one topic, open until its token expires. */
export class Channel {
  readonly topic: string;
  readonly push: Push;
  readonly hearsItself: boolean;
  claims: Claims;
  #token: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: { topic: string; push: Push; hearsItself: boolean; claims: Claims; token: string }) {
    this.topic = parts.topic;
    this.push = parts.push;
    this.hearsItself = parts.hearsItself;
    this.claims = parts.claims;
    this.#token = parts.token;
  }

  isToken(token: string): boolean {
    return token === this.#token;
  }

  renew(token: string, claims: Claims): void {
    this.#token = token;
    this.claims = claims;
  }

  /** Calls `onExpired` once the token held then is over. */
  watchExpiry(onExpired: () => void): void {
    clearTimeout(this.#timer);
    const leftMs = this.claims.exp * 1000 - Date.now();
    const check = () => (this.claims.exp * 1000 > Date.now() ? this.watchExpiry(onExpired) : onExpired());
    this.#timer = setTimeout(check, Math.min(Math.max(leftMs, 0), LONGEST_WAIT_MS));
    this.#timer.unref();
  }

  forgetExpiry(): void {
    clearTimeout(this.#timer);
  }
}
