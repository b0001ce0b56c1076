import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

it.each(globSync('supabase/functions/*/deno.json'))('%s pins the versions of package.json', (file) => {
  const { imports } = JSON.parse(readFileSync(file, 'utf8')) as { imports: Record<string, string> };
  for (const [name, target] of Object.entries(imports)) {
    const [, packageName = '', version] = /^npm:\/?(@?[^@]+)@([^/]+)\/?$/.exec(target) ?? [];
    expect(packageName, target).toBe(name.replace(/\/$/, ''));
    expect(version, target).toBe(dependencies[packageName]);
  }
});
