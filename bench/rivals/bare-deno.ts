// Rival for start-up: the least that Deno can serve.
export default { fetch: () => new Response('{"status":"alive"}', { headers: { 'content-type': 'application/json' } }) };
