import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

export type StackMode = 'dev' | 'preview' | 'test';

export interface StackOptions {
  /** Added to every port. */
  offset: number;
  dataDir: string;
  mode: StackMode;
  /** Make the demo account and its year of expenses. */
  seed: boolean;
  /** Delete the data folder's content first. */
  fresh?: boolean;
  /** Variables that may point to real services; left out: the environment and `.env` files, or nothing in test mode. */
  environment?: Record<string, string | undefined>;
  /** For tests of the stack itself. */
  redisBackend?: 'server' | 'memory';
  folders?: Partial<StackFolders>;
}

/** Where the product's parts lie. Parameters so that the stack can be tried with others. */
export interface StackFolders {
  project: string;
  migrations: string;
  functions: string;
  supabaseConfig: string;
  edgeFunctions: string;
  netlifyToml: string;
  dist: string;
}

export const PROJECT_DIR = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

export function resolveFolders(given: Partial<StackFolders> = {}): StackFolders {
  const project = given.project ?? PROJECT_DIR;
  return {
    project,
    migrations: join(project, 'supabase', 'migrations'),
    functions: join(project, 'supabase', 'functions'),
    supabaseConfig: join(project, 'supabase', 'config.toml'),
    edgeFunctions: join(project, 'netlify', 'edge-functions'),
    netlifyToml: join(project, 'netlify.toml'),
    dist: join(project, 'dist'),
    ...given,
  };
}

/**
 * `.env`, then `.env.local`, then the real environment, the last one winning. An empty value is unset. A test never meets
 * a real service, whatever these say; what would mislead its own SDKs is seen all the same.
 */
export function readEnvironment(projectDir: string, mode: StackMode): Record<string, string | undefined> {
  if (mode === 'test') return { QSTASH_DEV: process.env.QSTASH_DEV };
  const files = ['.env', '.env.local'].map((name) => join(projectDir, name)).filter((path) => existsSync(path));
  const merged = Object.assign({}, ...files.map((path) => parseEnv(readFileSync(path, 'utf8'))), process.env);
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== '')) as Record<string, string>;
}

/** `DATA_DIR` of the environment, else `.data` in the project. */
export function resolveDataDir(): string {
  return resolve(process.env.DATA_DIR || join(PROJECT_DIR, '.data'));
}
