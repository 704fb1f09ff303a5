// The API tests in desktop VS Code, where it can be downloaded and shown.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { findProgram } from './vscode-host.mjs';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/** Why desktop VS Code cannot run here; undefined where it can. */
export async function whyNoDesktop() {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return `there is no display${findProgram('xvfb-run') ? ' (xvfb-run npm run test:vscode gives one)' : ''}`;
  }
  try {
    const response = await fetch(releases, { signal: AbortSignal.timeout(5000) });
    return response.ok ? undefined : `it cannot be downloaded (status ${response.status})`;
  } catch {
    return 'it cannot be downloaded';
  }
}

/** Runs the suite, which writes its results to the file that `environment` names. */
export async function runOnDesktop(suite, workspace, profile, environment) {
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  const cachePath = join(root, '.vscode-test');
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ version: 'stable', cachePath });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: environment,
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--skip-welcome',
      ...[
        '--user-data-dir',
        join(profile, 'data'),
        '--extensions-dir',
        join(profile, 'extensions'),
      ],
    ],
  }).catch((error) => {
    // The results tell more than the exit status, where there are any.
    if (!existsSync(environment.CROSSFOOT_TEST_RESULT)) throw error;
  });
}
