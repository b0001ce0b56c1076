import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const OneOrMore = z.union([z.string().transform((item) => [item]), z.array(z.string())]).optional();
const EdgeModule = z.object({
  default: z.custom<EdgeFunction>((value) => typeof value === 'function'),
  config: z.strictObject({ path: OneOrMore, excludedPath: OneOrMore, method: OneOrMore }).prefault({}),
});

export type EdgeFunction = (request: Request, context: unknown) => unknown;
export interface EdgeRoute {
  function: string;
  path: string;
  pattern: string;
  matches(request: Request): boolean;
}

/** The folder's functions. Apart from loading, since files can no longer be listed once the bootstrap is there. */
export function listEdgeFunctions(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(directory, file));
}

/** Loads edge functions and the routes their `config` declares. Throws on a setting it cannot honour. */
export async function loadEdgeFunctions(
  files: string[],
): Promise<{ functions: Record<string, EdgeFunction>; routes: EdgeRoute[] }> {
  const functions: Record<string, EdgeFunction> = {};
  const routes: EdgeRoute[] = [];
  for (const file of files) {
    const name = basename(file).replace(/\.\w+$/, '');
    const { default: run, config } = EdgeModule.parse(await import(pathToFileURL(file).href));
    functions[name] = run;
    for (const path of config.path ?? []) routes.push(createRoute(name, path, config));
  }
  return { functions, routes };
}

function createRoute(name: string, path: string, config: z.infer<typeof EdgeModule>['config']): EdgeRoute {
  const pattern = new URLPattern({ pathname: path });
  const excluded = config.excludedPath?.map((pathname) => new URLPattern({ pathname })) ?? [];
  return {
    function: name,
    path,
    pattern: `^${path.replace(/\/\*$/, '(?:/(.*))')}/?$`,
    matches(request) {
      const { pathname } = new URL(request.url);
      const methodFits = config.method === undefined || config.method.includes(request.method);
      return methodFits && pattern.test({ pathname }) && !excluded.some((one) => one.test({ pathname }));
    },
  };
}
