import { describe, expect, it } from 'vitest';
import { Health, Liveness } from '../../contracts/health.ts';
import { createApi } from '../create-api.ts';

const api = createApi({
  environment: { ok: false, environment: 'staging', problems: ['APP_URL is missing'] },
  host: 'node',
  clientIp: () => 'test',
  log: () => {},
});

const CONTRACTS = { '/api/health': Health, '/api/health/live': Liveness, '/api/health/ready': Health };

describe('health', () => {
  it('serves the paths that its document names, with the answers that it describes', async () => {
    const response = await api.fetch(new Request('http://localhost/api/openapi.json'));
    const { paths } = (await response.json()) as { paths: Record<string, { get: { responses: object } }> };
    const documented = Object.keys(paths).filter((path) => path.startsWith('/api/health'));
    expect(documented).toEqual(Object.keys(CONTRACTS));
    for (const [path, contract] of Object.entries(CONTRACTS)) {
      const answer = await api.fetch(new Request(`http://localhost${path}`));
      expect(Object.keys(paths[path]?.get.responses ?? {})).toContain(String(answer.status));
      expect(contract.parse(await answer.json())).toMatchObject({ environment: 'staging' });
    }
  });
});
