/** A dependency answered, and not as it should. The message holds no address and no key: it is shown and mailed. */
export class ProbeFailure extends Error {
  override name = 'ProbeFailure';
}
