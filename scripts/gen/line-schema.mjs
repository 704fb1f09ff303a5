// Makes the schema of the lines that lint --format jsonl prints from that of the findings in its JSON.
import { readSchema } from './schemas.mjs';

export const lineSchema = {
  name: 'line-schema',
  async produce() {
    const { $schema, definitions } = readSchema('lint-output');
    const { report, finding, ...others } = definitions;
    const schema = {
      $schema,
      $id: 'https://crossfoot.example/schemas/lint-lines-output.schema.json',
      title: 'LintLinesOutput',
      description:
        'What each line of crossfoot lint --format jsonl holds: a finding as in --format json, and the path of its report. Made by scripts/gen/line-schema.mjs; do not edit.',
      ...finding,
      required: ['report', ...finding.required],
      properties: { report: report.properties.path, ...finding.properties },
      definitions: others,
    };
    return [{ path: 'schemas/lint-lines-output.schema.json', text: print(schema) }];
  },
};

/** As the formatter writes it: lists of words in one line. */
function print(schema) {
  const text = JSON.stringify(schema, null, 2);
  return `${text.replace(/\[\s+("[^[\]{}]*")\s+\]/g, (_, words) => `[${words.replace(/\s*\n\s*/g, ' ')}]`)}\n`;
}
