import type { StackFile } from './stack-file.ts';
import type { RunningStack } from './start-stack.ts';

/** Shows where everything is, what is real and what is not, and how long it took. */
export function printReady({ stack, services, missing }: RunningStack, seconds: number): void {
  printUrls(stack);
  const parts = (['supabase', 'redis', 'qstash', 'mail'] as const).map(
    (part) => `${part}: ${KIND_WORDS[services[part].kind]}`,
  );
  console.log(`  Parts      ${parts.join(' · ')}`);
  if (missing.length > 0)
    console.log(`  Not set    ${missing.join(', ')} (needed for the hosted product, see .env.example)`);
  console.log(`\nready in ${seconds.toFixed(1)} s\n`);
}

const KIND_WORDS = {
  embedded: 'embedded',
  reused: 'already running, reused (not verified)',
  real: 'real service',
} as const;

export function printUrls(stack: StackFile): void {
  const { urls, demo, mode, pids } = stack;
  const rows: [string, string][] = [
    ...(mode === 'test' ? [] : ([['App', urls.app]] satisfies [string, string][])),
    ['API', `${urls.api.netlify} (Netlify) · ${urls.api.supabase} (Supabase)`],
    ['Supabase', urls.supabase],
    ['Database', urls.database],
    ['Redis', urls.redis],
    ['QStash', urls.qstash],
    ['Mails', urls.mail],
    ...(pids.model
      ? ([['Model', `${urls.model} (a stand-in: what it says is made up)`]] satisfies [string, string][])
      : []),
    ...(demo ? ([['Demo', `${demo.email} / ${demo.password}`]] satisfies [string, string][]) : []),
  ];
  console.log(`\nWheels & Wins (${mode})\n`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(10)} ${value}`);
}
