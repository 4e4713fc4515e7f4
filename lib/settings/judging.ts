import type { JudgedMeasure } from '@/lib/model/training';
import { UserError } from '@/lib/model/user-error';
import schema from './judging.schema.json';
import { readJson } from './read-json';
import { schemaCheck } from './schema-check';
import { describeSchemaError } from './schema-error';

const check = schemaCheck(schema);

/** A file of what training needs are judged by. */
export interface JudgingFile {
  as_of?: string;
  window_weeks?: number;
  fdr?: number;
  measures?: (JudgedMeasure & { definition?: string })[];
  training_kinds?: Record<string, string[]>;
}

/** Throws a UserError that names the file and the key that is wrong. */
export async function readJudgingFile(path: string): Promise<JudgingFile> {
  const given = await readJson('config', path);
  const errors = check(given);
  if (errors) throw new UserError(`config ${path}: ${describeSchemaError(errors)}`);
  return given as JudgingFile;
}
