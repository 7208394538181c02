import { button, make, part } from "../../preview/page/dom.ts";
import type { RedlineOutput } from "../../redline.ts";
import type { Desk } from "./desk.ts";
import { type Choice, show, showChoices } from "./dialogs.ts";
import { changedWords, shownDifferences } from "./differences.ts";
import { downloadMade } from "./download.ts";
import { filesOf, nameOf } from "./project.ts";
import type { Version } from "./store.ts";
import { words } from "./words.ts";

/** Lists what the browser keeps, to open it or to delete it; `emptied` is done once all of it is deleted. */
export async function showKept(desk: Desk, emptied: () => void): Promise<void> {
  const documents = await desk.keeper.documents();
  const choices = documents.map(
    ({ id, name, changed }): Choice => ({
      name,
      about: timeOf(changed),
      choose: async () => {
        const project = await desk.keeper.read(id);
        if (project) await desk.open(project);
      },
      ...(id !== desk.project?.id && { others: [[words.drop, () => void desk.keeper.drop(id)]] }),
    }),
  );
  const empty = button({ class: "danger" }, words.dropAll, async () => {
    if (!confirm(words.reallyDropAll)) return;
    part("dialog", HTMLDialogElement).close();
    await desk.keeper.empty();
    emptied();
  });
  showChoices(words.keptTitle, choices.length === 0 ? words.noneKept : "", choices, empty);
}

/** Lists the earlier states of the document: to go back to one, or to see what has changed since. */
export async function showVersions(desk: Desk): Promise<void> {
  const { project } = desk;
  if (!project) return;
  const versions = await desk.keeper.versions(project.id);
  const choices = versions.map(
    (version): Choice => ({
      name: timeOf(version.at),
      about: `${nameOf(version.project)}: ${words.changedSince(changedWords(version.project, project))} ${words.openVersion}`,
      choose: async () => {
        await desk.keeper.keep(true);
        await desk.open(version.project);
        desk.say(words.restored(timeOf(version.at)));
      },
      others: [
        [words.showDifferences, () => showDifferences(desk, version)],
        [words.redlineWord, () => void saveRedline(desk, version, "docx")],
        [words.redlinePage, () => void saveRedline(desk, version, "pdf")],
      ],
    }),
  );
  showChoices(words.versionsTitle, choices.length === 0 ? words.noVersions : "", choices);
}

function showDifferences({ project }: Desk, version: Version): void {
  const shown = project ? shownDifferences(version.project, project) : [];
  const title = words.differencesTitle(timeOf(version.at));
  show(title, ...(shown.length > 0 ? shown : [make("p", {}, words.noDifferences)]));
}

async function saveRedline(desk: Desk, { project: old }: Version, output: RedlineOutput): Promise<void> {
  const path = desk.project?.main;
  if (path === undefined) return;
  await downloadMade(desk, () => desk.compiler.ask("compare", { path, old: filesOf(old), outputs: [output] }));
}

function timeOf(at: number): string {
  return new Date(at).toLocaleString();
}
