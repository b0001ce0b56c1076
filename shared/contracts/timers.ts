import { z } from 'zod';
import { Instant } from './common.ts';
import { RowId, rowFields, title } from './rows.ts';

export const Timer = z
  .object({
    ...rowFields,
    label: z.string(),
    dueAt: Instant,
    firedAt: Instant.nullable(),
  })
  .meta({ id: 'Timer', description: 'Cancelling one deletes it.' });
export type Timer = z.infer<typeof Timer>;
export const CreateTimerInput = z
  .strictObject({ id: RowId, label: title(120), dueAt: Instant })
  .meta({ id: 'CreateTimerInput' });
export type CreateTimerInput = z.infer<typeof CreateTimerInput>;
export const UpdateTimerInput = z
  .strictObject({ label: title(120).optional(), dueAt: Instant.optional() })
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), 'Change at least one field.')
  .meta({ id: 'UpdateTimerInput' });
export type UpdateTimerInput = z.infer<typeof UpdateTimerInput>;
export const TimerAnswer = z.object({ timer: Timer }).meta({ id: 'TimerAnswer' });
export const TimerList = z.object({ timers: z.array(Timer) }).meta({ id: 'TimerList' });
