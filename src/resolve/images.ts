import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RImage } from "../document/resolved.ts";
import { nearbyFile } from "../read.ts";
import type { Span } from "../source.ts";
import { folderOf, isInside, join, type World } from "../world.ts";
import { measureImage } from "./image-size.ts";

/** Larger files make documents that cannot be sent. */
const mostBytes = 20_000_000;
/** More pixels than any page shows; decoding them takes a gigabyte. */
const mostPixels = 100_000_000;

/** Reads and measures images, each file once. What is wrong with one is reported where it is named. */
export class Images {
  readonly #folder: string;
  readonly #world: World;
  readonly #report: Report;
  readonly #read = new Map<string, Omit<RImage, "path" | "span"> | undefined>();

  /** `folder` is the document's: only files in it and below it are read, and those beside a template. */
  constructor(folder: string, world: World, report: Report) {
    this.#folder = folder;
    this.#world = world;
    this.#report = report;
  }

  /** The image that `path`, written at `span`, names; in the place of one that cannot be used stands an empty one. */
  read(path: string, span: Span): RImage {
    const place = this.#find(path, span);
    const known = place === undefined ? undefined : this.#read.get(place);
    const image = known ?? (place === undefined ? undefined : this.#load(place, path, span));
    if (place !== undefined) this.#read.set(place, image);
    return { path, span, ...(image ?? empty) };
  }

  /** Paths are taken from the file that names them: a document's annex may lie in a folder of its own. */
  #find(path: string, span: Span): string | undefined {
    const { source } = span;
    const near = folderOf(source.path);
    const outermost = isInside(this.#folder, near) ? this.#folder : near;
    const place = join(near, path);
    if (/^[a-z][a-z0-9+.-]+:/i.test(path) || !isInside(outermost, place)) return this.#outside(path, span);
    const real = this.#world.real(place);
    const linked = real !== place && !isInside(this.#world.real(outermost), real);
    return linked ? this.#outside(path, span) : place;
  }

  #outside(path: string, span: Span): undefined {
    this.#report(diagnostic("image-outside", `The image “${path}” is not in the document's folder.`, { span }));
  }

  #load(place: string, path: string, span: Span): Omit<RImage, "path" | "span"> | undefined {
    const file = this.#world.read(place);
    if (!file.ok) {
      const code = file.reason === "too-large" ? "image-too-large" : "image-missing";
      const nearby = file.reason === "missing" ? nearbyFile(place, this.#world) : undefined;
      const help = nearby && `Did you mean ${nearby}?`;
      this.#report(diagnostic(code, `The image “${path}” ${whyNot[file.reason]}.`, { span, help }));
      return undefined;
    }
    return this.#measure(file.bytes, path, span);
  }

  #measure(bytes: Uint8Array, path: string, span: Span): Omit<RImage, "path" | "span"> | undefined {
    if (bytes.length > mostBytes) {
      const size = Math.round(bytes.length / 1_000_000);
      this.#report(diagnostic("image-too-large", `The image “${path}” has ${size} megabytes; 20 are the most.`, { span }));
      return undefined;
    }
    const facts = measureImage(bytes);
    if (!facts.ok) {
      const { code, wrong, ...details } = refusals[facts.reason];
      const message = `The image “${path}” ${facts.kind === undefined ? wrong : `is ${facts.kind}`}.`;
      this.#report(diagnostic(code, message, { span, ...details }));
      return undefined;
    }
    const { format, width, height } = facts;
    if (facts.turned)
      this.#report(diagnostic("image-turned", `The photograph “${path}” is stored lying on its side or mirrored.`, { span }));
    if (format !== "svg" && width * height > mostPixels) {
      const message = `The image “${path}” has ${width} by ${height} pixels; 100 million are the most.`;
      this.#report(diagnostic("image-too-large", message, { span }));
      return undefined;
    }
    return { format, width, height, bytes };
  }
}

const empty = { format: "png", bytes: new Uint8Array(), width: 1, height: 1 } as const;

const refusals = {
  broken: { code: "image-broken", wrong: "is damaged" },
  sizeless: {
    code: "image-broken",
    wrong: "does not say how large it is",
    help: "Save the drawing anew with a width and a height, or give its first element a viewBox.",
  },
  inks: { code: "image-cmyk", wrong: "has the colours of printing inks (CMYK)" },
  unknown: { code: "image-format", wrong: "is of an unknown kind" },
} as const;

const whyNot = {
  missing: "does not exist",
  folder: "is a folder",
  stream: "is no file",
  denied: "may not be read",
  "too-large": "is too large",
} as const;
