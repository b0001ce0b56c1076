/** The first part of every query key about photos and papers: their rows, and their bytes. */
export const FILES_KEY = ['files'] as const;
export const FILE_BYTES_KEY = ['file-bytes'] as const;
