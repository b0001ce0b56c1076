import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { speechProbe } from './ping-speech.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (status: number) => serve((_, response) => response.writeHead(status).end('{}'));
const probe = async (openAi: number, elevenLabs: number) =>
  speechProbe({
    OPENAI_API_KEY: 'one',
    OPENAI_BASE_URL: await answering(openAi),
    ELEVENLABS_API_KEY: 'two',
    ELEVENLABS_BASE_URL: await answering(elevenLabs),
  })?.(AbortSignal.timeout(5_000));

test('somebody can read aloud as long as one of two services answers', async () => {
  await expect(probe(200, 500)).resolves.toBeUndefined();
  await expect(probe(401, 200)).resolves.toBeUndefined();
});

test('nobody can when none answers, and it is said who', async () => {
  await expect(probe(401, 500)).rejects.toThrow('no answer by openai, elevenlabs');
});

test('nobody is asked where nothing is set up', () => {
  expect(speechProbe({ OPENAI_BASE_URL: 'http://x', ELEVENLABS_BASE_URL: 'http://x' })).toBeUndefined();
});
