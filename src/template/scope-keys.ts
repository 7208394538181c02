import type { Operand } from "./operand.ts";
import type { LocalPartial, Scope } from "./scope.ts";

/**
 * Names scopes so that two with one key give the same fields for every name: of scopes in which only names are checked, and so only the
 * fields of their values matter.
 */
export class ScopeKeys {
  /** Numbers of things that are the same when they are one object. */
  readonly #numbers = new Map<object, number>();
  /** Numbers of what was written out, and of the objects of which that was done already. */
  readonly #texts = new Map<string, number>();
  readonly #written = new Map<object, number>();

  /** The key of a scope: what `this`, the names and the partials are there, and in the scopes around it. */
  keyOf({ context, outer, names, partials, loop }: Scope): string {
    const around = outer ? this.#numberOf(outer, () => this.keyOf(outer)) : -1;
    const named = this.#numberOf(names, () => this.#namesKey(names));
    const local = this.#numberOf(partials, () => this.#partialsKey(partials));
    return [this.#fieldOf(context), named, local, loop.size, around].join(" ");
  }

  #namesKey(names: ReadonlyMap<string, Operand>): string {
    return [...names].map(([name, operand]) => `${name}=${this.#fieldOf(operand)}`).join(" ");
  }

  #partialsKey(partials: ReadonlyMap<string, LocalPartial>): string {
    return [...partials]
      .map(([name, { program, scope }]) => `${name}>${this.#number(program)}@${this.#number(scope)}`)
      .join(" ");
  }

  #fieldOf({ field }: Operand): number {
    return field ? this.#number(field) : -1;
  }

  #number(thing: object): number {
    const number = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, number);
    return number;
  }

  /** The number of what an object is when it is written out, which is done once. */
  #numberOf(thing: object, write: () => string): number {
    const known = this.#written.get(thing);
    if (known !== undefined) return known;
    const text = write();
    const number = this.#texts.get(text) ?? this.#texts.size;
    this.#texts.set(text, number);
    this.#written.set(thing, number);
    return number;
  }
}
