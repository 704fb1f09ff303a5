// `npm run screenshots [-- NAME]`: the pictures in docs/images, light and dark, taken in code-server; with
// NAME only those whose name holds it. Needs what the editor tests need, and the real reports beside the
// project.
//
// To add a picture: put `{ name, show }` (type `Picture` of test/vscode/pictures.ts) into a list in a
// file of your own beside the tests of what it shows, as test/vscode/preview/pictures.ts does, and add
// that list to `pictures` in test/vscode/pictures.ts. `show` begins with a workbench without editors, side bar
// and panel, brings up what is to be seen and waits until it is there. The picture is taken afterwards and
// written to docs/images/NAME-light.png and NAME-dark.png. Look at both.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './setup.mjs';

install();
const { smallPng } = await import('./small-png.mjs');
const { loadDriver, prepareSessions } = await import('./vscode-session.mjs');

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
/** In bytes: pages with pictures should open quickly. */
const largest = 150_000;

const [only] = process.argv.slice(2);
const session = await prepareSessions();
const { takePictures } = await loadDriver('test/vscode/pictures.ts');

function keep(theme, name, png) {
  const file = `${name}-${theme}.png`;
  const small = smallPng(png);
  writeFileSync(join(root, 'docs', 'images', file), small);
  process.stdout.write(`${file}: ${Math.round(small.length / 1000)} kB\n`);
  if (small.length > largest) process.stdout.write(`  more than ${largest / 1000} kB\n`);
}

for (const [theme, title] of Object.entries(themes)) {
  await session({ 'workbench.colorTheme': title }, (place) =>
    takePictures({ ...place, theme, only, take: (name, png) => keep(theme, name, png) }),
  );
}
