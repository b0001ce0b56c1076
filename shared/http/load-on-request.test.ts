import { Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import type { HonoEnv } from './api-env.ts';
import { loadOnRequest } from './load-on-request.ts';

function startApp() {
  const groupThatSays = (text: string) => async () => new Hono<HonoEnv>().get('/', (c) => c.text(text));
  const groups = {
    '/v1/trips': vi.fn(groupThatSays('trips')),
    '/v1/fuel': vi.fn(groupThatSays('fuel')),
    '/v1/broken': vi.fn(() => Promise.reject(new Error('a fault in its file'))),
  };
  const build = vi.fn((loaded: Parameters<Parameters<typeof loadOnRequest>[1]>[0]) => {
    const app = new Hono<HonoEnv>().get('/health', (c) => c.text('alive'));
    for (const [prefix, group] of loaded) app.route(prefix, group);
    return app.onError((error, c) => c.text(`${error.message} ${(error.cause as Error).message}`, 500));
  });
  const fetch = loadOnRequest(groups, build);
  const ask = async (path: string) => {
    const response = await fetch(new Request(`http://localhost${path}`));
    return [response.status, await response.text()];
  };
  return { ask, build, groups };
}

describe('groups of routes', () => {
  it('are loaded with the first request below them, and only those', async () => {
    const { ask, build, groups } = startApp();
    expect(await ask('/health')).toEqual([200, 'alive']);
    expect(await ask('/v1/tripsters')).toMatchObject([404, expect.any(String)]);
    expect(groups['/v1/trips']).not.toHaveBeenCalled();
    expect(await ask('/v1/trips?q=1')).toEqual([200, 'trips']);
    expect(await ask('/v1/trips')).toEqual([200, 'trips']);
    expect(await ask('/v1/trips/nothing')).toMatchObject([404, expect.any(String)]);
    expect(groups['/v1/trips']).toHaveBeenCalledTimes(1);
    expect(groups['/v1/fuel']).not.toHaveBeenCalled();
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('are found however the path is written', async () => {
    expect(await startApp().ask('/v1/%74rips')).toEqual([200, 'trips']);
  });

  it('answer all who ask at once', async () => {
    const { ask, build } = startApp();
    const answers = await Promise.all(['/v1/trips', '/v1/fuel', '/v1/trips', '/v1/fuel', '/health'].map(ask));
    expect(answers.map(([, text]) => text)).toEqual(['trips', 'fuel', 'trips', 'fuel', 'alive']);
    expect(build).toHaveBeenCalledTimes(3);
  });

  it('that cannot be loaded fail as any other bug does, each time, and take no other with them', async () => {
    const { ask } = startApp();
    const failure = [500, 'These routes could not be loaded. a fault in its file'];
    expect(await ask('/v1/broken')).toEqual(failure);
    expect(await ask('/v1/broken/deeper')).toEqual(failure);
    expect(await ask('/v1/trips')).toEqual([200, 'trips']);
  });
});
