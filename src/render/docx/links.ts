/** Addresses that a part of the package leads to, each with the id of its relationship. */
export class Links {
  readonly #ids = new Map<string, string>();

  /** The id for an address. */
  id(href: string): string {
    const known = this.#ids.get(href);
    if (known !== undefined) return known;
    const id = `Link${this.#ids.size + 1}`;
    this.#ids.set(href, id);
    return id;
  }

  /** Ids and addresses in the order of their first use. */
  get all(): readonly { readonly id: string; readonly target: string }[] {
    return [...this.#ids].map(([target, id]) => ({ id, target }));
  }
}
