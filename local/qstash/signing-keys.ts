import { randomBytes } from 'node:crypto';

/** The pair of signing keys. Rolled as Upstash rolls them, so that either of the old pair still verifies one of the new. */
export class SigningKeys {
  current: string;
  next: string;

  constructor(current: string, next: string) {
    this.current = current;
    this.next = next;
  }

  rotate(): void {
    this.current = this.next;
    this.next = `sig_${randomBytes(14).toString('hex')}`;
  }
}
