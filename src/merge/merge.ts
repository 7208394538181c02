import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { sessionWorld } from "../pipeline/session-world.ts";
import { editedFiles } from "../trace.ts";
import type { Carried } from "../word/carried.ts";
import { readWordFile } from "../word/read.ts";
import type { WordFile } from "../word/word-file.ts";
import type { World } from "../world.ts";
import { withAuthors } from "./authors.ts";
import { type Place, readBase } from "./base.ts";
import { baseWorld } from "./base-world.ts";
import type { Change } from "./change.ts";
import { documentEdits } from "./document-edits.ts";
import { isForeign, isOther } from "./foreign.ts";
import { JoinedFiles, type Taken } from "./joined-files.ts";
import { withEndsOf } from "./line-ends.ts";
import { type MergedFile, textAt } from "./merged-file.ts";
import { pageChanges } from "./page-changes.ts";
import { labelsIn, placesAfter } from "./parts.ts";
import { type PictureChanges, pictureChanges, type SavedPicture } from "./picture-changes.ts";
import { inPresentFiles } from "./present-files.ts";
import { prove } from "./proof.ts";
import { countsOf, Recorded } from "./recorded.ts";
import { readReturned } from "./returned.ts";
import { reviewText } from "./review.ts";
import { linesIn } from "./sent.ts";
import { withSoundLists } from "./sound-lists.ts";
import { differs, toldOf, unrecorded, withDifferences } from "./told.ts";

/** What a Word file is merged into, and how. */
export interface MergeOptions extends Place {
  /** Only what was recorded, by anybody or by one person. */
  readonly only?: "recorded" | { readonly author: string };
  /** What is taken where the source and a Word file changed the same words: without it, both are written as a conflict. */
  readonly take?: Taken;
  /** The texts of the files that a Word file was made from, by the paths that it names, where they are no longer what they were. */
  readonly findBase?: (files: readonly Carried[]) => ReadonlyMap<string, string> | undefined;
}

/** A Word file that came back. */
export interface ReturnedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What came of Word files. */
export interface Merged {
  /** The files of the source that become others, with what they become. */
  readonly files: readonly MergedFile[];
  /** Every change of each Word file, made or not. */
  readonly returned: readonly MergedReturn[];
  readonly diagnostics: readonly Diagnostic[];
  /** Places in which the source and a Word file, or two Word files, changed the same words. */
  readonly conflicts: number;
  /** Pictures that came with the Word files, to be saved beside the source under names that nothing there has. */
  readonly pictures: readonly SavedPicture[];
}

/** What came of one of them. */
export interface MergedReturn {
  readonly path: string;
  readonly changes: readonly Change[];
  readonly file: WordFile;
}

/**
 * Turns the changes of Word files that came back into changes of the source that they were made from, one file after the other. Every change is
 * either made or told of as not made; what the changed source shows is compared with what the Word file shows, and where they differ that is told
 * too. Nothing is written.
 */
export async function merge(path: string, returned: readonly ReturnedFile[], given: MergeOptions): Promise<Merged> {
  // What is changed is built once more: templates, words and fonts are read once for both.
  const options = given.world.memory ? given : { ...given, world: sessionWorld(given.world) };
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => void found.push(one);
  const sums = new JoinedFiles(options.world, options.take);
  const merged: MergedReturn[] = [];
  const pictures: SavedPicture[] = [];
  const labels = () => labelsIn([textAt(options.world, path) ?? "", ...sums.files.map(({ after }) => after)]);
  for (const { path: name, bytes } of returned) {
    const file = readWordFile(name, bytes, report);
    const told: Diagnostic[] = [];
    const one = file && (await mergeOne(path, file, options, labels(), pictures, (each) => void told.push(each)));
    if (one) {
      pictures.push(...one.saved);
      merged.push({ path: name, changes: one.changes, file });
      const joined = sums.add(one.files, sideOf(one.changes, name));
      const isDone = one.isShown && !joined.isChanged && one.changes.every(({ left }) => left === undefined);
      if (isDone && (one.remark || one.files.length > 0)) report(again(path, name));
      else if (one.remark) report(one.remark);
      told.push(...joined.conflicts);
    }
    found.push(...told);
  }
  const files = sums.files.filter(({ before, after }) => before !== after).map((file) => asWritten(file, options.world));
  return { files, returned: merged, diagnostics: found, conflicts: sums.conflicts, pictures };
}

/** A file with the mark and the line ends that it has; one that was written to in the meantime is left as it was read. */
function asWritten(file: MergedFile, world: World): MergedFile {
  const { path, before, after } = file;
  const read = world.read(path);
  const written = read.ok ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(read.bytes) : before;
  return textAt(world, path) === before ? { path, before: written, after: withEndsOf(written, after) } : file;
}

function again(path: string, returned: string): Diagnostic {
  const message = `What ${visible(returned)} shows is in ${visible(path)} already: there is nothing to be merged.`;
  return diagnostic("merge-again", message, { path: returned });
}

/** Who stands at the end of a conflict: the people who made the changes, else the file. */
function sideOf(changes: readonly Change[], path: string): string {
  const authors = [...new Set(changes.map(({ author }) => author).filter((author) => author !== undefined && author !== ""))];
  const [date] = changes.map((change) => change.date).filter((one) => one !== undefined && one !== "");
  return visible(authors.length > 0 ? [...authors, ...(date ? [date.slice(0, 10)] : [])].join(", ") : path);
}

/** What came of one Word file. */
interface MergedOne {
  readonly files: readonly MergedFile[];
  readonly changes: readonly Change[];
  readonly saved: readonly SavedPicture[];
  /** Whether the changed source shows what the file shows. */
  readonly isShown: boolean;
  /** What is to be said of what the file was made from. */
  readonly remark: Diagnostic | undefined;
}

const noPictures: PictureChanges = { changes: [], saved: [] };

/** The changes of one file, as texts of the files that it was made from. */
async function mergeOne(
  path: string,
  file: WordFile,
  options: MergeOptions,
  labels: ReadonlySet<string>,
  taken: readonly SavedPicture[],
  report: Report,
): Promise<MergedOne | undefined> {
  // A source that is not there is told as such, whatever the file says that it was made from.
  const isThere = options.world.read(path).ok;
  const known = isThere ? baseWorld(path, file, options.world, options.findBase) : { ...options, isCertain: true, isOwn: true };
  const { world, isCertain, isOwn, remark } = known;
  const place = { ...options, world };
  const base = await readBase(path, place, report, true);
  if (!base) return undefined;
  const isAll = options.only === undefined && isCertain;
  const old = isOwn && isAll ? undefined : readReturned(file, "old", base.sent);
  const now = textAt(options.world, path);
  if ((old && !isOwn && isForeign(old, base)) || (now !== undefined && isOther(base.root.text, now))) {
    const message = `${visible(file.path)} was made from another text than ${visible(path)}: hardly a paragraph of one is in the other.`;
    report(diagnostic("merge-foreign", message, { path: file.path }));
    return undefined;
  }
  const { only } = options;
  const author = typeof only === "object" ? only.author : undefined;
  const shown = readReturned(file, author === undefined ? "new" : (change) => change.author === author, base.sent);
  const recorded = isAll || !old ? undefined : new Recorded(old);
  const { edits, changes, isGone, partnerOf } = documentEdits(base, shown, labels, recorded);
  const pages = isAll ? pageChanges(base.sent, shown, partnerOf) : [];
  const pictures = isAll
    ? pictureChanges(base.sent, shown, isGone, { path, world: options.world, taken, drawings: base.tree.drawings })
    : noPictures;
  const edited = [...editedFiles(edits)].map(([source, text]): MergedFile => {
    const places = placesAfter(edits, source);
    const plain = text.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "");
    return { path: source.path, before: source.text, after: withSoundLists(plain, places) };
  });
  const all = [...changes, ...pages, ...pictures.changes];
  const proved = await prove(path, base, edited, place, shown, all, file.path, report);
  const texts = countsOf(recorded ? base.sent.entries.flatMap(linesIn) : []);
  const beyond = new Set(proved.filter((one) => recorded?.isBeyond(one, texts)));
  const wrong = proved.filter((one) => !beyond.has(one));
  const { files, changes: placed } = await inPresentFiles(edited, all, base, path, options);
  const { changes: sound, rest } = withDifferences(placed, wrong);
  for (const one of rest) report(differs(one, file.path));
  const told = [...withAuthors(sound, file), ...[...beyond].map((one) => unrecorded(one, isCertain))];
  for (const one of toldOf(told, file.path)) report(one);
  const isShown = proved.length === 0;
  return { files, changes: told, saved: pictures.saved, isShown, remark };
}

/** The page that says what was done with each change, and what the comments say, to stand beside the source at `path`; "" where there is nothing to say. */
export function reviewOf({ returned }: Merged, path: string): string {
  return reviewText(returned, path);
}
