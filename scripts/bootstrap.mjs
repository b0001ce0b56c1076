// Plain JavaScript on `node:` modules only: this file runs before anything is installed, on any Node from 20 on.
// It makes sure that the packages of package-lock.json are there, then hands over to the Node 24 among them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const TARGETS = { start: 'local/start.ts', test: 'scripts/test.ts' };
const LEAST_NODE_MAJOR = 24;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';
const installLock = path.join(root, '.cache', 'install.lock');

const say = (line) => console.log(`[setup] ${line}`);

function fail(line) {
  console.error(`[setup] ${line}`);
  process.exit(1);
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** npm writes `node_modules/.package-lock.json` as the last step of an installation, so it tells what is really there. */
export function isInstalled(folder) {
  const wanted = readJson(path.join(folder, 'package-lock.json'));
  const present = readJson(path.join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages).every(
    ([key, entry]) =>
      key === '' || entry.optional || entry.devOptional || present.packages[key]?.version === entry.version,
  );
}

function npm(...args) {
  const { npm_execpath: npmScript, npm_node_execpath: npmNode } = process.env;
  // npm_node_execpath is the Node that npm itself runs on, not the one in node_modules that `npm ci` is about to replace.
  const [command, before] = npmScript && npmNode ? [npmNode, [npmScript]] : ['npm', []];
  const options = { cwd: root, stdio: 'inherit', shell: isWindows && command === 'npm' };
  return spawnSync(command, [...before, ...args], options).status === 0;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands on a fresh clone must not install into the same folder at once. */
async function holdInstallLock() {
  mkdirSync(path.dirname(installLock), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(installLock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(installLock, { encoding: 'utf8', flag: 'a+' }));
    if (holder > 0 && !isAlive(holder)) rmSync(installLock, { force: true });
    if (!told) say(`waiting for another command that is installing (pid ${holder || 'unknown'})`);
    await sleep(500);
  }
}

async function ensurePackages() {
  if (isInstalled(root)) return;
  await holdInstallLock();
  try {
    if (isInstalled(root)) return;
    say('installing the packages of package-lock.json (npm ci)');
    if (npm('ci', '--include=dev')) return;
    // npm ci refuses a lock file that names no package for another system's binaries; npm install completes it.
    say('npm ci failed; trying npm install');
    if (!npm('install', '--include=dev')) fail('npm install failed; its output above says why.');
  } finally {
    rmSync(installLock, { force: true });
  }
}

function nodeMajor(binary) {
  const { stdout, status } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return status === 0 ? Number(/^v(\d+)/.exec(stdout)?.[1] ?? 0) : 0;
}

/** The Node that came with the packages, so that an older system Node is enough to start with. */
function ensureNode() {
  const packaged = path.join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  if (nodeMajor(packaged) >= LEAST_NODE_MAJOR) return packaged;
  if (nodeMajor(process.execPath) >= LEAST_NODE_MAJOR) return process.execPath;
  say(`the system has Node ${process.versions.node}; fetching Node ${LEAST_NODE_MAJOR} from npm (npm rebuild node)`);
  npm('rebuild', 'node');
  if (nodeMajor(packaged) >= LEAST_NODE_MAJOR) return packaged;
  return fail(`Node ${LEAST_NODE_MAJOR} is needed. Install it, or check why "npm rebuild node" fails, and try again.`);
}

function run(node, target, args) {
  const bin = path.join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(path.delimiter) };
  const child = spawn(node, [path.join(root, target), ...args], { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group already: passing it on would make it two.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => fail(`could not start ${target}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name, ...args] = process.argv.slice(2);
  const target = TARGETS[name];
  if (!target) fail(`usage: node scripts/bootstrap.mjs ${Object.keys(TARGETS).join('|')} [options]`);
  await ensurePackages();
  run(ensureNode(), target, args[0] === '--' ? args.slice(1) : args);
}
