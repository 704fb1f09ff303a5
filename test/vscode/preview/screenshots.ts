/** Pictures of the review preview for the documentation. */
import { openWorkbench } from '../ui/workbench.ts';
import { previewFrame } from './preview.ts';

export interface Studio {
  readonly chromium: string;
  readonly url: string;
  readonly workspace: string;
  readonly theme: string;
}

/** Writes `preview-THEME.png` and `preview-table-THEME.png`. */
export async function takeScreenshots({ chromium, url, workspace, theme }: Studio): Promise<void> {
  const bench = await openWorkbench(chromium, url, workspace);
  try {
    await bench.page.setViewportSize({ width: 1440, height: 860 });
    await bench.open('reports/iom-2007.md', 152, 250);
    await bench.command('View: Toggle Primary Side Bar Visibility');
    await bench.command('Crossfoot: Open Review Preview');
    const frame = await previewFrame(bench);
    await bench.page.waitForTimeout(3000);
    const wrong = frame.locator('.figure.contradicted');
    await wrong.first().scrollIntoViewIfNeeded();
    await bench.page.waitForTimeout(800);
    await wrong.first().hover();
    await bench.page.waitForTimeout(500);
    await bench.screenshot(`preview-${theme}`);
    const total = frame.locator('td .figure.contradicted').first();
    await total.scrollIntoViewIfNeeded();
    await bench.page.waitForTimeout(800);
    await total.hover();
    await bench.page.waitForTimeout(500);
    await bench.screenshot(`preview-table-${theme}`);
  } finally {
    await bench.close();
  }
}
