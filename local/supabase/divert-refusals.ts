import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';

/**
 * @supabase/lite prints every statement that Postgres refuses to the terminal, also those that our own functions refuse by
 * design (a stale version, a row of somebody else's). From now on they go to `logFile`; everything else is printed as before.
 * Returns what undoes it.
 */
export function divertRefusals(logFile: string): () => void {
  const print = console.error;
  console.error = (...values: unknown[]) => {
    const [first] = values;
    if (first instanceof Error && first.name === 'PostgresError') appendFileSync(logFile, `${inspect(first)}\n`);
    else print(...values);
  };
  return () => {
    console.error = print;
  };
}
