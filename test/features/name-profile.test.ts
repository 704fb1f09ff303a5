import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameProfile } from '../../server/src/features/name-profile.ts';
import { readFrontMatter } from '../../server/src/markdown/front-matter.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';

function named(text: string, id = 'generic'): string | undefined {
  const edit = nameProfile(text, id);
  return edit && applyEdits(text, [edit]);
}

describe('a line that names a profile', () => {
  it.each([
    ['# Ports\n', '---\nprofile: generic\n---\n\n# Ports\n'],
    ['', '---\nprofile: generic\n---\n\n'],
    ['# Ports\r\n', '---\r\nprofile: generic\r\n---\r\n\r\n# Ports\r\n'],
    ['---\ntitle: Ports\n---\n', '---\nprofile: generic\ntitle: Ports\n---\n'],
    ['---\r\ntitle: P\r\n---\r\n', '---\r\nprofile: generic\r\ntitle: P\r\n---\r\n'],
    ['---\n---\n', '---\nprofile: generic\n---\n'],
    ['---\n{ title: Ports }\n---\n', '---\n{profile: generic,  title: Ports }\n---\n'],
    // No front matter but a line across the page.
    ['---\n\nPorts\n', '---\nprofile: generic\n---\n\n---\n\nPorts\n'],
  ])('comes into %j', (text, expected) => {
    expect(named(text)).toBe(expected);
  });

  it('comes into no draft that names one', () => {
    expect(named('---\ntitle: Ports\nprofile: council-report\n---\n')).toBeUndefined();
    expect(named('---\n"profile": x\n---\n')).toBeUndefined();
  });

  it('is read again, whatever the draft holds', () => {
    const line = fc.constantFrom('---', '...', '', 'a: 1', '# Ports', ' {', '\ufeff', 'profil: x');
    const draft = fc
      .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, end]) => lines.join(end));
    fc.assert(
      fc.property(draft, (text) => {
        const after = named(text, '0x1');
        if (after === undefined) return;
        const before = readFrontMatter(parseMarkdown(text));
        fc.pre(before === undefined || before.data !== undefined);
        expect(readFrontMatter(parseMarkdown(after))?.data?.profile).toBe('0x1');
      }),
    );
  });
});
