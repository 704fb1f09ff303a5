// Compiles the schemas to plain functions, so that neither ajv nor a compiler is shipped.
import Ajv from 'ajv';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { readSchema, withoutAnnotations, withoutReferences } from './schemas.mjs';

const standalone = standaloneModule.default ?? standaloneModule;

/** The name of each validator and the schema it is made from. */
const validatorsOf = {
  validateConfig: 'config',
  validateProfile: 'profile',
  validateCatalogue: 'catalogue',
  validateAcronyms: 'acronyms',
  validateFrontMatter: 'front-matter',
};

export const validators = {
  name: 'validators',
  async produce() {
    const ajv = new Ajv({
      allErrors: true,
      strict: true,
      allowUnionTypes: true,
      // With `unicode: false`, lengths need no helper of ajv at run time.
      unicode: false,
      messages: false,
      logger: false,
      code: { source: true, esm: true },
    });
    ajv.addVocabulary(['patternErrorMessage']);
    const names = Object.entries(validatorsOf).map(([name, schema]) => {
      const content = prepared(schema);
      ajv.addSchema(content);
      return [name, content.$id];
    });
    const code = standalone(ajv, Object.fromEntries(names));
    if (/\brequire\(|\bimport /.test(code))
      throw new Error('The validators would need ajv at run time.');
    // Printed anew for readable differences, without the schema copies that nothing reads.
    const { code: text } = await transform(code, {
      treeShaking: true,
      format: 'esm',
      target: 'es2022',
    });
    return [
      { path: 'server/src/profiles/generated/validators.js', text: `${banner}${text}` },
      { path: 'server/src/profiles/generated/schemas.ts', text: schemas() },
      { path: 'server/src/profiles/generated/validators.d.ts', text: declarations() },
    ];
  },
};

const banner = '// Made by scripts/gen/validators.mjs from schemas/*.schema.json; do not edit.\n';

const prepared = (name) => withoutReferences(withoutAnnotations(readSchema(name)));

/** What the messages about violations look up: types, allowed values, explanations of patterns. */
function schemas() {
  const parts = Object.values(validatorsOf).map(
    (name) => `  ${JSON.stringify(name)}: ${JSON.stringify(prepared(name), null, 2)},`,
  );
  return `${banner}\nexport const schemas: Readonly<Record<string, unknown>> = {\n${parts.join('\n')}\n};\n`;
}

function declarations() {
  const lines = Object.keys(validatorsOf).map((name) => `export const ${name}: SchemaValidator;`);
  return `${banner}
/** One violation of a schema, as ajv reports it. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer of the value in the data. */
  readonly instancePath: string;
  /** JSON Pointer of the keyword in the schema, after \`#\`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** True where \`data\` follows the schema; else \`errors\` says why not, until the next call. */
export interface SchemaValidator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

${lines.join('\n')}
`;
}
