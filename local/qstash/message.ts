import { z } from 'zod';

const Headers = z.record(z.string(), z.string());

export const FlowLimits = z.object({
  key: z.string(),
  parallelism: z.int().positive().optional(),
  rate: z.int().positive().optional(),
  periodSeconds: z.int().positive(),
});
export type FlowLimits = z.infer<typeof FlowLimits>;

/** A message as it was accepted; nothing in it changes. */
export const Message = z.object({
  messageId: z.string(),
  url: z.string(),
  method: z.string(),
  /** Sent along with the body: the content type and what was to be forwarded. */
  header: Headers,
  /** In base64. */
  body: z.string(),
  /** The headers it was published with: its callbacks and its repetition from the dead letters are made from them. */
  configuration: Headers,
  createdAt: z.number(),
  maxRetries: z.int(),
  retryDelay: z.string().optional(),
  timeoutMs: z.number(),
  failureCallback: z.string().optional(),
  labels: z.array(z.string()),
  flowControl: FlowLimits.optional(),
  scheduleId: z.string().optional(),
  callerIP: z.string(),
});
export type Message = z.infer<typeof Message>;

/** A message and how far it has come. */
export type Delivery = { message: Message; dueAt: number; retried: number };

/** What came back from one attempt; `error` instead when nothing did. */
export const Answer = z.object({
  status: z.int(),
  header: z.record(z.string(), z.array(z.string())),
  /** In base64. */
  body: z.string(),
  error: z.string().optional(),
});
export type Answer = z.infer<typeof Answer>;

export type DeadLetter = { dlqId: string; failedAt: number; message: Message; response: Answer };
