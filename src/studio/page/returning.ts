import type { StudioFile } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { showChoices, showSaid } from "./dialogs.ts";
import { filesOf, isText, textOf } from "./project.ts";
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

/** Shows what a Word file changes in the text that is open, each change to be taken or refused; of other files it is taken, and said. What could not be carried over is told. */
async function mergeInto(desk: Desk, returned: StudioFile): Promise<void> {
  const { project } = desk;
  if (!project) return;
  await desk.keeper.keep(true);
  const earlier = (await desk.keeper.versions(project.id)).map((version) => filesOf(version.project));
  const { files, said } = await desk.compiler.ask("merge", { path: project.main, returned, earlier });
  const texts = files.filter(({ path }) => isText(path) && project.files.has(path));
  const first = texts.find(({ path }) => path === project.main) ?? texts[0];
  const others = files.filter((file) => file !== first);
  desk.put(others);
  if (first) desk.editor.review(first.path, textOf(project, first.path), new TextDecoder().decode(first.bytes), returned.path);
  if (first) desk.show(first.path);
  const elsewhere = others.length > 0 ? ` ${words.mergedElsewhere(others.map(({ path }) => path.slice(1)).join(", "))}` : "";
  const message = (first ? words.merged(returned.path) : words.mergedNothing(returned.path)) + elsewhere;
  desk.say(message);
  if (said !== "") showSaid(message, said);
}
