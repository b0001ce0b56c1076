import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { cruiseOptions, importRules } from './import-rules.ts';

const FOLDERS = ['shared', 'supabase/functions', 'netlify', 'web', 'local', 'scripts', 'bench'];

const RESOLVE = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'types', 'default', 'node', 'browser'],
  extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
};

export interface ImportReport {
  modules: number;
  violations: string[];
}

/**
 * Holds the import rules and the environment rule against the tree at `root`. Throws when it saw no file: with a
 * compiler it does not know, dependency-cruiser reads nothing and reports success.
 */
export async function checkImports(root: string): Promise<ImportReport> {
  const folders = FOLDERS.filter((folder) => existsSync(path.join(root, folder)));
  const options = { ...cruiseOptions, baseDir: root, validate: true, ruleSet: importRules };
  const { output } = await cruise(folders, options, RESOLVE);
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result.');
  const modules = output.modules.filter((module) => /\.tsx?$/.test(module.source) && !module.coreModule);
  const edges = modules.reduce((count, module) => count + module.dependencies.length, 0);
  if (modules.length === 0 || edges === 0) throw new Error('dependency-cruiser saw no module or no import.');
  const violations = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { modules: modules.length, violations: [...violations, ...environmentReads(root, folders)] };
}

const READS_ENVIRONMENT = /\bDeno\.|\bprocess\.env\b|\bimport\.meta\.env\b/;
const MAY_READ =
  /^(supabase\/functions\/[^/]+\/index\.ts|netlify\/edge-functions\/[^/]+\.ts|web\/src\/lib\/env\.ts|(scripts|local|bench|web\/e2e)\/.*|.*\.config\.ts|.*\.test\.tsx?|.*\/contract\/.*)$/;

/** Values come in through the entry points, which parse them once; everything below is handed them. */
function environmentReads(root: string, folders: string[]): string[] {
  return folders
    .flatMap((folder) => sourcesIn(root, folder))
    .filter((file) => !MAY_READ.test(file))
    .flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const code = line.replace(/^\s*(\/\/|\/?\*).*/, '');
          return READS_ENVIRONMENT.test(code) ? [`environment-in-entry-points: ${file}:${index + 1}`] : [];
        }),
    );
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx)$/.test(file) && !file.includes('node_modules'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

if (import.meta.main) {
  const { modules, violations } = await checkImports(process.cwd());
  for (const violation of violations) console.error(violation);
  console.log(`import rules: ${modules} modules, ${violations.length} violations`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
