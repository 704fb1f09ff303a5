/** Pictures of the review preview for the documentation. */
import type { Frame, Locator } from 'playwright-core';
import type { Picture, Studio } from '../pictures.ts';
import { previewFrame } from './preview.ts';

export const previewPictures: readonly Picture[] = [
  {
    name: 'preview',
    async show(studio) {
      const frame = await openPreview(studio, 152);
      await showWorking(frame, frame.locator('.figure.contradicted').first());
    },
  },
  {
    name: 'preview-table',
    async show(studio) {
      const frame = await openPreview(studio, 689);
      await showWorking(frame, frame.locator('td .figure.contradicted').first());
    },
  },
  {
    name: 'preview-cover',
    async show(studio) {
      await openPreview(studio, 1);
    },
  },
  {
    name: 'preview-findings',
    async show(studio) {
      const frame = await openPreview(studio, 152);
      await frame.locator('[data-filter=findings]').click();
      await frame.locator('.note.error').first().scrollIntoViewIfNeeded();
    },
  },
];

async function openPreview({ bench }: Studio, line: number): Promise<Frame> {
  await bench.open('reports/iom-2007.md', line);
  await bench.command('Crossfoot: Open Review Preview');
  const frame = await previewFrame(bench, '#report .figure.ticked');
  await frame.locator('#counts', { hasText: '✓' }).waitFor();
  await bench.page.waitForTimeout(1500);
  return frame;
}

async function showWorking(frame: Frame, figure: Locator): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await frame.page().waitForTimeout(800);
  await figure.hover();
  await frame.locator('#tip').waitFor();
}
