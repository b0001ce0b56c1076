import type { CreateDocumentInput, Document, UpdateDocumentInput } from '../../contracts/documents.ts';
import { createRowService } from '../rows/row-service.ts';

export const documentRows = createRowService<Document, CreateDocumentInput, UpdateDocumentInput>('documents');
