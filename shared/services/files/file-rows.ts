import type { CreateFileInput, StoredFile } from '../../contracts/files.ts';
import { createRowService } from '../rows/row-service.ts';

/** Files, as rows: their bytes are in Storage. Nothing of a file is changed once it is there. */
export const fileRows = createRowService<StoredFile, CreateFileInput, never>('files');
