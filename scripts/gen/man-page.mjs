// Writes the manual page from the table of commands.
import { loadSources } from './load-sources.mjs';

export const manPage = {
  name: 'man-page',
  async produce() {
    const source = "export { manPage } from './server/src/cli/man-page.ts';";
    const sources = await loadSources('man-page', source);
    return [{ path: 'docs/crossfoot.1', text: sources.manPage() }];
  },
};
