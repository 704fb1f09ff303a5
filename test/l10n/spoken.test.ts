/**
 * The command line and the language server speak French to who asks for it.
 */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  createConnection,
  type FullDocumentDiagnosticReport,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createMessageConnection } from 'vscode-languageserver-protocol/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { startServer } from '../../server/src/lsp/start-server.ts';
import { loadLanguage } from '../../server/src/text/languages.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const draft = `---
profile: generic
---

| Office | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Alder | 12 | 15 | 27 |
| Brint | 39 | 31 | 71 |
| Corvane | 41 | 38 | 79 |
`;
const french = 'Total pour Brint\u00a0: on lit 71, mais Women 39 + Men 31 = 70 (écart de 1)';
const english = 'Total for Brint is 71, but Women 39 + Men 31 = 70 (off by 1)';

describe('the command line', () => {
  const cwd = makeFolder({ 'report.md': draft });
  const lint = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runCli(['lint', 'report.md', ...args], { cwd, env });

  it('speaks the language that --locale names', async () => {
    const { stdout, status } = await lint(['--locale', 'fr']);
    expect(stdout).toContain(french);
    expect(stdout).toContain('1 erreur dans 1 rapport.');
    expect(status).toBe(1);
  });

  it('speaks to people in the language of their terminal, to programs in English', async () => {
    const env = { LANG: 'fr_FR.UTF-8' };
    expect((await lint([], env)).stdout).toContain(french);
    expect((await lint([], { ...env, LC_ALL: 'C' })).stdout).toContain(english);
    expect((await lint(['--format', 'json'], env)).stdout).toContain(english);
    expect((await lint(['--format', 'json', '--locale=fr'])).stdout).toContain(french);
  });

  it('knows a finding again whatever language it was said in', async () => {
    await lint(['--baseline', 'known.json', '--update-baseline', '--locale', 'fr']);
    const { status, stdout } = await lint(['--baseline', 'known.json']);
    expect(status).toBe(0);
    expect(stdout).toContain('1 finding not shown');
  });

  it.each([
    ['tables', ['4 lignes, 4 colonnes', '1 échoue']],
    ['figures', ['chiffres confirmés']],
    ['help', ['Usage\u00a0:', 'vérifie des rapports']],
  ])('shows %s in it', async (command, words) => {
    const args = command === 'help' ? [command] : [command, 'report.md'];
    const { stdout } = await runCli([...args, '--locale', 'fr'], { cwd });
    for (const each of words) expect(stdout).toContain(each);
  });

  it('writes the review in it, and says so to screen readers', async () => {
    const { stdout } = await lint(['--format', 'html'], { LANG: 'fr_FR.UTF-8' });
    expect(stdout).toContain('<html lang="fr">');
    expect(stdout).toContain('Relecture de');
    expect(stdout).toContain('écart de 1');
    expect(stdout).not.toMatch(/off by|not verified|Findings|ticked</);
  });

  it('explains rules in it, to programs too where it was asked for', async () => {
    const env = { LANG: 'fr_FR.UTF-8' };
    const explain = (...args: string[]) => runCli(args, { cwd, env });
    const explained = (await explain('explain', 'table/total')).stdout;
    expect(explained).toContain('Un total diffère de la somme de ses parties');
    expect(explained).toMatch(/^Que faire$/m);
    expect(explained).not.toMatch(/What to do|since|Readers/);
    expect((await explain('rules')).stdout).toMatch(/^table\/total +erreur +Un total diffère/m);
    expect((await lint(['--format', 'html'], env)).stdout).toContain('Comparez les cellules avec');
    const english = '"text": "A total differs';
    expect((await lint(['--format', 'sarif'], env)).stdout).toContain(english);
    expect((await lint(['--format', 'sarif', '--locale', 'fr'])).stdout).not.toContain(english);
  });

  it('says why a file cannot be read in it', async () => {
    const folder = makeFolder({ 'report.md': Uint8Array.of(0x47, 0xe8) });
    const args = ['lint', 'report.md', '--profile', 'generic', '--locale', 'fr'];
    const { stderr } = await runCli(args, { cwd: folder });
    expect(stderr).toContain('Ce fichier n’est pas en UTF-8');
  });

  it('says what is wrong with the command in that language, too', async () => {
    const { stderr, status } = await runCli(['lnt', '--locale', 'fr'], { cwd });
    expect(stderr).toContain('il n’existe pas de commande');
    expect(status).toBe(2);
    const unknown = await runCli(['lint', '.', '--locale', 'xx'], { cwd });
    expect(unknown.stderr).toBe('crossfoot: --locale takes en or fr, not “xx”\n');
  });
});

describe('the language server', () => {
  async function messages(locale: string | undefined): Promise<readonly string[]> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const files = { read: async () => undefined, list: async () => [] };
    startServer(server, { files, createEngine, loadLanguage, version: '0' });
    const client = createMessageConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up),
    );
    client.listen();
    const capabilities = { textDocument: { diagnostic: {} } };
    const params = { processId: null, rootUri: null, capabilities };
    await client.sendRequest('initialize', locale === undefined ? params : { ...params, locale });
    await client.sendNotification('initialized', {});
    const uri = 'file:///drafts/report.md';
    const textDocument = { uri, languageId: 'markdown', version: 1, text: draft };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    const report: FullDocumentDiagnosticReport = await client.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    client.dispose();
    server.dispose();
    return report.items.map(({ message }) => String(message).split('\n', 1)[0]!);
  }

  it('speaks the language of the editor', async () => {
    expect(await messages('fr-CA')).toContain(french);
    expect(await messages('pt-BR')).toContain(english);
    expect(await messages(undefined)).toContain(english);
  });
});
