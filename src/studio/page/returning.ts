import type { StudioFile } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { showChoices, showSaid } from "./dialogs.ts";
import { filesOf, isText, type Project, textOf } from "./project.ts";
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
  const reviewed = reviewFiles(desk, files, returned.path);
  const message = reviewed.length > 0 ? words.merged(returned.path, namesOf(reviewed)) : words.mergedNothing(returned.path);
  const others = files.map(({ path }) => path).filter((path) => !reviewed.includes(path));
  desk.say(others.length > 0 ? `${message} ${words.mergedElsewhere(namesOf(others))}` : message);
  if (said !== "") showSaid(message, said);
}

/**
 * Puts files of somebody else into the document that is open: the texts that it has as changes, each to be taken or refused, the document itself
 * shown first; other files as they are. Gives the paths of those texts.
 */
export function reviewFiles(desk: Desk, files: readonly StudioFile[], from: string): readonly string[] {
  const { project } = desk;
  if (!project) return [];
  const texts = files.filter((file) => isText(file.path) && isOther(project, file)).sort(mainLast(project));
  desk.put(files.filter((file) => !isText(file.path) || !project.files.has(file.path)));
  const paths = texts.map(({ path }) => path).reverse();
  for (const { path, bytes } of texts) {
    const others = paths.filter((each) => each !== path);
    const after = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    desk.editor.review(path, textOf(project, path), after, {
      from,
      others: others.map((each) => ({ label: each.slice(1), act: () => desk.show(each) })),
    });
  }
  const [first] = paths;
  if (first !== undefined) desk.show(first);
  return paths;
}

/** Whether a text of the document is another one than it is there. */
function isOther(project: Project, { path, bytes }: StudioFile): boolean {
  return project.files.has(path) && textOf(project, path) !== new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function mainLast({ main }: Project): (one: StudioFile, other: StudioFile) => number {
  return (one, other) => Number(one.path === main) - Number(other.path === main);
}

function namesOf(paths: readonly string[]): string {
  return paths.map((path) => path.slice(1)).join(", ");
}
