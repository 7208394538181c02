import { part } from "../../preview/page/dom.ts";
import type { NumberedBlock } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { type Insertion, insertion, reference } from "./insertions.ts";
import { textOf } from "./project.ts";
import { chooseReference, labelFor } from "./references.ts";

/** What the menu of insertions does. */
export function insert(desk: Desk, what: Insertion | "figure" | "reference"): void {
  if (what === "figure") part("figure-file", HTMLInputElement).click();
  else if (what === "reference") void insertReference(desk);
  else desk.editor.apply(insertion(desk.editor.view.state, what));
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
