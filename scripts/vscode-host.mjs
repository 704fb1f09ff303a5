// A real VS Code where the desktop one cannot be downloaded: code-server from npm, Chromium and
// Neovim from the system's packages. Sets up what is missing and keeps it for the next run.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './setup.mjs';

/** code-server 4.139.1 is VS Code 1.139.1 and wants Node 24, which the package `node` brings. */
const packages = { node: '24.21.0', 'code-server': '4.139.1' };

const folder = process.env.CROSSFOOT_VSCODE_HOST ?? join(homedir(), '.cache/crossfoot/vscode-host');
const stamp = join(folder, 'complete.json');
const bin = join(folder, 'node_modules', '.bin');
const node = join(bin, 'node');
const entry = join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');

const say = (text) => process.stderr.write(`${text}\n`);

/** The path of the first of these programs that is installed. */
export function findProgram(...names) {
  for (const name of names) {
    if (name.includes('/') && existsSync(name)) return name;
    for (const place of (process.env.PATH ?? '').split(delimiter)) {
      if (existsSync(join(place, name))) return join(place, name);
    }
  }
  return undefined;
}

export const findChromium = () =>
  findProgram(
    ...(process.env.CROSSFOOT_CHROMIUM ? [process.env.CROSSFOOT_CHROMIUM] : []),
    'chromium',
    'chromium-browser',
    'google-chrome',
  );

export const findNeovim = () => findProgram('nvim');

/**
 * Installs the system's packages that are missing, as root where there is apt-get. Answers with
 * what a person has to do where that is not possible; undefined where all is there.
 */
export function setUpSystem() {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(isHostComplete() || existsSync('/usr/include/gssapi/gssapi.h') ? [] : ['libkrb5-dev']),
    ...(findNeovim() ? [] : ['neovim']),
  ];
  if (missing.length === 0) return undefined;
  const advice = `The editor tests need ${missing.join(', ')}. On Debian: sudo apt-get install -y ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return advice;
  say(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] }).status === 0;
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...missing) ? undefined : advice;
}

/** The stamp is written last, so that an install that was cut off is seen and done again. */
function isHostComplete() {
  const wanted = JSON.stringify(packages);
  return existsSync(entry) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Installs code-server unless it is there; about 740 MB and some minutes the first time. */
export function setUpHost() {
  if (isHostComplete()) return;
  say(`Installing code-server into ${folder} (some minutes, once) …`);
  for (const name of ['complete.json', 'node_modules', 'package.json', 'package-lock.json']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  const env = { ...withoutNpm(process.env), PATH: `${bin}${delimiter}${process.env.PATH}` };
  const install = (dependencies) => {
    // argon2 stays unnamed: its install script fails, and its prebuilt binary is found without.
    const allowScripts = { node: true, 'code-server': true };
    const manifest = { private: true, dependencies, allowScripts };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    const options = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'];
    run('npm', ['install', ...options], { cwd: folder, env });
  };
  // Node comes first, so that code-server's own install scripts run with the Node that it wants.
  install({ node: packages.node });
  install(packages);
  writeFileSync(stamp, JSON.stringify(packages));
}

/** The settings of this project's own npm are not meant for another install. */
function withoutNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)));
}

/** Installs extensions into a profile folder. */
export function installExtensions(profile, vsixFiles) {
  const flags = vsixFiles.flatMap((vsix) => ['--install-extension', vsix]);
  run(node, [entry, ...profileFlags(profile), ...flags], { env: hostEnvironment(profile) });
}

/**
 * Serves the workbench on a free port of this machine. `stop` ends it with all that it started;
 * `hasEnded` tells whether it did so by itself; `log` is what it said so far.
 */
export async function serve(profile, environment, { asksForTrust = false } = {}) {
  const port = await freePort();
  const flags = ['--disable-telemetry', '--disable-update-check'];
  if (!asksForTrust) flags.push('--disable-workspace-trust');
  const args = [entry, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...flags];
  const child = spawn(node, [...args, ...profileFlags(profile)], {
    env: { ...hostEnvironment(profile), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let log = '';
  child.stdout.on('data', (data) => (log += data));
  child.stderr.on('data', (data) => (log += data));
  child.on('exit', (code, signal) => (log += `\ncode-server ended: ${signal ?? code}\n`));
  const host = {
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: () => stop(child),
  };
  try {
    await answers(`${host.url}/healthz`, child);
  } catch (error) {
    await host.stop();
    throw new Error(`${error.message}\n${log}`);
  }
  return host;
}

function profileFlags(profile) {
  return [
    '--user-data-dir',
    join(profile, 'data'),
    '--extensions-dir',
    join(profile, 'extensions'),
  ];
}

/** Nothing of the user's own settings reaches the host, and nothing of the host reaches them. */
function hostEnvironment(profile) {
  const { VSCODE_IPC_HOOK_CLI, VSCODE_PROXY_URI, PORT, PASSWORD, ...rest } = process.env;
  return {
    ...rest,
    XDG_CONFIG_HOME: join(profile, 'config'),
    XDG_DATA_HOME: join(profile, 'share'),
  };
}

async function answers(url, child) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error('code-server ended while starting.');
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('code-server did not answer within 30 seconds.');
}

/** Ends the process group: code-server forks its server, which forks extension hosts. */
async function stop(child) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    for (let attempt = 0; attempt < 30 && signalGroup(child, signal); attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** False when no process of the group is left. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
