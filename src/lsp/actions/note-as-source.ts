import { key } from "../../parse/letters.ts";
import { span } from "../../source.ts";
import type { TextEdit } from "../../trace.ts";
import type { Spot } from "../desk.ts";
import { isAt } from "../names.ts";
import { addedTo } from "../yaml-insert.ts";
import type { Offered } from "./offered.ts";

/** Makes a source of what a note says, in front matter, and has the note cite it: other notes can then cite it too. */
export function noteAsSource({ file, offset, source, studies }: Spot): readonly Offered[] {
  const notes = studies.flatMap(({ index }) => index?.notes ?? []);
  const taken = new Set(studies.flatMap(({ index }) => index?.sources ?? []).map((each) => each.key));
  const note = notes.find(({ whole }) => whole && isAt(whole, { file, offset }));
  if (!note?.whole || note.name === undefined) return [];
  const written = source.text.slice(note.whole.start.offset, note.whole.end.offset).trimEnd();
  const [, opening = "", text = ""] = /^(\[\^[^\]]*\]:[ \t]*)([^\n]+)$/.exec(written) ?? [];
  const [, form = "", stop = ""] = /^(.*?)(\.?)$/.exec(text) ?? [];
  if (form === "" || /[[\]{}]/.test(form)) return [];
  const name = sourceName(note.name, taken);
  const entry = addedTo(source, ["sources"], name, JSON.stringify(form));
  if (!entry) return [];
  const start = note.whole.start.offset + opening.length;
  const cite: TextEdit = { span: span(source, start, start + text.length), text: `[@${name}]${stop}` };
  return [{ title: `Make a source of this note, and cite it as @${name}`, edits: [entry, cite] }];
}

/** A key that no source has: the name of the note, with a word before it where it is a mere number or sign. */
function sourceName(note: string, taken: ReadonlySet<string>): string {
  const base = new RegExp(`^${key}$`).test(note) && /\D/.test(note) ? note : `source-${note.replace(/\W/g, "") || "1"}`;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  return name;
}
