/** What hosted Storage answers when it refuses: status 400 with the real one in the body. */
export class StorageFailure extends Error {
  override name = 'StorageFailure';
  readonly statusCode: number;
  readonly error: string;
  /** The name that newer clients go by. */
  readonly code: string;

  constructor(statusCode: number, error: string, message: string, code = error) {
    super(message);
    this.statusCode = statusCode;
    this.error = error;
    this.code = code;
  }

  toAnswer(): Response {
    const { statusCode, code, error, message } = this;
    return Response.json(
      { statusCode: String(statusCode), code, error, message },
      { status: statusCode >= 500 ? statusCode : 400 },
    );
  }
}

export const objectNotFound = () => new StorageFailure(404, 'not_found', 'Object not found', 'NoSuchKey');
export const bucketNotFound = () => new StorageFailure(404, 'Bucket not found', 'Bucket not found', 'NoSuchBucket');
export const tooLarge = () =>
  new StorageFailure(413, 'Payload too large', 'The object exceeded the maximum allowed size', 'EntityTooLarge');
export const invalidToken = (message: string) => new StorageFailure(400, 'InvalidJWT', message);

const REFUSED = '42501';
const DUPLICATE = '23505';

/** What Postgres refused, in Storage's words; anything else is thrown as it came. */
export function fromPostgres(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message = error instanceof Error ? error.message : '';
  if (code === REFUSED) throw new StorageFailure(403, 'Unauthorized', message, 'AccessDenied');
  if (code === DUPLICATE)
    throw new StorageFailure(409, 'Duplicate', 'The resource already exists', 'ResourceAlreadyExists');
  throw error;
}
