// Made by scripts/gen/validators.mjs from schemas/*.schema.json; do not edit.

/** One violation of a schema, as ajv reports it. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer of the value in the data. */
  readonly instancePath: string;
  /** JSON Pointer of the keyword in the schema, after `#`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** True where `data` follows the schema; else `errors` says why not, until the next call. */
export interface SchemaValidator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const validateConfig: SchemaValidator;
export const validateProfile: SchemaValidator;
export const validateCatalogue: SchemaValidator;
export const validateAcronyms: SchemaValidator;
export const validateFrontMatter: SchemaValidator;
