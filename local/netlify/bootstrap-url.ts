/** URL of Netlify's own bootstrap for edge functions. Its package exports no such path, so the file is named. */
export const BOOTSTRAP_URL = new URL(
  '../../node_modules/@netlify/edge-functions-dev/dist/deno/bootstrap.mjs',
  import.meta.url,
).href;
