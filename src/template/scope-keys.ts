import type { Operand } from "./operand.ts";
import type { Scope } from "./scope.ts";

/**
 * Names scopes so that two with one key give the same fields for every name: of a scope in which only names are checked, and so only the
 * fields of its values matter.
 */
export class ScopeKeys {
  readonly #numbers = new Map<object, number>();
  readonly #outerKeys = new Map<Scope, number>();
  readonly #keyNumbers = new Map<string, number>();

  /** The key of a scope: what `this`, the names and the partials are there, and in the scopes around it. */
  keyOf({ context, outer, names, partials, loop }: Scope): string {
    const named = [...names].map(([name, operand]) => `${name}=${this.#fieldOf(operand)}`);
    const local = [...partials].map(([name, { program, scope }]) => `${name}>${this.#number(program)}@${this.#number(scope)}`);
    const own = [this.#fieldOf(context), ...named, ...local, loop.size].join(" ");
    return outer ? `${own}\n${this.#outer(outer)}` : own;
  }

  /** A scope around others is one object for all that stands in it: its key is made once, and given a number. */
  #outer(scope: Scope): number {
    const known = this.#outerKeys.get(scope);
    if (known !== undefined) return known;
    const key = this.keyOf(scope);
    const number = this.#keyNumbers.get(key) ?? this.#keyNumbers.size;
    this.#keyNumbers.set(key, number);
    this.#outerKeys.set(scope, number);
    return number;
  }

  #fieldOf({ field }: Operand): number {
    return field ? this.#number(field) : -1;
  }

  #number(thing: object): number {
    const number = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, number);
    return number;
  }
}
