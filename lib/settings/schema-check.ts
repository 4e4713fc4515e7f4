import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';

/** Why a value is not as its schema says; null where it is. */
export type SchemaCheck = (value: unknown) => readonly ErrorObject[] | null;

/** A check that is compiled when it is first asked. The schema itself is checked by a test, as that takes as long as the compilation. */
export function schemaCheck(schema: object): SchemaCheck {
  let validate: ReturnType<Ajv2020['compile']> | null = null;
  return (value) => {
    validate ??= new Ajv2020({
      allErrors: true,
      strict: false,
      verbose: true,
      code: { optimize: false },
      meta: false,
      validateSchema: false,
    }).compile(schema);
    return validate(value) ? null : validate.errors!;
  };
}
