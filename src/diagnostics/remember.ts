import type { Report } from "./diagnostic.ts";

/** What is known of some objects, and of the same with one more. */
interface Known<Value> {
  made: { readonly value: Value } | undefined;
  readonly further: WeakMap<object, Known<Value>>;
}

/**
 * Makes a value once of the same objects in the same order, for a program that makes many documents. What was made without a message is
 * given again as long as the objects live; what had something to report is made anew, so that every document hears of it.
 */
export function remember<From extends readonly object[], Value>(
  make: (from: From, report: Report) => Value,
): (from: From, report: Report) => Value {
  const nothing: Known<Value> = { made: undefined, further: new WeakMap() };
  return (from, report) => {
    const known = from.reduce<Known<Value>>(beyond, nothing);
    if (known.made) return known.made.value;
    let silent = true;
    const value = make(from, (diagnostic) => {
      silent = false;
      report(diagnostic);
    });
    if (silent) known.made = { value };
    return value;
  };
}

function beyond<Value>({ further }: Known<Value>, next: object): Known<Value> {
  const known = further.get(next) ?? { made: undefined, further: new WeakMap() };
  further.set(next, known);
  return known;
}
