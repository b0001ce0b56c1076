import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPENED_PAGES } from './first-paint.ts';

test.each(Object.entries(OPENED_PAGES))('%s is the page whose files are fetched early', (path, module) => {
  const router = readFileSync('web/src/app/router.tsx', 'utf8');
  const route = router.split('createRoute({').find((part) => part.includes(`import('../${module}')`));
  expect(route).toContain(`path: '${path.replace(/^\/wins/, '')}'`);
});
