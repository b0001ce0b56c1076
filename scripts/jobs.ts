import { parseArgs } from 'node:util';
import { type Answer, runCommand } from './jobs/commands.ts';
import { openOps } from './jobs/open-ops.ts';
import { printTable } from './jobs/print-table.ts';

const USAGE = `Usage: npm run jobs -- ls [--job NAME] [--state waiting|running|done|dead|canceled] [--q WORDS] [--limit 50]
       npm run jobs -- show|retry|replay|cancel RUN
       npm run jobs -- retry --all | --job NAME
       npm run jobs -- pause|resume JOB
       npm run jobs -- dlq [ls] | dlq retry|delete ID
Each with [--json] [--database postgresql://…] [--qstash https://…]

The operations page on the command line. Without --database and --qstash (or DATABASE_URL and QSTASH_URL) the running embedded
stack is meant; with them QSTASH_TOKEN and JOBS_PUBLIC_URL are read.`;

function print(answer: Answer, asJson: boolean): void {
  const content = 'rows' in answer ? answer.rows : answer.about;
  if (asJson) console.log(JSON.stringify(content, null, 2));
  else if ('rows' in answer) printRows(answer.rows);
  else
    printTable(
      ['', ''],
      Object.entries(content).map(([name, value]) => [name, show(value)]),
    );
}

function printRows(rows: Record<string, unknown>[]): void {
  const head = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => head.map((name) => show(row[name])));
  if (rows.length === 0) console.log('There are none.');
  else printTable(head, cells);
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).replaceAll('\n', ' ');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      job: { type: 'string' },
      state: { type: 'string' },
      q: { type: 'string' },
      limit: { type: 'string' },
      all: { type: 'boolean' },
      json: { type: 'boolean', default: false },
      database: { type: 'string' },
      qstash: { type: 'string' },
    },
  });
  const [name = '', ...args] = positionals;
  const ops = await openOps(values, process.env);
  try {
    const answer = await runCommand(ops, name, args, values);
    if (!answer) throw new Error(USAGE);
    print(answer, values.json);
  } finally {
    await ops.close();
  }
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
