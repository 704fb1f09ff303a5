/** The disk tells of changes: files written over, replaced, new ones, also in new folders. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchFiles } from '../../server/src/cli/watch-files.ts';
import { makeFolder } from '../support/run-cli.ts';

it('says which file changed, however it is written', async () => {
  const cwd = makeFolder({ 'a.md': '1', 'sub/b.md': '1' });
  const watcher = watchFiles((path) => path.endsWith('.md'));
  try {
    watcher.add([{ path: `${cwd}/`, deep: true }]);
    const told = async (change: () => void) => {
      change();
      return (await watcher.next())?.slice(cwd.length + 1);
    };
    const replace = (name: string) => () => {
      writeFileSync(join(cwd, 'x.tmp'), 'new');
      renameSync(join(cwd, 'x.tmp'), join(cwd, name));
    };
    expect(await told(() => writeFileSync(join(cwd, 'a.md'), '2'))).toBe('a.md');
    expect(await told(replace('sub/b.md'))).toBe('sub/b.md');
    expect(await told(replace('sub/b.md'))).toBe('sub/b.md');
    mkdirSync(join(cwd, 'late'));
    expect(await told(() => writeFileSync(join(cwd, 'sub/c.md'), '1'))).toBe('sub/c.md');
    expect(await told(() => writeFileSync(join(cwd, 'late/d.md'), '1'))).toBe('late/d.md');
  } finally {
    watcher.close();
  }
});
