import type { StudioFile } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { showChoices, showSaid } from "./dialogs.ts";
import { filesOf, isPicture, isText, type Project, textOf } from "./project.ts";
import { words } from "./words.ts";

/** Asks what to do with a Word file that was made from the document that is open; `otherwise` takes it as a new document. Any other is one at once. */
export async function takeWordFile(desk: Desk, file: StudioFile, otherwise: () => void): Promise<void> {
  const path = desk.project?.main;
  if (path === undefined || !(await desk.compiler.ask("knows", { path, returned: file }))) return otherwise();
  showChoices(words.returnedTitle, words.returnedAbout(file.path), [
    { name: words.mergeIt, about: words.mergeAbout, choose: () => void mergeInto(desk, file) },
    { name: words.importIt, about: words.importAbout, choose: otherwise },
  ]);
}

/** Shows what a Word file changes in the document that is open, each change to be taken or refused. What could not be carried over is told. */
async function mergeInto(desk: Desk, returned: StudioFile): Promise<void> {
  const { project } = desk;
  if (!project) return;
  await desk.keeper.keep(true);
  const earlier = (await desk.keeper.versions(project.id)).map((version) => filesOf(version.project));
  const { files, said } = await desk.compiler.ask("merge", { path: project.main, returned, earlier });
  const { files: others, texts } = reviewFiles(desk, files, returned.path);
  const message = texts.length > 0 ? words.merged(returned.path, namesOf(texts)) : words.mergedNothing(returned.path);
  desk.say(others.length > 0 ? `${message} ${words.mergedFiles(namesOf(others))}` : message);
  if (said !== "") showSaid(message, said);
}

/** The paths of what is reviewed. */
interface UnderReview {
  /** Texts of the document that become others, the document itself first. */
  readonly texts: readonly string[];
  /** Files that are new, and pictures that become others. */
  readonly files: readonly string[];
}

/** Shows files of somebody else beside those of the document that is open: each change of its texts and each other file, to be taken or refused. */
export function reviewFiles(desk: Desk, given: readonly StudioFile[], from: string): UnderReview {
  const { project } = desk;
  if (!project) return { texts: [], files: [] };
  const changed = given.filter((file) => isOther(project, file));
  const [texts, others] = [
    changed.filter((file) => isKnownText(project, file)),
    changed.filter((file) => !isKnownText(project, file)),
  ];
  const main = { path: project.main, bytes: project.files.get(project.main) ?? new Uint8Array() };
  const shown = texts.length > 0 ? texts.sort(mainLast(project)) : others.length > 0 ? [main] : [];
  const paths = shown.map(({ path }) => path).reverse();
  const files = others.map((file) => ({ ...file, before: project.files.get(file.path), take: () => takeFile(desk, file) }));
  for (const { path, bytes } of shown) {
    const elsewhere = paths.filter((each) => each !== path);
    const after = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    desk.editor.review(path, textOf(project, path), after, {
      from,
      others: elsewhere.map((each) => ({ label: each.slice(1), act: () => desk.show(each) })),
      files: path === paths[0] ? files : [],
    });
  }
  const [first] = paths;
  if (first !== undefined) desk.show(first);
  return { texts: texts.map(({ path }) => path).reverse(), files: others.map(({ path }) => path) };
}

/** Takes a file into the document; of a picture that no text shows, how it comes to be shown is told. */
function takeFile(desk: Desk, file: StudioFile): void {
  desk.put([file]);
  const { project } = desk;
  const name = file.path.slice(1);
  const isShown = !project || [...project.files.keys()].some((path) => isText(path) && textOf(project, path).includes(name));
  if (isPicture(name) && !isShown) desk.say(words.pictureTaken(name));
}

function isKnownText(project: Project, { path }: StudioFile): boolean {
  return isText(path) && !isPicture(path) && project.files.has(path);
}

/** Whether a file is another one in the document, or not there. */
function isOther({ files }: Project, { path, bytes }: StudioFile): boolean {
  const known = files.get(path);
  return known?.length !== bytes.length || known.some((byte, at) => byte !== bytes[at]);
}

function mainLast({ main }: Project): (one: StudioFile, other: StudioFile) => number {
  return (one, other) => Number(one.path === main) - Number(other.path === main);
}

function namesOf(paths: readonly string[]): string {
  return paths.map((path) => path.slice(1)).join(", ");
}
