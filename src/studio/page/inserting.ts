import { part } from "../../preview/page/dom.ts";
import type { NumberedBlock } from "../protocol.ts";
import { askText } from "./asking.ts";
import type { Desk } from "./desk.ts";
import { emptyGrid } from "./grid-changes.ts";
import { insertion, reference, table } from "./insertions.ts";
import { textOf } from "./project.ts";
import { chooseReference, labelFor } from "./references.ts";
import { showGrid } from "./table-grid.ts";
import { words } from "./words.ts";

/** What the menu of insertions does. */
export function insert(desk: Desk, what: keyof typeof words.insertions): void {
  if (what === "figure") part("figure-file", HTMLInputElement).click();
  else if (what === "reference") void insertReference(desk);
  else if (what === "annex") void insertAnnex(desk);
  else if (what === "table") void editTable(desk);
  else desk.editor.apply(insertion(desk.editor.view.state, what));
}

/** Makes an annex, and shows it. */
async function insertAnnex(desk: Desk): Promise<void> {
  const title = await askText(words.annexAsked, words.annexTitle, words.annexAbout);
  const path = desk.project?.main;
  if (title === undefined || path === undefined) return;
  const files = await desk.compiler.ask("annex", { path, title });
  if (!files) return desk.say(words.annexNot, true);
  for (const file of files) {
    if (file.path === desk.editor.path) desk.editor.become(new TextDecoder().decode(file.bytes));
    else desk.put([file]);
  }
  const made = files.at(-1)?.path ?? path;
  desk.show(made);
  desk.editor.view.focus();
  desk.say(words.annexIn(made.slice(1)));
}

/** Opens the table in which the cursor is as a grid, or one that is put in. */
async function editTable(desk: Desk): Promise<void> {
  const { state } = desk.editor.view;
  const text = state.doc.toString();
  const found = await desk.compiler.ask("table", { text, offset: state.selection.main.head });
  if (found === "cannot be shown") return desk.say(words.gridUnshown, true);
  showGrid(found?.grid ?? emptyGrid, found === undefined, async (grid) => {
    const written = await desk.compiler.ask("writeTable", { grid, indent: found?.indent ?? "" });
    const now = desk.editor.view.state;
    if (!found) return desk.editor.apply(table(now, written));
    if (now.doc.toString() !== text) return desk.say(words.gridGone, true);
    desk.editor.apply({ changes: { from: found.start, to: found.end, insert: written } });
  });
}

async function insertReference(desk: Desk): Promise<void> {
  const path = desk.project?.main;
  if (path === undefined) return;
  const blocks = await desk.compiler.ask("numbered", { path });
  chooseReference(blocks, (block) => refer(desk, block));
}

/** Puts the reference in, and a label behind what it leads to where that has none. */
function refer(desk: Desk, block: NumberedBlock): void {
  const { project, editor } = desk;
  if (!project) return;
  const texts = [...project.files.keys()].filter((path) => path.endsWith(".md")).map((path) => textOf(project, path));
  const label = block.label ?? labelFor(block, texts);
  const isHere = block.path === editor.path;
  if (block.label === undefined && !isHere) {
    const text = textOf(project, block.path);
    const at = block.end + (text.startsWith("\ufeff") ? 1 : 0);
    desk.put([{ path: block.path, bytes: new TextEncoder().encode(`${text.slice(0, at)} {#${label}}${text.slice(at)}`) }]);
  }
  editor.apply(reference(editor.view.state, label, block.label === undefined && isHere ? block.end : undefined));
}
