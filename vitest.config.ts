import { defineConfig } from 'vitest/config';

const ignored = ['**/node_modules/**', '**/dist/**', '**/.data/**', '**/.cache/**'];
const needsStack = ['**/*.db.test.ts', '**/*.contract.test.ts', '**/*.e2e.test.ts'];

/**
 * Unit tests need nothing; the other projects share one embedded stack, which `npm test` starts, or the global setup
 * when vitest is called by hand. The groups run one after the other, so that no project slows another one down.
 */
export default defineConfig({
  test: {
    // The stack's processes and a real browser share few cores with the tests: patience is not a timed assertion.
    testTimeout: 20_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'local/**/*.ts', 'scripts/**/*.ts', 'web/src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}', 'shared/database.types.ts'],
      reporter: ['text-summary', 'html', 'lcov'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,local,scripts,web/src,bench}/**/*.test.{ts,tsx}'],
          exclude: [...ignored, ...needsStack],
          sequence: { groupOrder: 0 },
        },
      },
      stackProject('database', '{shared,local,scripts,supabase}/**/*.db.test.ts', 1),
      stackProject('contract', '{shared,local,scripts,netlify,supabase}/**/*.contract.test.ts', 2),
      stackProject('browser', 'web/e2e/**/*.e2e.test.ts', 3),
    ],
  },
});

function stackProject(name: string, include: string, groupOrder: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: [include],
      exclude: ignored,
      globalSetup: ['scripts/test/stack-setup.ts'],
      fileParallelism: name !== 'browser',
      // Several pages, or axe in four looks: what never comes is found by each wait's own limit.
      ...(name === 'browser' && { testTimeout: 90_000 }),
      sequence: { groupOrder },
    },
  };
}
