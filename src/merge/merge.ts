import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { sessionWorld } from "../pipeline/session-world.ts";
import { editedFiles } from "../trace.ts";
import { type Carried, carriedBy } from "../word/carried.ts";
import { readWordFile } from "../word/read.ts";
import type { WordFile } from "../word/word-file.ts";
import { join, type World } from "../world.ts";
import { withAuthors } from "./authors.ts";
import { type Base, isUnchanged, type Place, readBase, withTexts } from "./base.ts";
import type { Change } from "./change.ts";
import { documentEdits, type Returned } from "./document-edits.ts";
import { withEndsOf } from "./line-ends.ts";
import { pageChanges } from "./page-changes.ts";
import { labelsIn, placesAfter } from "./parts.ts";
import { type PictureChanges, pictureChanges, type SavedPicture } from "./picture-changes.ts";
import { differences } from "./prove.ts";
import { readReturned } from "./returned.ts";
import { reviewText } from "./review.ts";
import { withSoundLists } from "./sound-lists.ts";
import { mergeThree } from "./three-way.ts";
import { short, toldOf } from "./told.ts";

/** What a Word file is merged into, and how. */
export interface MergeOptions extends Place {
  /** Only what was recorded, by anybody or by one person. */
  readonly only?: "recorded" | { readonly author: string };
  /** What is taken where the source and a Word file changed the same words: without it, both are written as a conflict. */
  readonly take?: "source" | "word";
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

/** A file of the source, as it is written: with its mark at the beginning and its line ends, which stay where a line does. */
export interface MergedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
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
  const texts = new Map<string, MergedFile>();
  const merged: MergedReturn[] = [];
  const pictures: SavedPicture[] = [];
  let conflicts = 0;
  const labels = () => labelsIn([textAt(options.world, path) ?? "", ...[...texts.values()].map(({ after }) => after)]);
  for (const { path: name, bytes } of returned) {
    const file = readWordFile(name, bytes, report);
    const one = file && (await mergeOne(path, file, options, labels(), pictures, report));
    if (!one) continue;
    pictures.push(...one.saved);
    merged.push({ path: name, changes: one.changes, file });
    for (const { path: at, before, after } of one.files) {
      const now = texts.get(at)?.after ?? textAt(options.world, at) ?? before;
      const sides = {
        ours: visible(at),
        theirs: sideOf(one.changes, name),
        ...(options.take && { take: takes[options.take] }),
      };
      const joined = mergeThree(before, now, after, sides);
      conflicts += joined.conflicts;
      texts.set(at, { path: at, before: texts.get(at)?.before ?? now, after: joined.text });
      if (joined.conflicts > 0) report(conflict(at, joined.conflicts));
    }
  }
  return {
    files: [...texts.values()].filter(({ before, after }) => before !== after).map((file) => asWritten(file, options.world)),
    returned: merged,
    diagnostics: found,
    conflicts,
    pictures,
  };
}

/** A file with the mark and the line ends that it has; one that was written to in the meantime is left as it was read. */
function asWritten(file: MergedFile, world: World): MergedFile {
  const { path, before, after } = file;
  const read = world.read(path);
  const written = read.ok ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(read.bytes) : before;
  return textAt(world, path) === before ? { path, before: written, after: withEndsOf(written, after) } : file;
}

const takes = { source: "ours", word: "theirs" } as const;

function conflict(path: string, count: number): Diagnostic {
  const places = count === 1 ? "one place" : `${count} places`;
  return diagnostic(
    "merge-conflict",
    `In ${places} of ${visible(path)} the same words were changed in the source and in Word.`,
    { path },
  );
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
  const { world, isCertain, isOwn } = baseWorld(path, file, options, report);
  const place = { ...options, world };
  const base = await readBase(path, place, report);
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
  const { edits, changes, isGone, partnerOf } = documentEdits(base, shown, labels, isAll ? undefined : old);
  const pages = isAll ? pageChanges(base.sent, shown, partnerOf) : [];
  const pictures = isAll
    ? pictureChanges(base.sent, shown, isGone, {
        path,
        world: options.world,
        taken,
        drawings: base.tree.drawings,
      })
    : noPictures;
  const files = [...editedFiles(edits)].map(([source, text]): MergedFile => {
    const places = placesAfter(edits, source);
    const plain = text.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "");
    return { path: source.path, before: source.text, after: withSoundLists(plain, places) };
  });
  const told = withAuthors([...changes, ...pages, ...pictures.changes], file);
  for (const one of toldOf(told, file.path)) report(one);
  await prove(path, base, files, place, shown, told, file.path, report);
  return { files, changes: told, saved: pictures.saved };
}

/** The world as it was when a Word file was made. */
interface KnownBase {
  readonly world: World;
  /** Whether what was not recorded can be told from what became of the source since. */
  readonly isCertain: boolean;
  /** Whether checksums say that the file was made from it. */
  readonly isOwn: boolean;
}

/** The world as it was when a Word file was made, as far as that can be known. */
function baseWorld(path: string, file: WordFile, options: MergeOptions, report: Report): KnownBase {
  const { world, findBase } = options;
  const carried = carriedBy(file);
  const given = findBase?.(carried);
  // A source that is not there is told as such, and has gone on to nothing.
  const isThere = world.read(path).ok;
  const named = (texts: ReadonlyMap<string, string>) => {
    const [document] = carried;
    const own = path.slice(path.lastIndexOf("/") + 1);
    return new Map([...texts].map(([name, text]) => [name === document?.path ? own : name, text]));
  };
  if (given) return { world: withTexts(world, path, named(given)), isCertain: true, isOwn: false };
  if (carried.length === 0) {
    if (!isThere) return { world, isCertain: true, isOwn: false };
    const message = `${visible(file.path)} does not say what it was made from: it is compared with ${visible(path)} as that is now.`;
    report(diagnostic("merge-base", message, { path: file.path }));
    return { world, isCertain: true, isOwn: false };
  }
  if (isUnchanged(carried, path, world)) return { world, isCertain: true, isOwn: true };
  const texts = new Map(carried.flatMap(({ path: name, text }) => (text === undefined ? [] : [[name, text] as const])));
  if (carried[0] && texts.has(carried[0].path))
    return { world: withTexts(world, path, named(texts)), isCertain: true, isOwn: true };
  if (!isThere) return { world, isCertain: false, isOwn: false };
  const message = `${visible(path)} is no longer what ${visible(file.path)} was made from: only changes that were recorded are carried over.`;
  report(diagnostic("merge-base", message, { path: file.path }));
  return { world, isCertain: false, isOwn: false };
}

/** Whether hardly anything of a file is found in the source: no longer text that is in both, nor the key of one. */
function isForeign({ entries }: Returned, { sent }: Base): boolean {
  const isLong = ({ text }: { readonly text: string }) => text.length > 20 && !text.includes("\n");
  const long = sent.entries.filter(isLong);
  const texts = new Set(long.map(({ text }) => text));
  const keys = new Set(long.flatMap((entry) => entry.keys));
  const known = entries.filter((entry) => texts.has(entry.text) || entry.keys.some((key) => keys.has(key))).length;
  return long.length > 0 && known < Math.min(long.length, entries.length) * 0.3;
}

/** Whether what a file was made from is no earlier state of the source: hardly a line of the one is in the other. */
function isOther(sent: string, now: string): boolean {
  const linesIn = (text: string) => new Set(text.split("\n").filter((line) => line.length > 20));
  const [before, after] = [linesIn(sent), linesIn(now)];
  const kept = [...before].filter((line) => after.has(line)).length;
  return kept < Math.min(before.size, after.size) * 0.1;
}

/** Compiles what the files become, and tells where it does not show what the Word file does. */
async function prove(
  path: string,
  base: Base,
  files: readonly MergedFile[],
  place: Place,
  shown: Returned,
  changes: readonly Change[],
  returned: string,
  report: Report,
): Promise<void> {
  const encoder = new TextEncoder();
  const texts = new Map(files.map((file) => [join(".", file.path), encoder.encode(file.after)]));
  const read: World["read"] = (at) => {
    const bytes = texts.get(join(".", at));
    return bytes ? { ok: true, bytes } : place.world.read(at);
  };
  const merged = files.length === 0 ? base : await readBase(path, { ...place, world: { ...place.world, read } }, report);
  if (!merged) {
    report(
      diagnostic("merge-differs", `${visible(path)} does not build any more with the changes of ${visible(returned)}.`, {
        path,
      }),
    );
    return;
  }
  for (const { wanted, shown: own } of differences(base.sent, merged.sent, shown, changes)) {
    const what =
      own === ""
        ? `The Word file shows “${short(wanted)}”, and the source with its changes does not`
        : `The source with the changes shows “${short(own)}”`;
    const other =
      own === "" ? "." : wanted === "" ? ", and the Word file does not." : `, and the Word file “${short(wanted)}”.`;
    report(diagnostic("merge-differs", what + other, { path: returned }));
  }
}

/** The page that says what was done with each change, and what the comments say; "" where there is nothing to say. */
export function reviewOf({ returned }: Merged): string {
  return reviewText(returned);
}

function textAt(world: World, path: string): string | undefined {
  const read = world.read(path);
  return read.ok ? new TextDecoder("utf-8").decode(read.bytes).replace(/\r\n?/g, "\n") : undefined;
}
