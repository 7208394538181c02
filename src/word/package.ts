import { type UnzipFileInfo, unzipSync } from "fflate";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { foreignKind } from "./foreign-kinds.ts";
import { type Relationship, relationshipsIn } from "./relationships.ts";
import { readXml, type XmlElement, XmlError } from "./xml.ts";

/** Bounds of what is read: no report comes near them, and what goes beyond was made to exhaust the program. */
const mostEntries = 5_000;
const mostInPart = 64 * 1024 * 1024;
const mostInAll = 256 * 1024 * 1024;

/** Why nothing can be read of a file: it was reported. */
class Refusal extends Error {}

/** The parts of a Word file. Names are as the package has them, without a slash before them. */
export class WordPackage {
  readonly path: string;
  readonly #bytes: Uint8Array;
  readonly #report: Report;
  /** Names of entries by `keyOf`. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #relationships = new Map<string, readonly Relationship[]>();

  private constructor(path: string, bytes: Uint8Array, names: ReadonlyMap<string, string>, report: Report) {
    this.path = path;
    this.#bytes = bytes;
    this.#names = names;
    this.#report = report;
  }

  /** Opens a package, and does with it what `read` does; what is no sound Word file is reported and gives nothing. Never throws for bad bytes. */
  static open<Result>(
    path: string,
    bytes: Uint8Array,
    report: Report,
    read: (opened: WordPackage) => Result,
  ): Result | undefined {
    try {
      return read(new WordPackage(path, bytes, namesIn(path, bytes, report), report));
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  /** Whether there is a part of that name. */
  has(name: string): boolean {
    return this.#names.has(keyOf(name));
  }

  /** The bytes of parts, by the names that were asked for. Those that are missing are left out. */
  bytesOf(names: Iterable<string>): ReadonlyMap<string, Uint8Array> {
    const wanted = new Map(
      [...names].flatMap((name) => {
        const real = this.#names.get(keyOf(name));
        return real === undefined ? [] : [[real, name] as const];
      }),
    );
    try {
      const unpacked = unzipSync(this.#bytes, { filter: ({ name }) => wanted.has(name) });
      return new Map(Object.entries(unpacked).map(([name, bytes]) => [wanted.get(name) ?? name, bytes]));
    } catch {
      return this.#refuse("word-broken", `${this.path} is damaged: ${[...wanted.values()].join(", ")} cannot be unpacked.`);
    }
  }

  /** A part as text; none where it is missing. */
  textOf(name: string): string | undefined {
    const bytes = this.bytesOf([name]).get(name);
    if (!bytes) return undefined;
    try {
      return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    } catch {
      return this.#refuse("word-broken", `${this.path} is damaged: ${name} is not text in UTF-8 or UTF-16.`);
    }
  }

  /** A part as a tree, its children handed over one by one as `readXml` does it; none where it is missing. */
  treeOf(name: string, each?: Parameters<typeof readXml>[1]): XmlElement | undefined {
    const text = this.textOf(name);
    if (text === undefined) return undefined;
    try {
      return readXml(text, each);
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      const code = error.isTooLarge ? "word-too-large" : "word-broken";
      return this.#refuse(code, `${this.path} cannot be read: in ${name}, ${error.message}.`);
    }
  }

  /** The relationships of a part, "" for those of the package, in their order. */
  relationshipsOf(part: string): readonly Relationship[] {
    const known = this.#relationships.get(part);
    if (known) return known;
    const slash = part.lastIndexOf("/") + 1;
    const tree = this.treeOf(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    const made = relationshipsIn(tree, part);
    this.#relationships.set(part, made);
    return made;
  }

  /** The part that a part names by a relationship of some type; a name without a part is reported, and is none. */
  partOf(part: string, type: string): string | undefined {
    const found = this.relationshipsOf(part).find((one) => one.type === type && !one.isExternal)?.target;
    if (found === undefined || this.has(found)) return found;
    this.#report(
      diagnostic("word-part-missing", `${this.path} names the part ${found}, which is not in it.`, { path: this.path }),
    );
    return undefined;
  }

  /** Reports that nothing can be read of the file. */
  refuseWith(code: "word-broken" | "word-kind", message: string): never {
    return this.#refuse(code, message);
  }

  #refuse(code: "word-broken" | "word-too-large" | "word-kind", message: string): never {
    return refuse(this.#report, this.path, code, message);
  }
}

function refuse(
  report: Report,
  path: string,
  code: "word-broken" | "word-too-large" | "word-kind" | "word-encrypted",
  message: string,
): never {
  report(diagnostic(code, message, { path }));
  throw new Refusal(message);
}

/** The name under which an entry is found: the same in either case, whichever slashes the program writes that packed it. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll("\\", "/");
}

/** Names of the entries of a package, once it is known that it is one and of bounded size. Nothing is unpacked for it. */
function namesIn(path: string, bytes: Uint8Array, report: Report): ReadonlyMap<string, string> {
  const kind = foreignKind(bytes);
  if (kind === "encrypted") refuse(report, path, "word-encrypted", `${path} is protected by a password.`);
  if (kind !== undefined) refuse(report, path, "word-kind", `${path} is ${kind}, not a Word file (.docx).`);
  const entries =
    entriesIn(bytes) ??
    refuse(report, path, "word-broken", `${path} is damaged or not whole: it is no package that can be unpacked.`);
  const isOver = (what: string) => refuse(report, path, "word-too-large", `${path} is too large to be read: ${what}.`);
  if (entries.length > mostEntries) isOver(`it has more than ${mostEntries.toLocaleString("en")} parts`);
  const largest = entries.find(({ originalSize }) => originalSize > mostInPart);
  if (largest)
    isOver(`its part ${largest.name} has ${megabytes(largest.originalSize)}, and at most ${megabytes(mostInPart)} are read`);
  const size = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (size > mostInAll) isOver(`unpacked it has ${megabytes(size)}, and at most ${megabytes(mostInAll)} are read`);
  const names = new Map(entries.map(({ name }) => [keyOf(name), name]));
  if (names.has("mimetype") && !names.has("[content_types].xml"))
    refuse(report, path, "word-kind", `${path} is an OpenDocument file (.odt), not a Word file (.docx).`);
  return names;
}

/** Entries of a package, one more than are read at most; none where it is no package. */
function entriesIn(bytes: Uint8Array): readonly UnzipFileInfo[] | undefined {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        entries.push(entry);
        // A damaged directory can promise billions of entries.
        if (entries.length > mostEntries) throw new Refusal();
        return false;
      },
    });
  } catch (error) {
    return error instanceof Refusal ? entries : undefined;
  }
  return entries;
}

function megabytes(size: number): string {
  return `${Math.ceil(size / 1024 / 1024).toLocaleString("en")} MB`;
}

/** How a part is written: UTF-16 by its mark or its first character, else UTF-8 (a package may hold no other). */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
