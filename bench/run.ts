const BENCHES: Record<string, () => Promise<void>> = {
  api: async () => (await import('./run-api.ts')).runApiBench(),
  jobs: async () => (await import('./jobs/run-jobs.ts')).runJobsBench(),
  web: async () => (await import('./web/run-web.ts')).runWebBench(),
  wheels: async () => (await import('./wheels/run-wheels.ts')).runWheelsBench(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES[name]);
if (unknown.length > 0)
  throw new Error(`Usage: npm run bench [-- api|jobs|web|wheels]; there is no "${unknown.join(' ')}".`);
for (const [name, run] of Object.entries(BENCHES)) if (asked.length === 0 || asked.includes(name)) await run();

export {};
