import { z } from 'zod';

/** Which of the stand-in's replies a script is about. */
export const ReplyKind = z.enum(['chat', 'speech', 'elevenlabs', 'transcription']);
export type ReplyKind = z.infer<typeof ReplyKind>;

/** What one request is answered with. Tokens are words; of speech and raw replies they are bytes. */
export const Step = z.strictObject({
  text: z.string().optional(),
  /** `arguments` that are a string are sent as they are, so that they can be broken JSON. */
  toolCalls: z
    .array(z.strictObject({ name: z.string(), arguments: z.union([z.string(), z.record(z.string(), z.json())]) }))
    .optional(),
  /** Headers are sent at once, the first token after this. */
  firstTokenMs: z.int().min(0).default(0),
  /** Between two tokens. */
  tokenMs: z.int().min(0).default(0),
  /** After so many tokens nothing comes any more; with 0 not even headers. */
  hangAfter: z.int().min(0).optional(),
  /** After so many tokens the connection is cut. */
  cutAfter: z.int().min(0).optional(),
  status: z.int().min(400).max(599).optional(),
  retryAfter: z.string().optional(),
  usage: z.strictObject({ inputTokens: z.int(), outputTokens: z.int() }).optional(),
  /** Sent in place of a reply, with status 200. */
  raw: z.strictObject({ type: z.string(), body: z.string() }).optional(),
  /** Never used up: every further request gets it too. */
  repeat: z.boolean().default(false),
});
export type Step = z.infer<typeof Step>;

export const Script = z.strictObject({
  kind: ReplyKind.default('chat'),
  /**
   * Part of what is asked: of the last words of the person, of the text to speak, of the recording's bytes. Tests that run at the same
   * time choose different ones. Without it, any request of this kind is meant.
   */
  match: z.string().min(1).optional(),
  /** One a request, in order. */
  steps: z.array(Step).min(1),
});
export type Script = z.infer<typeof Script>;

/** Holds the scripts that wait, and says which step a request gets. */
export class ScriptQueue {
  private scripts: Script[] = [];

  add(script: Script): void {
    this.scripts.push({ ...script, steps: [...script.steps] });
  }

  /** The next step for this request, used up unless it repeats; one that names what is asked goes before one that takes anything. */
  take(kind: ReplyKind, asked: string): Step | undefined {
    const fits = this.scripts.filter((one) => one.kind === kind && (!one.match || asked.includes(one.match)));
    const script = fits.find(({ match }) => match) ?? fits[0];
    const step = script?.steps[0];
    if (script && step && !step.repeat) {
      script.steps.shift();
      if (script.steps.length === 0) this.scripts.splice(this.scripts.indexOf(script), 1);
    }
    return step;
  }
}
