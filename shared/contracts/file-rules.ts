/** What can be kept, by the type its first bytes tell. The bucket's own list in the migration says the same. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof FILE_TYPES)[number];

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_THUMBNAIL_BYTES = 200 * 1024;
/** Decoded, 25 megapixels fill 100 MB of a phone's memory. The app sends at most 4. */
export const MAX_PIXELS = 25_000_000;
/** Long sides to which the browser scales. */
export const IMAGE_SIDE_PX = 2_048;
export const THUMBNAIL_SIDE_PX = 320;

export const FILE_PARENTS = ['expense', 'document', 'vehicle', 'service', 'stop'] as const;
export type FileParentKind = (typeof FILE_PARENTS)[number];

/** Why a file cannot be kept. */
export const FILE_PROBLEMS = [
  'broken',
  'cut_off',
  'heic',
  'lying_type',
  'missing',
  'too_large',
  'too_many_pixels',
  'unknown_type',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** The parts of a file in the bucket: what the browser sends, and what the job has looked at and given out since. */
export type FilePart = 'upload' | 'upload-thumb' | 'file' | 'thumb';

export const FILE_BUCKET = 'files';

/** The name of an object in the bucket. The policies in the migration know this shape. */
export const filePath = (userId: string, fileId: string, part: FilePart): string => `${userId}/${fileId}/${part}`;
