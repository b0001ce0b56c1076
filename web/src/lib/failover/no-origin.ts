/** No origin answered, or none could be asked. Whether a write arrived is unknown if `wasSent`. */
export class NoOrigin extends Error {
  override readonly name = 'NoOrigin';
  readonly wasSent: boolean;

  constructor(wasSent: boolean) {
    super('No origin answered.');
    this.wasSent = wasSent;
  }
}
