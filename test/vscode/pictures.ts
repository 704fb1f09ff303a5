/**
 * The pictures of the documentation: what each shows, in the order in which they are taken. How to add
 * one is told in scripts/screenshots.mjs.
 */
import { previewPictures } from './preview/pictures.ts';
import { firstStepPictures } from './ui/first-steps-pictures.ts';
import { openWorkbench, type Workbench } from './ui/workbench.ts';
import { viewPictures } from './views/pictures.ts';

/** What stands open when a picture begins: the workbench without editors, side bar and panel. */
export interface Studio {
  readonly bench: Workbench;
  /** The folder that is open; absolute. */
  readonly workspace: string;
  readonly theme: string;
}

export interface Picture {
  /** It is written to `docs/images/NAME-THEME.png`. */
  readonly name: string;
  /** Brings up what is to be seen. */
  show(studio: Studio): Promise<void>;
}

const pictures: readonly Picture[] = [...previewPictures, ...viewPictures, ...firstStepPictures];

const view = { width: 1180, height: 690 };

export interface PictureOptions {
  readonly chromium: string;
  readonly url: string;
  readonly workspace: string;
  readonly theme: string;
  /** Only pictures whose name holds this. */
  readonly only: string | undefined;
  take(name: string, png: Buffer): void;
}

export async function takePictures(options: PictureOptions): Promise<void> {
  const { chromium, url, workspace, theme, only, take } = options;
  const bench = await openWorkbench(chromium, url, workspace, 1.25);
  try {
    await bench.page.setViewportSize(view);
    for (const { name, show } of pictures) {
      if (only !== undefined && !name.includes(only)) continue;
      await clear(bench);
      await show({ bench, workspace, theme });
      take(name, await bench.page.screenshot());
    }
  } finally {
    await bench.close();
  }
}

async function clear({ page, command }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  // Else a question that is still there takes what is meant for the palette.
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  // Closing what was edited asks whether to save it.
  const edited = page.locator('.tab.dirty');
  while ((await edited.count()) > 0) {
    await edited.first().click();
    await command('View: Revert and Close Editor');
  }
  await command('View: Close All Editors');
  await command('Notifications: Clear All Notifications');
  const parts = [
    { part: '.part.sidebar', title: 'View: Toggle Primary Side Bar Visibility' },
    { part: '.part.panel', title: 'View: Toggle Panel Visibility' },
  ];
  for (const { part, title } of parts) {
    if (await page.locator(part).isVisible()) await command(title);
  }
  await page.mouse.move(0, 0);
}
