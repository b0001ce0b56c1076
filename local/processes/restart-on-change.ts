import { existsSync, type FSWatcher, watch } from 'node:fs';
import type { Child } from './start-child.ts';

const QUIET_MS = 150;

/** Restarts the children when code in one of the folders changes, once for changes that come together. Answers how to end it. */
export function restartOnChange(folders: string[], children: Child[]): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = (_event: string, file: string | null) => {
    if (!file || !/\.(ts|json|toml)$/.test(file) || /\.test\.ts$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void restart(children, file), QUIET_MS);
  };
  const watchers: FSWatcher[] = folders
    .filter((folder) => existsSync(folder))
    .map((folder) => watch(folder, { recursive: true }, changed));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

async function restart(children: Child[], file: string): Promise<void> {
  console.log(`${file} changed: restarting ${children.map((child) => child.name).join(', ')}`);
  await Promise.all(children.map((child) => child.restart()));
}
