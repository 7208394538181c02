import { webAddress } from "../../document/address.ts";

/** Addresses that a part of the package leads to, each with the id of its relationship. */
export class Links {
  readonly #ids = new Map<string, string>();

  /** The id for an address; none where the address could not be followed and Word would call the file damaged. */
  id(href: string): string | undefined {
    const target = targetOf(href);
    if (target === undefined) return undefined;
    const known = this.#ids.get(target);
    if (known !== undefined) return known;
    const id = `Link${this.#ids.size + 1}`;
    this.#ids.set(target, id);
    return id;
  }

  /** Ids and addresses in the order of their first use. */
  get all(): readonly { readonly id: string; readonly target: string }[] {
    return [...this.#ids].map(([target, id]) => ({ id, target }));
  }
}

/** The address as a package may hold it: absolute, its signs encoded, its host one that names can have. */
function targetOf(href: string): string | undefined {
  const whole = webAddress(href);
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  if (!schemes.has(url.protocol)) return undefined;
  if (url.protocol === "mailto:") return encoded(url.href);
  return hostName.test(url.hostname) ? encoded(url.href) : undefined;
}

const schemes: ReadonlySet<string> = new Set(["http:", "https:", "ftp:", "mailto:"]);
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

function encoded(href: string): string {
  return href.replace(/%(?![0-9A-Fa-f]{2})/g, "%25").replace(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));
}
