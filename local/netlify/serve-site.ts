import type { NetlifyConfig, RedirectRule } from './read-netlify-config.ts';
import { type FileAccess, findStaticFile, NODE_FILES, serveStaticFile } from './static-files.ts';

/** Serves the published folder as Netlify does: files first, then redirects, with the header rules on every answer. */
export async function serveSite(
  request: Request,
  publishDir: string,
  config: NetlifyConfig,
  files: FileAccess = NODE_FILES,
): Promise<Response> {
  const path = new URL(request.url).pathname;
  const response = await answer(request, path, { files, publishDir, config });
  for (const rule of config.headers) {
    if (rule.pattern.match(path) === null) continue;
    for (const [name, value] of Object.entries(rule.values)) response.headers.set(name, value);
  }
  return response;
}

interface Site {
  files: FileAccess;
  publishDir: string;
  config: NetlifyConfig;
}

async function answer(request: Request, path: string, { files, publishDir, config }: Site): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response('Method not allowed', { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const file = await findStaticFile(files, publishDir, path);
  const rule = config.redirects.find(({ pattern, force }) => pattern.match(path) !== null && (force || !file));
  if (!rule) return file ? serveStaticFile(files, file, request) : notFound();
  const target = targetOf(rule, path);
  if (rule.status === 301 || rule.status === 302) {
    return new Response(null, { status: rule.status, headers: { location: target + new URL(request.url).search } });
  }
  const rewritten = await findStaticFile(files, publishDir, target);
  if (!rewritten) return notFound();
  const page = await serveStaticFile(files, rewritten, request);
  // Netlify answers with the page and the rule's status; one that is missing is never "not modified".
  return rule.status === 404 ? new Response(page.body, { status: 404, headers: page.headers }) : page;
}

function targetOf(rule: RedirectRule, path: string): string {
  return rule.to.replace(':splat', rule.pattern.match(path) ?? '');
}

function notFound(): Response {
  const hint = 'Not found. The app is not built here: use the Vite address of npm start, or npm start -- --preview.\n';
  return new Response(hint, { status: 404, headers: { 'content-type': 'text/plain; charset=UTF-8' } });
}
