import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

const notAllowed = { what: "you may not write there, or another program has it open" };
const inTheWay = {
  what: "a file has the name of the folder",
  help: "Choose another folder with `--out DIR`, or move the file away.",
};

/** What the codes of systems mean. */
const refusals: Readonly<Record<string, { readonly what: string; readonly help?: string }>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EBUSY: notAllowed,
  EROFS: { what: "the disk cannot be written to" },
  EEXIST: inTheWay,
  ENOTDIR: inTheWay,
  EISDIR: {
    what: "a folder has its name",
    help: "Move the folder away, or choose another one to build into with `--out DIR`.",
  },
  ENAMETOOLONG: { what: "its name is too long", help: "Shorten the symbol, or the name of the folder." },
  ENOENT: { what: "there can be no such folder" },
};

/** What the system said against writing a file, in words; throws what it did not say. */
export function failureOf(error: unknown, path: string): Diagnostic {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  if (full.has(error.code)) return diagnostic("output-disk-full", `The disk filled while ${path} was written.`, { path });
  const { what, ...help } = refusals[error.code] ?? { what: `the system says ${error.code}` };
  return diagnostic("output-denied", `${path} cannot be written: ${what}.`, { path, ...help });
}
