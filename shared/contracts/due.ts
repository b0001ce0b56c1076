import { z } from 'zod';
import { Day } from './common.ts';

/** Something that expires or has to be done soon, as a reminder said it on its day. SQL writes it: private.document_reminders. */
export const DueItem = z
  .strictObject({
    title: z.string().min(1).meta({ example: 'Registration (Prado)' }),
    what: z.enum(['expires', 'due', 'overdue']),
    dueOn: Day.nullable(),
    days: z
      .int()
      .nullable()
      .meta({ description: 'From the day it was said to `dueOn`; below zero when that is past.' }),
    remaining: z
      .string()
      .nullable()
      .meta({ description: 'What is left to run, or by how much it was overrun.', example: '400 km' }),
    path: z.string().regex(/^\/(?![/\\])/, 'Use a path of the app.'),
  })
  .meta({ id: 'DueItem' });
export type DueItem = z.infer<typeof DueItem>;
