import type { Place } from "../analysis/place.ts";
import { readIfThere } from "../read.ts";
import { Source, type Span } from "../source.ts";
import { folderOf, join, type World } from "../world.ts";
import { addressOfPath, pathOfAddress } from "./addresses.ts";
import type { Location, Position, Range, TextDocument } from "./protocol.ts";

/** A text that an editor has open. */
interface OpenText {
  readonly document: TextDocument;
  readonly source: Source;
  readonly bytes: Uint8Array;
  /** 1 where the editor counts a byte order mark among the characters of the first line, as no place of the program does. */
  readonly mark: 0 | 1;
}

/**
 * The texts that an editor has open, by the paths under which the program knows them; the world in which they stand in for the files; and places
 * as the protocol has them: lines and columns from 0, in UTF-16 units.
 */
export class Texts {
  /** The files, with the open texts in place of what the disk has. */
  readonly world: World;
  readonly #open = new Map<string, OpenText>();
  #folder: string;

  /** `folder` is where texts that were never saved are taken to lie. */
  constructor(disk: World, folder: string) {
    this.#folder = folder;
    this.world = {
      ...disk,
      read: (path) => {
        const text = this.#open.get(path);
        return text ? { ok: true, bytes: text.bytes } : disk.read(path);
      },
      list: (from) => {
        const names = disk.list(from);
        const unsaved = [...this.#open.keys()].filter((path) => folderOf(path) === join(from, ".")).map((path) => nameOf(path));
        return unsaved.every((name) => names.includes(name)) ? names : [...new Set([...names, ...unsaved])].sort();
      },
    };
  }

  /** Says where texts that were never saved are taken to lie. */
  liveIn(folder: string): void {
    this.#folder = folder;
  }

  /** The path of an address. */
  pathOf(uri: string): string {
    const name = uri.replace(/^[\w+.-]*:/, "").replace(/[?#].*$/s, "");
    return pathOfAddress(uri) ?? join(this.#folder, nameOf(name) || "untitled");
  }

  /** The address of a file, as the editor writes it where it is open. */
  addressOf(path: string): string {
    return this.#open.get(path)?.document.uri ?? addressOfPath(path);
  }

  /** The paths of what is open. */
  get paths(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** The version of an open text. */
  versionOf(path: string): number | undefined {
    return this.#open.get(path)?.document.version;
  }

  /** Whether the editor takes a text for Markdown, by what it calls its language or by its name. */
  isMarkdown(path: string): boolean {
    const isOther = /\.(?:hbs|ya?ml|json|svg|txt)$/i.test(path);
    return /\.(?:md|markdown)$/i.test(path) || (!isOther && this.#open.get(path)?.document.languageId === "markdown");
  }

  /** Takes a text as it is now; gives its path. */
  put(document: TextDocument): string {
    const path = this.pathOf(document.uri);
    const text = document.getText();
    const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.#open.set(path, { document, source: new Source(path, text), bytes: new TextEncoder().encode(text), mark });
    return path;
  }

  /** Forgets a text that was closed: from now on the disk says what is in the file. */
  drop(uri: string): string {
    const path = this.pathOf(uri);
    this.#open.delete(path);
    return path;
  }

  /** The text of a file as it is now; nothing where it cannot be read. */
  sourceOf(path: string): Source | undefined {
    return this.#open.get(path)?.source ?? readIfThere(path, this.world, () => {});
  }

  /** A place as the protocol has it. */
  rangeOf({ file, start, end }: Place): Range {
    const mark = this.#open.get(file)?.mark ?? 0;
    const position = ({ line, column }: { readonly line: number; readonly column: number }): Position => ({
      line: line - 1,
      character: column - 1 + (line === 1 ? mark : 0),
    });
    return { start: position(start), end: position(end) };
  }

  /** A stretch of a file as the protocol has it. */
  rangeOfSpan({ source, start, end }: Span): Range {
    const point = (offset: number) => ({ offset, ...source.position(offset) });
    return this.rangeOf({ file: source.path, start: point(start), end: point(end) });
  }

  /** A place with its file's address. */
  locationOf(place: Place): Location {
    return { uri: this.addressOf(place.file), range: this.rangeOf(place) };
  }

  /** The offset of a position in a text, within it whatever the position says. */
  offsetOf(source: Source, { line, character }: Position): number {
    const starts = source.lineStarts();
    const start = starts[line];
    if (start === undefined) return source.text.length;
    const mark = line === 0 ? (this.#open.get(source.path)?.mark ?? 0) : 0;
    const end = (starts[line + 1] ?? source.text.length + 1) - 1;
    return Math.min(Math.max(start, start + character - mark), end);
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
