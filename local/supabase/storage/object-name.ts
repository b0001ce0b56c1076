import { StorageFailure } from './storage-error.ts';

/** The characters that hosted Storage takes, which are those of S3. */
const ALLOWED = /^(?:\w|[/!\-.*'() &$@=;:+,?])*$/;
const LONGEST = 1_024;

/** Bucket and name of an object from the end of a path, undone of its encoding. Throws `InvalidKey`. */
export function readObjectName(path: string): { bucket: string; name: string } {
  const [bucket = '', ...rest] = path.split('/').map(decode);
  const name = rest.join('/');
  const isStrange = rest.some((part) => part === '' || part === '.' || part === '..');
  if (name === '' || name.length > LONGEST || isStrange || !ALLOWED.test(name)) {
    throw new StorageFailure(400, 'InvalidKey', `Invalid key: ${name}`);
  }
  return { bucket, name };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StorageFailure(400, 'InvalidKey', 'Invalid key: it is not encoded as an address is.');
  }
}
