import { spawnSync } from 'node:child_process';
import { findChromium, findOnPath } from './find-chromium.ts';

export const INSTALL_CHROMIUM = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium';

/** The browser's path, installed from the system's packages when possible; undefined when there is none to be had. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found || !canInstall()) return found;
  install('chromium', 'the browser tests need a real browser');
  return findChromium();
}

/** Redis is a convenience: without it the stack runs its in-process stand-in, held to the same contract. */
export function ensureRedis(): void {
  if (findOnPath(['redis-server'])) return;
  if (canInstall() && install('redis-server', 'so that the tests run against a real Redis')) return;
  console.log('[test] no redis-server here: the in-process stand-in takes its place');
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && findOnPath(['apt-get']) !== undefined;
}

function install(name: string, reason: string): boolean {
  console.log(`[test] installing ${name} with apt-get (${reason})`);
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', name);
}

function aptGet(...args: string[]): boolean {
  // RUNLEVEL keeps Debian from starting what it installs as a service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status, stderr, stdout } = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
  if (status !== 0) console.error(`[test] apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return status === 0;
}
