import { z } from 'zod';
import { Instant, text } from './common.ts';
import { RowId, rowFields, SAY_SOMETHING, saysSomething, title } from './rows.ts';

const MAX_ITEMS = 100;

export const ChecklistItem = z
  .strictObject({
    id: z.uuid(),
    name: title(120),
    isCritical: z.boolean().meta({ description: 'Nobody is ready to roll while it is open, unless they say why.' }),
  })
  .meta({ id: 'ChecklistItem' });
export type ChecklistItem = z.infer<typeof ChecklistItem>;

const Items = z
  .array(ChecklistItem)
  .max(MAX_ITEMS, `A list holds at most ${MAX_ITEMS} items.`)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'Two items have the same id.');

/** What a person checks before driving off. */
export const Checklist = z
  .object({ ...rowFields, name: z.string(), items: z.array(ChecklistItem) })
  .meta({ id: 'Checklist' });
export type Checklist = z.infer<typeof Checklist>;

export const CreateChecklistInput = z
  .strictObject({ id: RowId, name: title(80), items: Items.optional() })
  .meta({ id: 'CreateChecklistInput' });
export type CreateChecklistInput = z.infer<typeof CreateChecklistInput>;

export const UpdateChecklistInput = z
  .strictObject({ name: title(80), items: Items })
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateChecklistInput' });
export type UpdateChecklistInput = z.infer<typeof UpdateChecklistInput>;

/** A list gone through before driving off, with a copy of its items. Once it was left it stays as it is. */
export const Departure = z
  .object({
    ...rowFields,
    checklistId: z.uuid(),
    tripId: z.uuid().nullable(),
    name: z.string(),
    items: z.array(ChecklistItem),
    leftAt: Instant.nullable(),
    overrideReason: z.string(),
  })
  .meta({ id: 'Departure' });
export type Departure = z.infer<typeof Departure>;

const leaving = {
  tripId: z.uuid().nullable(),
  leftAt: Instant.nullable().meta({ description: 'When they were ready to roll.' }),
  overrideReason: text(500).meta({
    description: 'Why they leave with a critical item open, 3 characters at least; kept in a log with what was open.',
  }),
};

export const CreateDepartureInput = z
  .strictObject({ id: RowId, checklistId: z.uuid(), name: title(80), items: Items })
  .extend(z.strictObject(leaving).partial().shape)
  .meta({ id: 'CreateDepartureInput' });
export type CreateDepartureInput = z.infer<typeof CreateDepartureInput>;

export const UpdateDepartureInput = z
  .strictObject(leaving)
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateDepartureInput' });
export type UpdateDepartureInput = z.infer<typeof UpdateDepartureInput>;

/** An item of a departure is done while there is a tick of it; there may be two, from two phones without signal. */
export const DepartureTick = z
  .object({ ...rowFields, departureId: z.uuid(), itemId: z.uuid() })
  .meta({ id: 'DepartureTick' });
export type DepartureTick = z.infer<typeof DepartureTick>;

export const CreateDepartureTickInput = z
  .strictObject({ id: RowId, departureId: z.uuid(), itemId: z.uuid() })
  .meta({ id: 'CreateDepartureTickInput' });
export type CreateDepartureTickInput = z.infer<typeof CreateDepartureTickInput>;

/** Written by the database when somebody left with critical items open; never changed. */
export const DepartureOverride = z
  .object({
    id: z.uuid(),
    departureId: z.uuid(),
    reason: z.string(),
    items: z.array(z.string()).meta({ description: 'The names of what was open.' }),
    createdAt: Instant,
  })
  .meta({ id: 'DepartureOverride' });
export type DepartureOverride = z.infer<typeof DepartureOverride>;

/** All lists, the 30 newest departures with their ticks, and which of these left all the same. */
export const ChecklistList = z
  .object({
    checklists: z.array(Checklist),
    departures: z.array(Departure),
    ticks: z.array(DepartureTick),
    overrides: z.array(DepartureOverride),
  })
  .meta({ id: 'ChecklistList' });
export type ChecklistList = z.infer<typeof ChecklistList>;

export const ChecklistAnswer = z.object({ checklist: Checklist }).meta({ id: 'ChecklistAnswer' });
export const DepartureAnswer = z.object({ departure: Departure }).meta({ id: 'DepartureAnswer' });
export const DepartureTickAnswer = z.object({ departureTick: DepartureTick }).meta({ id: 'DepartureTickAnswer' });
