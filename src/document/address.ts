/**
 * What the address of a link says, decided here for the whole program: a place that every reader of the document can reach, a label of the
 * document, a file as seen from the document, or nothing that a link could lead to.
 */
export type Address =
  | { readonly type: "web"; readonly href: string }
  | { readonly type: "label"; readonly id: string }
  | { readonly type: "file"; readonly path: string; readonly label?: string }
  | {
      readonly type: "nothing";
      readonly mistake: "link-scheme" | "link-target";
      readonly message: string;
      readonly help?: string;
    };

/** The most characters that Windows follows (INTERNET_MAX_URL_LENGTH), whichever program asks it to. */
export const longestAddress = 2083;

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Names that only hosts have; "md", "ai" and their like are countries, and files too. */
const hostOnly = /^(?:www\.[^/?#]+|(?:[a-z0-9-]{1,63}\.){1,8}(?:org|int|com|net|edu|gov|info))(?:[/?#]|$)/i;

const mailbox = /^[^\s@/?#:]{1,64}@[^\s@/?#:.]+(?:\.[^\s@/?#:.]+)+$/;

/** Reads an address as it stands in a link, percent-encoded or not. No host is ever made up of what may be the name of a file. */
export function readAddress(written: string): Address {
  const href = written.trim();
  if (href === "")
    return nothing("This link has no address.", "Write the address between the parentheses, or take the brackets away.");
  if (href.length > longestAddress)
    return nothing(`An address of ${href.length} characters is not followed; ${longestAddress} are the most.`);
  if (href.startsWith("#")) return label(href);
  const named = scheme.exec(href)?.[0].toLowerCase();
  if (named !== undefined) return schemes.get(named)?.(href) ?? refused(href);
  if (hostOnly.test(href)) return web(`https://${href}`);
  if (mailbox.test(href)) return mail(`mailto:${href}`);
  return place(href);
}

/** An address as people read it: what is percent-encoded as the letters that it stands for. */
function shownAddress(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

const schemes: ReadonlyMap<string, (href: string) => Address> = new Map([
  ["http:", web],
  ["https:", web],
  ["ftp:", web],
  ["mailto:", mail],
  ["tel:", telephone],
]);

function nothing(message: string, help?: string): Address {
  return { type: "nothing", mistake: "link-target", message, ...(help !== undefined && { help }) };
}

function malformed(href: string, help?: string): Address {
  return nothing(`“${shownAddress(href)}” is not a whole address.`, help);
}

function refused(href: string): Address {
  return { type: "nothing", mistake: "link-scheme", message: `The link to “${shownAddress(href)}” is not made.` };
}

function label(href: string): Address {
  const id = shownAddress(href.slice(1));
  return id === "" ? nothing("“#” names no label.") : { type: "label", id };
}

/** Hosts as names on the web can be; others no program follows, and Word calls a file with them damaged. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i;

/** Whether a host is as most are, letters that end in a word: then it means itself, and need not be parsed, which takes longer than all else. */
function isPlain(host: string): boolean {
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(host) && !/xn--/i.test(host);
}

/** Not by `URL.canParse`, which in Node 20 says no to hosts such as é.org once it has been asked often. */
function parsed(href: string): URL | undefined {
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
}

function web(href: string): Address {
  const [, name = "", slashes = "", rest = ""] = /^([a-z]+:)((?:\/|\\|%5c)*)(.*)$/is.exec(href) ?? [];
  const host = rest.split(/[/?#\\]/, 1)[0] ?? "";
  const known = isPlain(host) ? { hostname: host, host } : parsed(`${name}//${rest}`);
  if (!known || !hostName.test(known.hostname)) return malformed(href);
  if (slashes !== "//" || rest[host.length] === "\\")
    return malformed(href, `Write ${name}//${shownAddress(rest).replaceAll("\\", "/")}`);
  const ascii = /^[!-$&-~]*$/.test(host) ? host : known.host;
  return { type: "web", href: encoded(`${name}//${ascii}${rest.slice(host.length)}`) };
}

function mail(href: string): Address {
  const [to = "", ...query] = href.slice("mailto:".length).split("?");
  const given = shownAddress(to).split(",");
  if (!given.every((one) => mailbox.test(one.trim()))) return malformed(href, "Write an address such as name@example.org.");
  return { type: "web", href: encoded(["mailto:".concat(to), ...query].join("?")) };
}

/** A telephone number without the blanks that people write in it. */
function telephone(href: string): Address {
  const number = shownAddress(href.slice("tel:".length)).replace(/[\s\u00a0\u202f]/g, "");
  const good = /^\+?[\d().-]{2,40}(?:;[\w=+.;-]{1,100})?$/.test(number) && /\d.*\d/.test(number);
  return good
    ? { type: "web", href: `tel:${number}` }
    : malformed(href, "Write the number with its country, tel:+41225550100.");
}

/** What names no place on the web: a path as seen from the document, whose file is looked for among those that belong to it. */
function place(href: string): Address {
  const shown = shownAddress(href);
  if (/^\/|[?\\]/.test(shown)) {
    const help = "Write the whole address, which begins with https://";
    return nothing(`“${shown}” leads nowhere for those who only have the document.`, help);
  }
  const [path = "", id] = splitAt(href, "#").map(shownAddress);
  return { type: "file", path, ...(id && { label: id }) };
}

function splitAt(text: string, sign: string): readonly string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** An address in ASCII as files hold it: other characters and those that no address has percent-encoded, a lone % too. */
function encoded(href: string): string {
  return href
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[^!-~]+|["<>\\^`{|}]/gu, (part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd")));
}
