/** `wheels:reorder-trip` or `web:interactions` runs one measurement and prints it. */
const BENCHES: Record<string, (part?: string) => Promise<void>> = {
  api: async () => (await import('./run-api.ts')).runApiBench(),
  jobs: async () => (await import('./jobs/run-jobs.ts')).runJobsBench(),
  pam: async () => (await import('./pam/run-pam.ts')).runPamBench(),
  web: async (part) => (await import('./web/run-web.ts')).runWebBench(part),
  wheels: async (part) => (await import('./wheels/run-wheels.ts')).runWheelsBench(part),
};

const asked = process.argv.slice(2).map((name) => name.split(':'));
for (const [name = '', part] of asked) {
  if (BENCHES[name] && (part === undefined || name === 'wheels' || name === 'web')) continue;
  throw new Error(
    `Usage: npm run bench [-- api|jobs|pam|web|wheels|web:PART|wheels:PART]; there is no "${name}${part ? `:${part}` : ''}".`,
  );
}
const wanted = asked.length > 0 ? asked : Object.keys(BENCHES).map((name) => [name]);
for (const [name = '', part] of wanted) await BENCHES[name]?.(part);

export {};
