import type { Figure } from "../document/tree.ts";
import type { WPicture } from "../word/tokens.ts";
import type { PlainToken } from "../word/word-view.ts";
import type { Caption } from "./captions.ts";
import type { Context } from "./context.ts";
import type { Line } from "./lines.ts";
import { braces, nowhere } from "./nodes.ts";

/** A picture that goes with the document. */
export interface FigureFile {
  /** Its path beside the document. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The pictures of a document under new names: those of a package may be anything. */
export class Figures {
  readonly #files = new Map<string, FigureFile>();

  /** All that were asked for. */
  get files(): readonly FigureFile[] {
    return [...this.#files.values()];
  }

  /** The file of a picture, by the name of its part. */
  file(part: string, bytes: Uint8Array, ending: string): FigureFile {
    const known = this.#files.get(part);
    const file = known ?? { name: `figures/figure-${this.#files.size + 1}.${ending}`, bytes };
    this.#files.set(part, file);
    return file;
  }
}

/** Pictures in a line, those in links too. */
export function picturesOf(tokens: readonly PlainToken[]): readonly WPicture[] {
  return tokens.flatMap((token) =>
    token.kind === "picture" ? [token] : token.kind === "field" ? picturesOf(token.result) : [],
  );
}

/** Tells of what a line holds that has no picture of its own; a picture of it that lies in the file is kept. */
export function tellObjects({ place, tokens, words }: Line, { figures, file, losses }: Context): void {
  for (const token of tokens) {
    if (token.kind !== "object") continue;
    const bytes = token.media === undefined ? undefined : file.media.get(token.media);
    const kept = bytes && token.media !== undefined ? figures.file(token.media, bytes, endingOf(bytes)).name : undefined;
    const what = {
      chart: "A chart",
      diagram: "A diagram",
      ole: "An embedded object",
      shape: "A drawn shape",
      other: "An object",
    }[token.of];
    const whats = { chart: "charts", diagram: "diagrams", ole: "embedded objects", shape: "drawn shapes", other: "objects" }[
      token.of
    ];
    losses.add(
      "chart",
      { one: `${what} was left out${kept === undefined ? "" : ` (${kept} shows it)`}`, many: `# ${whats} were left out` },
      place,
      words || token.alt,
    );
  }
}

/** Whether a picture is in the file, in a format that documents take. */
export function isFigure({ media }: WPicture, { file }: Context): boolean {
  const bytes = media === undefined ? undefined : file.media.get(media);
  return bytes !== undefined && ["png", "jpg", "svg"].includes(endingOf(bytes));
}

/** A picture as a figure; none where its format is not one that documents take, or it is not in the file. */
export function figureOf(
  picture: WPicture,
  { place, words }: Line,
  caption: Caption | undefined,
  context: Context,
): Figure | undefined {
  const { figures, file, losses } = context;
  const bytes = picture.media === undefined ? undefined : file.media.get(picture.media);
  if (!bytes || picture.media === undefined) {
    losses.add(
      "figure-missing",
      { one: "A picture is not in the file, and was left out", many: "# pictures are not in the file, and were left out" },
      place,
      words,
    );
    return undefined;
  }
  const ending = endingOf(bytes);
  const { name } = figures.file(picture.media, bytes, ending);
  if (ending !== "png" && ending !== "jpg" && ending !== "svg") {
    losses.add(
      "figure-format",
      {
        one: `A picture is in a format that no output takes (${ending}): ${name} holds it`,
        many: `# pictures are in a format that no output takes (${ending}): figures/ holds them`,
      },
      place,
      words,
    );
    return undefined;
  }
  const alt = isFileName(picture.alt) ? "" : picture.alt.replace(/\s+/g, " ").trim();
  if (alt === "")
    losses.add(
      "figure-no-alt",
      { one: "A picture says nothing in words", many: "# pictures say nothing in words" },
      place,
      words,
    );
  const attributes = braces({ id: caption?.label, pairs: { ...(alt !== "" && { alt }) } });
  return {
    type: "figure",
    path: name,
    pathSpan: nowhere,
    caption: caption?.title ?? [],
    remarks: [],
    span: nowhere,
    ...(attributes && { attributes }),
  };
}

/** Words that Word and scanners put where a picture should be described. */
function isFileName(alt: string): boolean {
  return (
    /^\S*\.(?:png|jpe?g|gif|emf|wmf|tiff?|svg|bmp)$/i.test(alt) || /^(?:picture|image|graphic|grafik|рисунок) ?\d*$/iu.test(alt)
  );
}

/** What a picture is, by its first bytes. */
export function endingOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.slice(0, 60));
  if (start.startsWith("\u0089PNG")) return "png";
  if (start.startsWith("\u00ff\u00d8\u00ff")) return "jpg";
  if (start.startsWith("GIF8")) return "gif";
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return "tiff";
  if (start.startsWith("\u00d7\u00cd\u00c6\u009a") || start.startsWith("\u0001\0\u0009\0")) return "wmf";
  if (start.slice(40, 44) === " EMF") return "emf";
  if (start.startsWith("BM")) return "bmp";
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:svg|\?xml)/.test(start) ? "svg" : "bin";
}
