import type { ErrorObject } from 'ajv';

/** The deepest of a schema's errors, in words: which key, what is wrong with it and what would be right. */
export function describeSchemaError(errors: readonly ErrorObject[]): string {
  const told = errors.filter(({ keyword }) => !['if', 'oneOf', 'anyOf'].includes(keyword));
  const [worst] = [...(told.length ? told : errors)].sort((a, b) => depth(b) - depth(a) || rank(a) - rank(b));
  const { instancePath, keyword, params, data, message, parentSchema } = worst!;
  const place = instancePath || 'the file';
  switch (keyword) {
    case 'additionalProperties':
      return `${place} has no key "${params.additionalProperty}"; it knows ${Object.keys(parentSchema?.properties ?? {}).join(', ')}`;
    case 'required':
      return `${place} lacks "${params.missingProperty}"`;
    case 'enum':
      return `${place} ${JSON.stringify(data)} is none of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'const':
      return `${place} ${JSON.stringify(data)} must be ${JSON.stringify(params.allowedValue)}`;
    case 'type':
      return `${place} ${shown(data)}must be ${[params.type].flat().join(' or ')}`;
    default:
      return `${place} ${shown(data)}${message}`;
  }
}

function depth({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length;
}

/** A key that is not known tells more than the one that is missing for it. */
function rank({ keyword }: ErrorObject): number {
  return keyword === 'additionalProperties' ? 0 : 1;
}

function shown(data: unknown): string {
  return typeof data === 'object' ? '' : `${JSON.stringify(data)} `;
}
