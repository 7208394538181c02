import { diagnostic } from "./diagnostics/codes.ts";
import type { Report } from "./diagnostics/diagnostic.ts";
import { nearest } from "./diagnostics/nearest.ts";
import { remembered } from "./memory.ts";
import { type Shipped, Source, type Span, span } from "./source.ts";
import { type FileRead, folderOf, isInside, join, pathWithin, type World } from "./world.ts";

/** A file that was read. */
type Read = Extract<FileRead, { ok: true }>;

/** Why a file could not be read, as a world says it. */
type Reason = Extract<FileRead, { ok: false }>["reason"];

const messages: Readonly<Record<Reason, (path: string) => string>> = {
  missing: (path) => `There is no file ${path}.`,
  folder: (path) => `${path} is a folder, not a file.`,
  stream: (path) => `${path} is no file, but a pipe or a device.`,
  denied: (path) => `${path} may not be read.`,
  "too-large": (path) => `${path} is too large to be a document.`,
  outside: (path) => `${path} is a link that leads out of the folder of templates.`,
};

const reasonCodes = {
  missing: "file-missing",
  folder: "file-is-folder",
  stream: "file-denied",
  denied: "file-denied",
  "too-large": "file-too-large",
  outside: "template-outside",
} as const;

const helpStream = "Save the text in a file, and name that.";
const helpInside = "Check the spelling: the path is taken from the folder of the document that names it.";

/**
 * Reads a file that the user wrote as text, or reports why it cannot be. `at` is the place where another file names it; without one
 * the user named it on the command line.
 */
export function readSource(path: string, world: World, report: Report, at?: Span): Source | undefined {
  const read = world.read(path);
  return read.ok ? decode(path, read, world, report) : refuse(path, read.reason, world, report, at);
}

/** Reads a file of any kind that the user named on the command line, or reports why it cannot be. */
export function readBytes(path: string, world: World, report: Report): Uint8Array | undefined {
  const read = world.read(path);
  return read.ok ? read.bytes : refuse(path, read.reason, world, report);
}

/** Reads a file that need not be there: where it is missing, nothing is said. */
export function readIfThere(path: string, world: World, report: Report): Source | undefined {
  const read = world.read(path);
  if (read.ok) return decode(path, read, world, report);
  return read.reason === "missing" ? undefined : refuse(path, read.reason, world, report);
}

/**
 * The path of the file that a path means: itself where there is such a file, else one whose name has the same letters in another form
 * (an é as one character or as two, which machines do not tell apart alike), else one that the path names percent-encoded
 * (`my%20figure.png`). Where nothing is found, the path as it is. It may be a link: where it may lead is asked of what is given back.
 */
export function foundPath(path: string, world: World): string {
  return sameLetters(path, world) ?? sameLetters(decodedPath(path), world) ?? path;
}

function sameLetters(path: string, world: World): string | undefined {
  const folder = folderOf(path);
  const name = path.slice(path.lastIndexOf("/") + 1);
  const names = world.list(folder);
  if (names.includes(name)) return path;
  const found = names.find((one) => one.normalize("NFC") === name.normalize("NFC"));
  if (found !== undefined) return join(folder, found);
  const other = names.length > 0 || folder === path || folder === "." ? undefined : sameLetters(folder, world);
  return other === undefined || other === folder ? undefined : sameLetters(join(other, name), world);
}

/** A path with its percent-encoded letters; itself where they would lead to another folder, or are none. */
function decodedPath(path: string): string {
  try {
    const parts = path.split("/").map(decodeURIComponent);
    return parts.some((part) => /[/\\]|^\.{1,2}$/.test(part)) ? path : parts.join("/");
  } catch {
    return path;
  }
}

/** The name of a file beside one that is missing that was probably meant: it differs in a letter, in capitals, or has an extension. */
export function nearbyFile(path: string, world: World): string | undefined {
  const typed = path.slice(path.lastIndexOf("/") + 1);
  const names = world.list(folderOf(path));
  return names.find((name) => name === `${typed}.md`) ?? nearest(typed, names);
}

function refuse(path: string, reason: Reason, world: World, report: Report, at?: Span): undefined {
  const help = reason === "missing" ? helpMissing(path, world, at) : reason === "stream" ? helpStream : undefined;
  const place = at ? { span: at } : { path };
  report(diagnostic(reasonCodes[reason], messages[reason](path), { ...place, help }));
  return undefined;
}

function helpMissing(path: string, world: World, at: Span | undefined): string | undefined {
  const nearby = nearbyFile(path, world);
  return nearby === undefined ? at && helpInside : `Did you mean ${nearby}?`;
}

/** The sources in some bytes, by the paths under which they were read: what was made of a source is found again by it. */
const sourcesIn = (_: readonly [Uint8Array]) => new Map<string, Source>();

function decode(path: string, { bytes, packed }: Read, world: World, report: Report): Source | undefined {
  const sources = remembered(world, sourcesIn, [bytes], report);
  const known = sources.get(path);
  if (known) return known;
  const text = utf8(bytes);
  if (text === undefined || isUtf16(bytes)) {
    report(notUtf8(path, bytes));
    return undefined;
  }
  const source = new Source(path, text, shippedAs(path, packed, world));
  sources.set(path, source);
  return source;
}

function shippedAs(path: string, packed: Uint8Array | undefined, { templates }: World): Shipped | undefined {
  const isShipped = /\.(?:hbs|yaml)$/.test(path) && isInside(templates, path);
  return isShipped ? { name: pathWithin(templates, path), ...(packed && { packed: utf8(packed) }) } : undefined;
}

/** The text of bytes that are UTF-8, or but for a last character that is cut. */
function utf8(bytes: Uint8Array, cut = false): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
  } catch {
    return undefined;
  }
}

/** Whether bytes begin as UTF-16 does: with its mark, or with a Latin letter, of which every other byte is zero. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0);
}

/** Files of other programs that are taken for text, by their first bytes. */
const otherFiles: Readonly<Record<string, string>> = {
  "PK\x03\x04": "a Word file, or another that is packed",
  "\xd0\xcf\x11\xe0": "a file of an old Word",
  "%PDF": "a PDF file",
};

function notUtf8(path: string, bytes: Uint8Array) {
  const other = otherFiles[String.fromCharCode(...bytes.subarray(0, 4))];
  if (other !== undefined) {
    const help = "Sources are plain text: start one with `masthead new report`, and paste the words into it.";
    return diagnostic("file-not-utf8", `${path} is not text but ${other}.`, { path, help });
  }
  if (isUtf16(bytes)) {
    const source = new Source(path, "");
    return diagnostic("file-not-utf8", `${path} is not UTF-8 text: it seems to be UTF-16.`, { span: span(source, 0) });
  }
  const source = new Source(path, utf8(bytes.subarray(0, validLength(bytes)), true) ?? "");
  return diagnostic("file-not-utf8", `${path} is not UTF-8 text.`, { span: span(source, source.text.length) });
}

/** The length of the longest start of `bytes` that is UTF-8, found by halving: every start of valid text is valid. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (utf8(bytes.subarray(0, middle), true) !== undefined) low = middle;
    else high = middle - 1;
  }
  return low;
}
