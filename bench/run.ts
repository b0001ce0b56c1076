const BENCHES: Record<string, () => Promise<void>> = {
  api: async () => (await import('./run-api.ts')).runApiBench(),
  jobs: async () => (await import('./jobs/run-jobs.ts')).runJobsBench(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES[name]);
if (unknown.length > 0) throw new Error(`Usage: npm run bench [-- api|jobs]; there is no "${unknown.join(' ')}".`);
for (const [name, run] of Object.entries(BENCHES)) if (asked.length === 0 || asked.includes(name)) await run();

export {};
