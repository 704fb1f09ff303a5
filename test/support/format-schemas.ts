/**
 * What the readers of other people's formats take, said in our own words and only as far as we write
 * them: SARIF 2.1.0, GitLab's Code Quality report, JUnit's XML as Jenkins reads it, Checkstyle's.
 */
import type { XmlElement } from './xml.ts';

/** An object with these keys and no others; those with a question mark may lack. */
function object(keys: Readonly<Record<string, unknown>>) {
  const names = Object.keys(keys);
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), keys[name]])),
  };
}

const list = (items: unknown, more = {}) => ({ type: 'array', items, ...more });
const string = { type: 'string', minLength: 1 };
const natural = { type: 'integer', minimum: 1 };

const uri = {
  type: 'string',
  minLength: 1,
  pattern: "^(?:file:///)?[A-Za-z0-9._~!$&'()*+,;=@%/-]+$",
};
const region = object({
  startLine: natural,
  startColumn: natural,
  endLine: natural,
  endColumn: natural,
});
const message = object({ text: string });
const location = {
  physicalLocation: object({ artifactLocation: object({ uri }), region }),
};
const level = { enum: ['none', 'note', 'warning', 'error'] };

const sarifResult = object({
  ruleId: string,
  'ruleIndex?': { type: 'integer', minimum: 0 },
  level,
  message,
  locations: list(object(location), { minItems: 1, maxItems: 1 }),
  'relatedLocations?': list(object({ id: natural, message, ...location }), { uniqueItems: true }),
  partialFingerprints: object({
    'crossfootFinding/v1': { type: 'string', pattern: '^[0-9a-f]{16}$' },
  }),
  'fixes?': list(
    object({
      description: message,
      artifactChanges: list(
        object({
          artifactLocation: object({ uri }),
          replacements: list(
            object({
              deletedRegion: region,
              insertedContent: object({ text: { type: 'string' } }),
            }),
            { minItems: 1 },
          ),
        }),
        { minItems: 1 },
      ),
    }),
    { uniqueItems: true },
  ),
  'properties?': { type: 'object' },
  'suppressions?': list(
    object({ kind: { enum: ['inSource', 'external'] }, 'justification?': string }),
    { uniqueItems: true },
  ),
});

const sarifRule = object({
  id: string,
  shortDescription: message,
  fullDescription: message,
  help: object({ text: string, markdown: string }),
  defaultConfiguration: object({ level }),
  properties: object({ tags: list(string, { uniqueItems: true }) }),
});

export const sarif = object({
  $schema: { type: 'string', pattern: 'sarif-2\\.1\\.0\\.json$' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: string,
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
          rules: list(sarifRule, { uniqueItems: true }),
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      invocations: list(object({ executionSuccessful: { type: 'boolean' } })),
      artifacts: list(object({ location: object({ uri }) }), { uniqueItems: true }),
      results: list(sarifResult),
    }),
    { minItems: 1 },
  ),
});

export const gitlab = list(
  object({
    description: string,
    check_name: string,
    fingerprint: string,
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: object({
      path: { type: 'string', pattern: '^(?!\\./|/).' },
      lines: object({ begin: natural, end: natural }),
    }),
  }),
);

/** An element's attributes (with a question mark: may lack) and what may stand in it. */
type XmlRules = Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly children: readonly string[] }>
>;

const suiteCounts = ['tests', 'failures', 'errors'];

export const junit: XmlRules = {
  testsuites: {
    attributes: ['name?', 'time?', ...suiteCounts.map((name) => `${name}?`)],
    children: ['testsuite'],
  },
  testsuite: {
    attributes: ['name', ...suiteCounts, 'time?', 'skipped?', 'timestamp?', 'hostname?', 'file?'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    attributes: ['name', 'time?', 'classname?', 'group?'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: { attributes: ['type?', 'message?'], children: [] },
  'system-out': { attributes: [], children: [] },
};

export const checkstyle: XmlRules = {
  checkstyle: { attributes: ['version'], children: ['file'] },
  file: { attributes: ['name'], children: ['error'] },
  error: { attributes: ['line', 'column?', 'severity', 'message', 'source'], children: [] },
};

/** What an element and all in it break of the rules, in words. */
export function xmlFaults(element: XmlElement, rules: XmlRules): readonly string[] {
  const { name, attributes, children, text } = element;
  const rule = rules[name];
  if (!rule) return [`<${name}> is not known`];
  const known = rule.attributes.map((one) => one.replace('?', ''));
  return [
    ...rule.attributes.filter((one) => !one.endsWith('?') && !(one in attributes)),
    ...Object.keys(attributes).filter((one) => !known.includes(one)),
    ...children.filter((child) => !rule.children.includes(child.name)).map((child) => child.name),
    ...(rule.children.length > 0 && text.trim() !== '' ? [text] : []),
  ]
    .map((what) => `<${name}>: ${what}`)
    .concat(children.flatMap((child) => xmlFaults(child, rules)));
}
