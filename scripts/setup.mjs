// Makes a fresh clone ready: installs what the lock file names, and only when it changed.
// Plain Node without dependencies, since nothing is installed yet. All talk goes to stderr.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const stampFile = join(root, 'node_modules', '.crossfoot-lock');

/** Runs a command in the project folder with its output on stderr; ends the process if it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  });
  if (result.error) {
    process.stderr.write(`${command} could not be started: ${result.error.message}\n`);
    process.exit(2);
  }
  if (result.status !== 0) process.exit(result.status ?? 2);
}

/** Installs the packages of package-lock.json unless exactly these are there already. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 12)) {
    process.stderr.write(`Crossfoot needs Node 20.12 or newer; this is ${process.version}.\n`);
    process.exit(2);
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock;
  if (isInstalled()) return;
  alone(() => {
    if (isInstalled()) return;
    process.stderr.write('Installing packages …\n');
    run('npm', [
      'ci',
      '--global=false',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    writeFileSync(stampFile, lock);
  });
}

const lockFolder = join(root, '.crossfoot-install');
/** Milliseconds after which whoever made the lock is taken for dead. */
const stale = 600_000;

/** Two installations at once would empty each other's node_modules. */
function alone(work) {
  while (!makeFolder(lockFolder)) {
    const age = Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > stale) rmSync(lockFolder, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  const open = () => rmSync(lockFolder, { recursive: true, force: true });
  process.once('exit', open);
  work();
  open();
}

/** False where it is there already. */
function makeFolder(path) {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
