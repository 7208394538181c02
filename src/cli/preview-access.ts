import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/**
 * Who may talk to a preview: whoever has the token of its address, from the page that it serves itself. A document may be confidential, and any
 * page that is open in the browser can send requests to this machine.
 */
export class Access {
  /** 128 bits, which nobody guesses. */
  readonly token = randomBytes(16).toString("base64url");
  readonly #port: number;
  readonly #hosts: ReadonlySet<string>;

  constructor(port: number) {
    this.#port = port;
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  }

  /** The address that a browser is given first. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}/?token=${this.token}`;
  }

  /** The cookie for which the token is exchanged: cookies are shared by all ports of a machine, so it has the port in its name. */
  get cookie(): string {
    return `${this.#cookieName}=${this.token}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether a request comes from nowhere else: by the name of this machine (a foreign name that leads here is DNS rebinding), and from its own page. */
  isOwn({ host, origin, "sec-fetch-site": site }: IncomingHttpHeaders): boolean {
    if (host === undefined || !this.#hosts.has(host)) return false;
    if (origin !== undefined && origin !== `http://${host}`) return false;
    return site === undefined || site === "same-origin" || site === "none";
  }

  /** Whether a request has the cookie. */
  isKnown({ cookie = "" }: IncomingHttpHeaders): boolean {
    const prefix = `${this.#cookieName}=`;
    return cookie.split(";").some((part) => part.trim().startsWith(prefix) && this.isToken(part.trim().slice(prefix.length)));
  }

  /** Whether a text is the token; how long that takes says nothing of it. */
  isToken(text: string): boolean {
    const [own, other] = [Buffer.from(this.token), Buffer.from(text)];
    return own.length === other.length && timingSafeEqual(own, other);
  }

  get #cookieName(): string {
    return `masthead-${this.#port}`;
  }
}

/** What every answer says: nothing is kept, nothing is guessed, nothing from elsewhere is loaded, and no other page may show it. */
export const safeHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};
