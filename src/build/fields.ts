/** Reading of untrusted YAML values, field by field. Every miss is reported; reading goes on. */
import type { Problem } from './problem.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Where the reader stands in a file, and where misses are written down. */
export class Reader {
  readonly file: string;
  readonly path: string;
  readonly problems: Problem[];

  constructor(file: string, problems: Problem[], path = '') {
    this.file = file;
    this.path = path;
    this.problems = problems;
  }

  at(field: string | number): Reader {
    return new Reader(this.file, this.problems, this.path ? `${this.path}.${field}` : String(field));
  }

  miss(rule: string, text: string): undefined {
    this.problems.push({ file: this.file, field: this.path || '(file)', rule, text });
    return undefined;
  }

  record(value: unknown, allowed: readonly string[]): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.miss('G01', `expected fields, found ${kindOf(value)}`);
    }
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) this.at(key).miss('G02', `unknown field; known are ${allowed.join(', ')}`);
    }
    return Object.assign(Object.create(null), value);
  }

  text(value: unknown): string | undefined {
    if (value === undefined) return this.miss('G03', 'is missing');
    if (typeof value !== 'string') return this.miss('G01', `expected text, found ${kindOf(value)}`);
    const text = value.replace(/\s+/g, ' ').trim();
    return text === '' ? this.miss('G03', 'is empty') : text;
  }

  optionalText(value: unknown): string | undefined {
    return value === undefined ? undefined : this.text(value);
  }

  list<T>(value: unknown, each: (reader: Reader, item: unknown) => T | undefined): T[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.miss('G01', `expected a list, found ${kindOf(value)}`);
      return [];
    }
    return value.flatMap((item, index) => {
      const read = each(this.at(index), item);
      return read === undefined ? [] : [read];
    });
  }

  texts(value: unknown): string[] {
    return this.list(value, (reader, item) => reader.text(item));
  }

  oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
    const found = allowed.find((each) => each === value);
    return found ?? this.miss('G04', `must be one of ${allowed.join(', ')}, is ${JSON.stringify(value)}`);
  }

  wholeNumber(value: unknown, least: number, most: number): number | undefined {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    return this.miss(
      'G04',
      `must be a whole number from ${least} to ${most}, is ${JSON.stringify(value) ?? 'missing'}`,
    );
  }

  day(value: unknown): string | undefined {
    const text = this.text(value);
    if (text === undefined) return undefined;
    const date = new Date(`${text}T00:00:00Z`);
    // The 30th of February is read as the 2nd of March, so the day must come back as it was written.
    const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
    return isDay ? text : this.miss('G05', `must be a day such as 2026-11-22, is ${text}`);
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : typeof value;
}
