import { diagnostic } from "./diagnostics/codes.ts";
import type { Report } from "./diagnostics/diagnostic.ts";
import { Source, type Span, span } from "./source.ts";
import type { FileRead, World } from "./world.ts";

/** Why a file could not be read, as a world says it. */
type Reason = Extract<FileRead, { ok: false }>["reason"];

const messages: Readonly<Record<Reason, (path: string) => string>> = {
  missing: (path) => `There is no file ${path}.`,
  folder: (path) => `${path} is a folder, not a file.`,
  denied: (path) => `${path} may not be read.`,
  "too-large": (path) => `${path} is too large to be a document.`,
};

const reasonCodes = {
  missing: "file-missing",
  folder: "file-is-folder",
  denied: "file-denied",
  "too-large": "file-too-large",
} as const;

const helpInside = "Check the spelling: the path is taken from the folder of the document that names it.";

/**
 * Reads a file that the user wrote as text, or reports why it cannot be. `at` is the place where another file names it; without one
 * the user named it on the command line.
 */
export function readSource(path: string, world: World, report: Report, at?: Span): Source | undefined {
  const read = world.read(path);
  return read.ok ? decode(path, read.bytes, report) : refuse(path, read.reason, report, at);
}

/** Reads a file that need not be there: where it is missing, nothing is said. */
export function readIfThere(path: string, world: World, report: Report): Source | undefined {
  const read = world.read(path);
  if (read.ok) return decode(path, read.bytes, report);
  return read.reason === "missing" ? undefined : refuse(path, read.reason, report);
}

function refuse(path: string, reason: Reason, report: Report, at?: Span): undefined {
  const details = at ? { span: at, ...(reason === "missing" && { help: helpInside }) } : { path };
  report(diagnostic(reasonCodes[reason], messages[reason](path), details));
  return undefined;
}

/** Sources by the bytes of their file, which do not change: a world that gives the same bytes again gets the same source. */
const sources = new WeakMap<Uint8Array, Source>();

function decode(path: string, bytes: Uint8Array, report: Report): Source | undefined {
  const known = sources.get(bytes);
  if (known?.path === path) return known;
  try {
    const source = new Source(path, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    sources.set(bytes, source);
    return source;
  } catch {
    report(notUtf8(path, bytes));
    return undefined;
  }
}

/** Whether bytes are UTF-8, but for a last character that may be cut. */
function startsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function notUtf8(path: string, bytes: Uint8Array) {
  const valid = bytes.subarray(0, validLength(bytes));
  const source = new Source(path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(valid, { stream: true }));
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return diagnostic("file-not-utf8", `${path} is not UTF-8 text${utf16 ? ": it seems to be UTF-16" : ""}.`, {
    span: span(source, source.text.length),
  });
}

/** The length of the longest start of `bytes` that is UTF-8, found by halving: every start of valid text is valid. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startsUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
