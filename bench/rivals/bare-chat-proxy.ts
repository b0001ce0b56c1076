// Rival for PAM's streams: the least that stands between a browser and a model. It knows nobody, keeps nothing and has no tools.
import process from 'node:process';

const url = `${process.env.OPENAI_BASE_URL}/chat/completions`;
const headers = { authorization: `Bearer ${process.env.OPENAI_API_KEY}`, 'content-type': 'application/json' };

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'GET') return new Response('alive');
    const answer = await fetch(url, { method: 'POST', headers, body: await request.text(), signal: request.signal });
    return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'text/event-stream' } });
  },
};
