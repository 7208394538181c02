import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RImage } from "../document/resolved.ts";
import { remembered } from "../memory.ts";
import type { Packing } from "../packing.ts";
import { type ImageFacts, measureImage } from "../picture/measure.ts";
import { foundPath, nearbyFile } from "../read.ts";
import type { Span } from "../source.ts";
import { folderOf, isInside, join, type World } from "../world.ts";

/** Larger files make documents that cannot be sent. */
const mostBytes = 20_000_000;

/** Why an image cannot be used; `wrong` follows its name. */
type Refused =
  | Extract<ImageFacts, { ok: false }>
  | { readonly ok: false; readonly code: "image-missing"; readonly wrong: string; readonly help?: string };

/** Reads and measures images, each file once. What is wrong with one is reported wherever it is named. */
export class Images {
  readonly #folder: string;
  readonly #world: World;
  readonly #report: Report;
  readonly #read = new Map<string, Extract<ImageFacts, { ok: true }> | Refused>();

  /** `folder` is the document's: only files in it and below it are read, and those beside a template. */
  constructor(folder: string, world: World, report: Report) {
    this.#folder = folder;
    this.#world = world;
    this.#report = report;
  }

  /** The image that `path`, written at `span`, names; in the place of one that cannot be used stands an empty one. */
  read(path: string, span: Span): RImage {
    if (path === "") {
      const help = "Write the name of its file between the parentheses.";
      this.#report(diagnostic("image-missing", "This picture names no file.", { span, help }));
      return { path, span, ...empty };
    }
    const place = this.#find(path, span);
    if (place === undefined) return { path, span, ...empty };
    const facts = this.#read.get(place) ?? this.#load(place);
    this.#read.set(place, facts);
    if (!facts.ok) {
      const { code, wrong, help } = facts;
      this.#report(diagnostic(code, `The image “${path}” ${wrong}.`, { span, help }));
      return { path, span, ...empty };
    }
    if (facts.turned)
      this.#report(diagnostic("image-turned", `The photograph “${path}” is stored lying on its side or mirrored.`, { span }));
    const { format, width, height, bytes } = facts;
    return { path, span, format, width, height, bytes };
  }

  /** Paths are taken from the file that names them: a document's annex may lie in a folder of its own. */
  #find(path: string, span: Span): string | undefined {
    const { source } = span;
    const near = folderOf(source.path);
    const outermost = isInside(this.#folder, near) ? this.#folder : near;
    const place = foundPath(join(near, path), this.#world);
    if (/^[a-z][a-z0-9+.-]+:/i.test(path) || !isInside(outermost, place)) return this.#outside(path, span);
    const real = this.#world.real(place);
    const linked = real !== place && !isInside(this.#world.real(outermost), real);
    return linked ? this.#outside(path, span) : place;
  }

  #outside(path: string, span: Span): undefined {
    this.#report(diagnostic("image-outside", `The image “${path}” is not in the document's folder.`, { span }));
  }

  #load(place: string): ImageFacts | Refused {
    const file = this.#world.read(place);
    if (file.ok) {
      const size = Math.round(file.bytes.length / 1_000_000);
      const large = { ok: false, code: "image-too-large", wrong: `has ${size} megabytes; 20 are the most` } as const;
      const from: readonly [Uint8Array, Packing] = [file.bytes, this.#world.packing];
      return file.bytes.length > mostBytes ? large : remembered(this.#world, measure, from, this.#report);
    }
    const nearby = file.reason === "missing" ? nearbyFile(place, this.#world) : undefined;
    const code = file.reason === "too-large" ? "image-too-large" : "image-missing";
    return { ok: false, code, wrong: whyNot[file.reason], ...(nearby !== undefined && { help: `Did you mean ${nearby}?` }) };
  }
}

const measure = ([bytes, packing]: readonly [Uint8Array, Packing]) => measureImage(plain(bytes), packing);

/** Bytes as plain ones, whatever kind of them the world gave: pages are plain data. */
function plain({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

const empty = { format: "png", bytes: new Uint8Array(), width: 1, height: 1 } as const;

const whyNot = {
  missing: "does not exist",
  folder: "is a folder",
  stream: "is no file",
  denied: "may not be read",
  "too-large": "is too large",
  outside: "is a link that leads elsewhere",
} as const;
