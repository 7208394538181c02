import { diffArrays } from "../compare/differences.ts";
import { endingOf } from "../import/figures.ts";
import type { WPicture } from "../word/tokens.ts";
import type { PlainToken } from "../word/word-view.ts";
import { folderOf, join, type World } from "../world.ts";
import type { Change } from "./change.ts";
import type { FileView } from "./file-view.ts";
import type { Entry } from "./lines.ts";
import { linesIn } from "./sent.ts";
import type { Spot } from "./spot.ts";

/** A picture that came with a Word file, under a name that nothing beside the source has. */
export interface SavedPicture {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where pictures are saved, and what is known of those that were sent. */
export interface PicturePlace {
  readonly path: string;
  readonly world: World;
  readonly taken: readonly SavedPicture[];
  readonly drawings: readonly string[];
}

/** What changed of pictures, and those that are to be saved. */
export interface PictureChanges {
  readonly changes: readonly Change[];
  readonly saved: readonly SavedPicture[];
}

/** A picture where it stands. */
interface Shown {
  readonly picture: WPicture;
  readonly entry: Entry;
  readonly place: Spot;
  readonly bytes: Uint8Array | undefined;
  /** What is the same picture has the same. */
  readonly sum: string;
}

/**
 * Pictures that came, went or were replaced: told, and what came saved among the figures beside the source at a path. `isGone` says of an entry
 * that was sent that it went, with which its picture went too; `drawings` are the words of those that were drawn, of which LibreOffice draws
 * the bitmap anew.
 */
export function pictureChanges(
  sent: FileView,
  returned: FileView,
  isGone: (entry: Entry) => boolean,
  { path, world, taken, drawings }: PicturePlace,
): PictureChanges {
  const drawn = new Set(/libreoffice/i.test(returned.file.application ?? "") ? drawings : []);
  const [were, are] = [shownIn(sent, world, drawn), shownIn(returned, world, drawn)];
  const changes: Change[] = [];
  const saved: SavedPicture[] = [];
  const save = ({ bytes, sum }: Shown): string => {
    if (were.some((one) => one.sum === sum)) return "It is a copy of one that the source has.";
    if (!bytes) return "It is not in the file.";
    const name = nameFor(bytes, path, world, [...taken, ...saved]);
    saved.push({ path: join(folderOf(path), name), bytes });
    return `It was saved as ${name}: name that in the source where it is to be shown.`;
  };
  let [from, to] = [0, 0];
  let gone: Shown[] = [];
  const tellGone = (): void => {
    for (const { entry, picture, place } of gone)
      if (!isGone(before(sent.entries, entry)))
        changes.push(told(nameOf(picture), "", place, "The source still shows it: take it out there if that is meant."));
    gone = [];
  };
  for (const { added, removed, count } of diffArrays(were.map(sumOf), are.map(sumOf))) {
    if (removed) {
      gone.push(...were.slice(from, from + count));
      from += count;
      continue;
    }
    if (added)
      for (const one of are.slice(to, to + count)) {
        const old = gone.shift();
        changes.push(told(old ? nameOf(old.picture) : "", nameOf(one.picture), one.place, save(one)));
      }
    else from += count;
    to += count;
    tellGone();
  }
  tellGone();
  return { changes, saved };
}

function told(old: string, fresh: string, place: Spot, left: string): Change {
  return { kind: "picture", old, fresh, place, left, code: "picture-changed" };
}

function sumOf({ sum }: Shown): string {
  return sum;
}

/** The entry before one: the title of a figure. */
function before(entries: readonly Entry[], entry: Entry): Entry {
  return entries[entries.indexOf(entry) - 1] ?? entry;
}

function nameOf({ alt, name }: WPicture): string {
  return `picture ${alt || name}`.trim();
}

function shownIn({ entries, file }: FileView, { packing }: World, drawn: ReadonlySet<string>): readonly Shown[] {
  return entries.flatMap((entry) =>
    linesIn(entry).flatMap(({ paragraph, place }) =>
      picturesIn(paragraph.tokens).map((picture) => {
        const bytes = picture.media === undefined ? undefined : file.media.get(picture.media);
        return {
          picture,
          entry,
          place,
          bytes,
          sum: drawn.has(picture.alt) ? picture.alt : bytes ? packing.sha256(bytes) : picture.name,
        };
      }),
    ),
  );
}

function picturesIn(tokens: readonly PlainToken[]): readonly WPicture[] {
  return tokens.flatMap((token) =>
    token.kind === "picture" ? [token] : token.kind === "field" ? picturesIn(token.result) : [],
  );
}

/** A name among the figures that no file has. */
function nameFor(bytes: Uint8Array, path: string, world: World, taken: readonly SavedPicture[]): string {
  const ending = endingOf(bytes);
  for (let number = 1; ; number++) {
    const name = `figures/word-${number}.${ending}`;
    const at = join(folderOf(path), name);
    const read = world.read(at);
    if (!read.ok && read.reason === "missing" && !taken.some((one) => one.path === at)) return name;
  }
}
