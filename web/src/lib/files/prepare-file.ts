import {
  type FileProblem,
  type FileType,
  IMAGE_SIDE_PX,
  MAX_FILE_BYTES,
  THUMBNAIL_SIDE_PX,
} from '../../../../shared/contracts/file-rules.ts';
import { detectFileType } from '../../../../shared/domain/detect-file-type.ts';

export interface PreparedFile {
  blob: Blob;
  mime: FileType;
  thumbnail: Blob | null;
}

const HEAD_BYTES = 32;
const QUALITY = 0.82;
const THUMBNAIL_QUALITY = 0.7;

/** Thrown with the reason why a chosen file cannot be used. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * A photo as a JPEG that says nothing about its maker, the right way up, no larger than a screen shows, with its thumbnail; a
 * PDF as it is. HEIC becomes a JPEG where the browser can read it. Throws `FileRefused`.
 */
export async function prepareFile(file: Blob): Promise<PreparedFile> {
  const type = detectFileType(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (type === 'application/pdf') {
    if (file.size > MAX_FILE_BYTES) throw new FileRefused('too_large');
    return { blob: new Blob([file], { type }), mime: type, thumbnail: null };
  }
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new FileRefused(type === 'heic' ? 'heic' : type === null ? 'unknown_type' : 'broken');
  });
  try {
    const blob = await scaled(image, IMAGE_SIDE_PX, QUALITY);
    const thumbnail = await scaled(image, THUMBNAIL_SIDE_PX, THUMBNAIL_QUALITY);
    return { blob, mime: 'image/jpeg', thumbnail };
  } finally {
    image.close();
  }
}

async function scaled(image: ImageBitmap, longSide: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, longSide / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new FileRefused('broken');
  context.fillStyle = '#fff'; // a JPEG has no transparency
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!blob) throw new FileRefused('broken');
  return blob;
}
