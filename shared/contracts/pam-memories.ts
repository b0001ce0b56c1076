import { z } from 'zod';
import { RowId, rowFields, title } from './rows.ts';

export const PamMemory = z
  .object({ ...rowFields, fact: z.string() })
  .meta({ id: 'PamMemory', description: 'One thing PAM was asked to keep in mind.' });
export type PamMemory = z.infer<typeof PamMemory>;
export const CreatePamMemoryInput = z
  .strictObject({ id: RowId, fact: title(500) })
  .meta({ id: 'CreatePamMemoryInput' });
export type CreatePamMemoryInput = z.infer<typeof CreatePamMemoryInput>;
export const UpdatePamMemoryInput = z.strictObject({ fact: title(500) }).meta({ id: 'UpdatePamMemoryInput' });
export type UpdatePamMemoryInput = z.infer<typeof UpdatePamMemoryInput>;
export const PamMemoryAnswer = z.object({ memory: PamMemory }).meta({ id: 'PamMemoryAnswer' });
export const PamMemoryList = z.object({ memories: z.array(PamMemory) }).meta({ id: 'PamMemoryList' });
