import type { Problem } from '../api-error.js';

/** An object of a body whose shape is looked at field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** A component and where it stands. */
export interface Placed {
  readonly component: Fields;
  readonly path: readonly (string | number)[];
}

/** The value as an object; empty when it is none. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The value as a list; empty when it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a text; empty when it is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Characters as Discord counts them: code points. */
export function length(value: unknown): number {
  return [...text(value)].length;
}

/** All components at every depth, outermost first. */
export function components(value: unknown, path: readonly (string | number)[]): Placed[] {
  return list(value).flatMap((item, index) => below({ component: fields(item), path: [...path, index] }));
}

function below(placed: Placed): Placed[] {
  const { component, path } = placed;
  const single = ['accessory', 'component'].flatMap((key) =>
    key in component ? below({ component: fields(component[key]), path: [...path, key] }) : [],
  );
  return [placed, ...components(component['components'], [...path, 'components']), ...single];
}

/** A problem found by one of the rules that the schema does not state. */
export function problem(rule: string, path: readonly (string | number)[], message: string): Problem {
  return { rule, path, code: rule.toUpperCase().replaceAll('-', '_'), message };
}

/** The values that stand more than once, at their second place. */
export function repeated<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const value = key(item);
    if (value === '') return false;
    if (seen.has(value)) return true;
    seen.add(value);
    return false;
  });
}
