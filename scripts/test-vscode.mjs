// `npm run test:vscode`: the editor tests. API tests in a real VS Code (the desktop one where it
// can be downloaded, else code-server), UI tests in code-server, HTML tables in Chromium, and a
// session with Neovim. Each editor is held against what the command line finds. Ends with a line
// "N passed, N failed".
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root, run } from './setup.mjs';

install();
const { build } = await import('./build.mjs');
const { packageExtension } = await import('./package.mjs');
const { findChromium, findNeovim, installExtensions, serve, setUpHost, setUpSystem } = await import(
  './vscode-host.mjs'
);
const { runOnDesktop, whyNoDesktop } = await import('./vscode-desktop.mjs');
const { makeWorkspace, writeExpected } = await import('./vscode-workspace.mjs');

const require = createRequire(import.meta.url);
const say = (text) => process.stderr.write(`${text}\n`);
const bundled = (name) => join(root, 'dist', 'test', `${name}.cjs`);
const failure = (title, reason) => ({ title, state: 'failed', milliseconds: 0, reason });
const skipped = (title, reason) => ({ title, state: 'skipped', milliseconds: 0, reason });

/** Bundles the tests: `vscode` comes from the host, the other packages from node_modules. */
async function bundleTests() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'test/vscode/suite/index.ts', out: 'suite' },
      { in: 'test/vscode/ui/index.ts', out: 'ui' },
      { in: 'test/vscode/tables/index.ts', out: 'tables' },
      { in: 'test/neovim/neovim.ts', out: 'neovim' },
    ],
    outdir: 'dist/test',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // By its CommonJS file: what `require('mocha')` gives differs from one Node to the next.
    alias: { mocha: 'mocha/lib/mocha.cjs' },
    external: ['vscode', 'mocha/*', 'playwright-core'],
    logLevel: 'warning',
  });
}

/** The results that the API suite writes when it is through. */
async function resultsIn(file, seconds) {
  for (let wait = 0; wait < seconds * 5; wait++) {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return [failure('API tests', `they did not end within ${seconds} seconds`)];
}

/** A tiny second extension runs the API tests inside code-server, which knows no test runs. */
function packageRunner(folder) {
  const vsix = join(folder, 'runner.vsix');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license'];
  const cwd = join(root, 'test', 'vscode', 'runner');
  run(process.execPath, [vsce, 'package', ...flags, '--out', vsix], { cwd });
  return vsix;
}

async function testDesktop(scratch, environment) {
  say('API tests in desktop VS Code …');
  const { CROSSFOOT_TEST_RESULT: result, CROSSFOOT_TEST_WORKSPACE: workspace } = environment;
  await runOnDesktop(bundled('suite'), workspace, join(scratch, 'desktop'), environment);
  return resultsIn(result, 1);
}

/** UI tests in code-server, and before them the API tests unless desktop VS Code ran them. */
async function testCodeServer(scratch, environment, withApi) {
  const chromium = findChromium();
  setUpHost();
  const profile = makeProfile(join(scratch, 'profile'));
  const vsix = await packageExtension(scratch);
  installExtensions(profile, withApi ? [vsix, packageRunner(scratch)] : [vsix]);
  say('Tests in code-server …');
  const { openWorkbench, run: runUi } = require(bundled('ui'));
  const server = await serve(profile, withApi ? environment : {});
  try {
    const api = [];
    if (withApi) {
      const window = await openWorkbench(
        chromium,
        server.url,
        environment.CROSSFOOT_TEST_WORKSPACE,
      );
      api.push(...(await resultsIn(environment.CROSSFOOT_TEST_RESULT, 240)));
      await window.close();
    }
    const { folder } = makeWorkspace(join(scratch, 'workspace-ui'));
    const ui = await runUi({ chromium, url: server.url, workspace: folder });
    // Whatever failed then failed for want of it.
    const end = server.hasEnded() ? [failure('code-server', server.log().slice(-4000))] : [];
    return [...api, ...ui, ...end];
  } catch (error) {
    return [failure('code-server', `${error.stack}\n${server.log().slice(-4000)}`)];
  } finally {
    await server.stop();
  }
}

/** A folder with the settings that tests need, and others. */
function makeProfile(folder, others = {}) {
  const user = join(folder, 'data', 'User');
  mkdirSync(user, { recursive: true });
  const usual = JSON.parse(readFileSync(join(root, 'test', 'vscode', 'settings.json'), 'utf8'));
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...usual, ...others }));
  return folder;
}

/**
 * The extension as a browser runs it, in a folder that nobody trusts: code-server does so where a manifest
 * names no entry for Node.
 */
async function testBrowser(scratch) {
  const profile = makeProfile(join(scratch, 'profile-browser'), {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  });
  installExtensions(profile, [join(scratch, 'crossfoot.vsix')]);
  const extensions = join(profile, 'extensions');
  const own = readdirSync(extensions).find((name) => name.startsWith('crossfoot.crossfoot'));
  const file = join(extensions, own, 'package.json');
  const { main, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
  say('Tests in code-server with the extension in the browser …');
  const server = await serve(profile, {}, { asksForTrust: true });
  try {
    const { folder } = makeWorkspace(join(scratch, 'workspace-browser'));
    const { runWeb } = require(bundled('ui'));
    return await runWeb({ chromium: findChromium(), url: server.url, workspace: folder });
  } catch (error) {
    return [failure('in a browser', `${error.stack}\n${server.log().slice(-4000)}`)];
  } finally {
    await server.stop();
  }
}

/** What a browser makes of HTML tables, held against what is read here. */
async function testTables() {
  const chromium = findChromium();
  if (!chromium) return [skipped('Grids of HTML tables', 'Chromium is not installed')];
  say(`HTML tables in ${chromium} …`);
  const { run: runTables } = require(bundled('tables'));
  const folders = [join(root, 'examples'), join(root, '..', 'shared', 'reports')];
  return runTables({ chromium, folders });
}

async function testNeovim() {
  const nvim = findNeovim();
  if (!nvim) return [skipped('Neovim', 'it is not installed')];
  say(`Tests in Neovim (${nvim}) …`);
  const session = join(root, 'test', 'neovim', 'session.lua');
  const { run: runNeovim } = require(bundled('neovim'));
  return runNeovim({ nvim, session, server: join(root, 'dist', 'server.cjs') });
}

async function testEditors(scratch) {
  const { folder: workspace, hasShared } = makeWorkspace(join(scratch, 'workspace'));
  if (!hasShared) say('../shared is not beside the project: the editors open the examples.');
  const environment = {
    CROSSFOOT_TEST_WORKSPACE: workspace,
    CROSSFOOT_TEST_EXPECTED: join(scratch, 'expected.json'),
    CROSSFOOT_TEST_RESULT: join(scratch, 'api.json'),
    CROSSFOOT_TEST_SUITE: bundled('suite'),
    CROSSFOOT_TEST_OUTPUT: join(root, 'test', 'output'),
  };
  const screenshots = join(environment.CROSSFOOT_TEST_OUTPUT, 'screenshots');
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  writeExpected(workspace, environment.CROSSFOOT_TEST_EXPECTED);
  Object.assign(process.env, environment);

  const reason = await whyNoDesktop();
  if (reason) say(`Desktop VS Code is left out: ${reason}.`);
  const desktop = reason ? [] : await testDesktop(scratch, environment);
  const advice = process.platform === 'linux' ? setUpSystem() : 'The UI tests run on Linux only.';
  if (advice) say(advice);
  const web = findChromium() && process.platform === 'linux';
  // Without desktop VS Code there must be code-server: the API tests are not to be left out.
  const none = reason ? failure('VS Code', advice) : skipped('UI tests', advice);
  const codeServer = web ? await testCodeServer(scratch, environment, Boolean(reason)) : [none];
  const browser = web ? await testBrowser(scratch) : [];
  return [...desktop, ...codeServer, ...browser, ...(await testTables()), ...(await testNeovim())];
}

function print(results) {
  const marks = { passed: '✓', failed: '✗', skipped: '-' };
  for (const { title, state, milliseconds, reason } of results) {
    process.stdout.write(`${marks[state]} ${title} (${milliseconds} ms)\n`);
    if (reason) process.stdout.write(`    ${reason.replaceAll('\n', '\n    ')}\n`);
  }
  const count = (state) => results.filter((result) => result.state === state).length;
  if (count('skipped') > 0) process.stdout.write(`${count('skipped')} skipped\n`);
  process.stdout.write(`${count('passed')} passed, ${count('failed')} failed\n`);
  return count('failed') === 0 && count('passed') > 0;
}

await build();
await bundleTests();
const scratch = mkdtempSync(join(tmpdir(), 'crossfoot-editors-'));
// At the end however it comes, since a set-up step that fails ends the process at once.
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
process.exitCode = print(await testEditors(scratch)) ? 0 : 1;
