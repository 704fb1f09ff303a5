/**
 * An engine for protocol tests that needs no rules: a text that begins with front matter is a
 * report, each `BAD` in it an error with a safe fix, each `ODD` a warning with a suggested one. The
 * file `/drafts/crossfoot.yaml`, if it says `quiet`, turns warnings off; a `BAD` there is an error too.
 */
import type {
  Change,
  CheckedDocument,
  Engine,
  FileSystem,
  Finding,
} from '../../server/src/engine/engine.ts';
import { createTextDocument } from '../../server/src/text/document.ts';
import { applyEdits } from '../../server/src/text/edits.ts';

export const settingsPath = '/drafts/crossfoot.yaml';

export function createFakeEngine({ files }: { readonly files: FileSystem }): Engine {
  const open = new Map<string, string>();
  let revision = 0;
  const read = async (path: string) => {
    const bytes = await files.read(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const apply = (change: Change) => {
    if (change.kind === 'open') open.set(change.path, change.text);
    if (change.kind === 'close') open.delete(change.path);
    if (change.kind === 'edit') {
      open.set(change.path, applyEdits(open.get(change.path) ?? '', change.edits));
    }
  };
  return {
    get revision() {
      return revision;
    },
    change(changes) {
      changes.forEach(apply);
      revision += changes.length;
    },
    async check(path) {
      if (path.endsWith('broken.md')) throw new Error('broken.md cannot be read: it is broken');
      const text = open.get(path) ?? (await read(path));
      const settings = open.get(settingsPath) ?? (await read(settingsPath)) ?? '';
      if (path === settingsPath) return text ? checkText(path, text, revision, false) : undefined;
      if (!text?.startsWith('---')) return undefined;
      return checkText(path, text, revision, settings.includes('quiet'));
    },
    reports: async () => [...open.keys()],
    choices: async () => ({ profiles: [], catalogues: [] }),
    text: async (path) => open.get(path) ?? (await read(path)),
  };
}

export function checkText(
  path: string,
  text: string,
  revision: number,
  quiet: boolean,
): CheckedDocument {
  const findings = [...text.matchAll(/BAD|ODD/g)].map((match) => findingOf(match, text));
  return {
    path,
    revision,
    document: createTextDocument(text),
    role: path === settingsPath ? 'config' : 'report',
    findings: findings.filter((finding) => !quiet || finding.severity !== 'warning'),
    figures: { total: 0, ticked: 0, contradicted: 0 },
    settings: path === settingsPath ? [] : [settingsPath],
    others: [],
    failures: [],
  };
}

function findingOf(match: RegExpMatchArray, text: string): Finding {
  const span = { from: match.index!, to: match.index! + 3 };
  const bad = match[0] === 'BAD';
  return {
    rule: bad ? 'word/bad' : 'word/odd',
    severity: bad ? 'error' : 'warning',
    span,
    message: `${match[0]} is not a word`,
    related: [{ span: { from: 0, to: Math.min(3, text.length) }, message: 'front matter' }],
    fixes: [
      {
        title: `Write ${bad ? 'good' : 'even'}`,
        kind: bad ? 'safe' : 'suggested',
        edits: [{ span, text: bad ? 'good' : 'even' }],
      },
    ],
  };
}
