import { z } from 'zod';
import { Instant, Json } from './common.ts';
import { PamWriteTool } from './pam-tools.ts';

/** A line of a card: what it is now and what it would be. `before` is null when there is nothing yet, `after` when it goes. */
export const PamCardRow = z
  .object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })
  .meta({ id: 'PamCardRow' });
export type PamCardRow = z.infer<typeof PamCardRow>;

/** Something on a card that a person can set right before they confirm. `name` is the tool's argument. */
export const PamCardField = z
  .object({
    name: z.string(),
    label: z.string(),
    kind: z.enum(['choice', 'switch', 'number', 'money', 'day', 'text']),
    value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    unit: z.string().nullable().meta({ description: 'Of a number: L, km; of money its currency.' }),
    options: z
      .array(z.object({ value: z.string(), label: z.string() }))
      .meta({ description: 'What a choice is among; of other fields empty.' }),
    isGuess: z.boolean().meta({ description: 'Nobody said it: PAM assumed it and it deserves a look.' }),
  })
  .meta({ id: 'PamCardField' });
export type PamCardField = z.infer<typeof PamCardField>;

/** A proposal as a person sees it, before it is done. */
export const PamCard = z
  .object({
    title: z.string().meta({ description: 'What would be done: "Log 62.0 L for the Prado".' }),
    rows: z.array(PamCardRow),
    fields: z.array(PamCardField),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'PamCard' });
export type PamCard = z.infer<typeof PamCard>;

const WRITE_TABLES = [
  'fuel_logs',
  'expenses',
  'trips',
  'stops',
  'service_records',
  'service_plans',
  'hitches',
  'timers',
  'pam_memories',
] as const;
export const PamWriteTable = z.enum(WRITE_TABLES);
export type PamWriteTable = z.infer<typeof PamWriteTable>;

/** One row that an action makes, changes or deletes, in the words of its contract (camelCase). Several are done in order. */
export const PamRowWrite = z
  .discriminatedUnion('verb', [
    z.object({ verb: z.literal('create'), table: PamWriteTable, id: z.uuid(), values: z.record(z.string(), Json) }),
    z.object({
      verb: z.literal('update'),
      table: PamWriteTable,
      id: z.uuid(),
      version: z.int(),
      before: z.record(z.string(), Json),
      values: z.record(z.string(), Json),
    }),
    z.object({ verb: z.literal('delete'), table: PamWriteTable, id: z.uuid(), version: z.int() }),
  ])
  .meta({ id: 'PamRowWrite' });
export type PamRowWrite = z.infer<typeof PamRowWrite>;

/**
 * `proposed` waits for the person; `running` was confirmed and is being done; `done` can be undone until `undoUntil`; `denied` was
 * refused, `expired` not answered in time, `failed` could not be done.
 */
export const PAM_ACTION_STATES = ['proposed', 'running', 'done', 'undone', 'denied', 'expired', 'failed'] as const;
export const PamActionState = z.enum(PAM_ACTION_STATES).meta({ id: 'PamActionState' });
export type PamActionState = z.infer<typeof PamActionState>;

/** What PAM proposed or did: a row of the audit trail. */
export const PamAction = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid().nullable(),
    messageId: z.uuid().nullable(),
    tool: PamWriteTool,
    args: z.record(z.string(), Json),
    argsHash: z.string().meta({
      description: 'SHA-256 of tool, arguments and writes: a confirmation names it, so it fits nothing else.',
    }),
    card: PamCard,
    state: PamActionState,
    summary: z.string().meta({ description: 'What was done, in a sentence that can be read aloud.' }),
    problem: z.string().nullable(),
    isAuto: z.boolean().meta({ description: 'Done without a question, as the person allowed for this tool.' }),
    createdAt: Instant,
    expiresAt: Instant,
    doneAt: Instant.nullable(),
    undoUntil: Instant.nullable(),
    undoneAt: Instant.nullable(),
    version: z
      .int()
      .meta({ description: 'Grows with every change: of two readings of an action the later one is known by it.' }),
  })
  .meta({ id: 'PamAction' });
export type PamAction = z.infer<typeof PamAction>;

export const PamActionAnswer = z.object({ action: PamAction }).meta({ id: 'PamActionAnswer' });

export const ConfirmPamActionInput = z
  .strictObject({
    argsHash: z.string().regex(/^[0-9a-f]{64}$/, 'This confirmation is not whole.'),
    alwaysAllow: z
      .boolean()
      .optional()
      .meta({ description: 'Do what this tool proposes without asking from now on; not for tools that delete.' }),
  })
  .meta({ id: 'ConfirmPamActionInput' });
export type ConfirmPamActionInput = z.infer<typeof ConfirmPamActionInput>;

/** Arguments that a person set right on the card; the answer is the card anew, with another hash. */
export const RevisePamActionInput = z
  .strictObject({ args: z.record(z.string(), Json) })
  .meta({ id: 'RevisePamActionInput' });
export type RevisePamActionInput = z.infer<typeof RevisePamActionInput>;

export const ListPamActionsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(200).optional(),
});
export type ListPamActionsQuery = z.infer<typeof ListPamActionsQuery>;

export const PamActionPage = z
  .object({ actions: z.array(PamAction), nextCursor: z.string().nullable(), total: z.int() })
  .meta({ id: 'PamActionPage' });
export type PamActionPage = z.infer<typeof PamActionPage>;

/** Tools that are never done without a question, however much the person trusts PAM. */
export const NEVER_ALWAYS: readonly PamWriteTool[] = ['remove_stop', 'forget'];
