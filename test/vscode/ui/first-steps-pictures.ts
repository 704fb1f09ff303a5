/** Pictures of the first minutes. */
import type { Picture } from '../pictures.ts';

export const firstStepPictures: readonly Picture[] = [
  {
    name: 'walkthrough',
    async show({ bench: { page, askingCommand } }) {
      await askingCommand('Welcome: Open Walkthrough...');
      const row = page.locator('.quick-input-list .monaco-list-row', {
        hasText: 'Check your first report',
      });
      await row.first().click();
      const open = page.locator('.gettingStartedContainer .monaco-button', {
        hasText: 'Open the draft',
      });
      await open.click();
      await page.locator('.squiggly-error').first().waitFor();
      await page.waitForTimeout(2000);
    },
  },
  {
    name: 'check-document',
    async show({ bench: { page, open, command } }) {
      await open('README.md');
      await command('Crossfoot: Focus on Findings View');
      const button = page.locator('.part.sidebar .monaco-button', {
        hasText: 'Check This Document',
      });
      await button.click();
      await page.locator('.monaco-list-row', { hasText: 'council-report' }).waitFor();
    },
  },
  {
    name: 'new-report',
    async show({ bench: { page, open, askingCommand } }) {
      await open('draft.md');
      await askingCommand('Crossfoot: New Report from Profile…');
      await page.locator('.monaco-list-row', { hasText: 'council-report' }).waitFor();
    },
  },
];
