import postgres from 'postgres';
import { type Person, signUp } from '../../../local/sign-up.ts';
import type { StackFile } from '../../../local/stack-file.ts';
import type { PamWriteTool } from '../../../shared/contracts/pam-tools.ts';
import type { Fault, Finding } from '../fault.ts';
import { withStack } from '../launch-stack.ts';
import { type FunctionProcess, startFunction } from '../start-function.ts';

export type PamPlace = {
  stack: StackFile;
  host: FunctionProcess;
  sql: postgres.Sql;
  /** Somebody new who has agreed to a model. */
  newTalker: (alwaysAllow?: readonly PamWriteTool[]) => Promise<Person>;
};

/** No limit of a person's own gets in the way of what is counted here; the limits have tests of their own. */
export const GENEROUS = {
  PAM_MESSAGES_PER_HOUR: '100000',
  PAM_DAILY_TOKENS: '1000000000',
  FUNCTION_WALL_CLOCK_SECONDS: '400',
};

/** A fault of PAM: a stack, a function process that may be broken, and a scripted model. */
export function pamFault(name: string, run: (place: PamPlace) => Promise<Finding[]>): Fault {
  return {
    name,
    group: 'pam',
    run: (place) =>
      withStack(place, async (stack) => {
        const host = await startFunction(stack, {}, GENEROUS);
        const sql = postgres(stack.urls.database, { max: 2, onnotice: () => {} });
        const newTalker = (alwaysAllow: readonly PamWriteTool[] = []) => signUpTalker(stack, sql, alwaysAllow);
        try {
          return await run({ stack, host, sql, newTalker });
        } finally {
          await Promise.all([sql.end({ timeout: 5 }), host.stop()]);
        }
      }),
  };
}

/** Somebody new who has agreed to a model, to amounts and to positions. */
export async function signUpTalker(
  stack: StackFile,
  sql: postgres.Sql,
  alwaysAllow: readonly PamWriteTool[] = [],
): Promise<Person> {
  const person = await signUp(stack);
  await sql`update public.pam_settings set model_consent_at = now(), money_consent_at = now(),
    location_consent_at = now(), always_allow = ${[...alwaysAllow]} where user_id = ${person.id}`;
  return person;
}
