import { addedTo } from "../../lsp/yaml-insert.ts";
import { splitFrontMatter } from "../../parse/front-matter.ts";
import { readIfThere } from "../../read.ts";
import type { Source } from "../../source.ts";
import { folderOf, join, type World } from "../../world.ts";
import type { StudioFile } from "../protocol.ts";
import { filled } from "./form.ts";

/**
 * A new annex of a document: its file, and the document with it as the last in its front matter, where remarks stay. Nothing where the front
 * matter cannot be read, or says otherwise what annexes are.
 */
export function newAnnex(path: string, title: string, world: World): readonly StudioFile[] | undefined {
  const source = readIfThere(path, world, () => {});
  if (!source) return undefined;
  const name = freeName(folderOf(path), world);
  const text = withAnnex(source, name, path, world);
  if (text === undefined) return undefined;
  const encoder = new TextEncoder();
  const { type } = splitFrontMatter(source, () => {}).frontMatter.data;
  const head = [
    ...(typeof type === "string" ? [`type: ${type}`] : []),
    `of: ${JSON.stringify(path.slice(path.lastIndexOf("/") + 1))}`,
    `title: ${JSON.stringify(title)}`,
  ];
  return [
    { path, bytes: encoder.encode(text) },
    { path: join(folderOf(path), name), bytes: encoder.encode(`---\n${head.join("\n")}\n---\n\nThe text of the annex.\n`) },
  ];
}

function withAnnex(source: Source, name: string, path: string, world: World): string | undefined {
  const { frontMatter } = splitFrontMatter(source, () => {});
  const { text } = source;
  const written = Object.hasOwn(frontMatter.data, "annexes") ? frontMatter.data.annexes : undefined;
  if (written === undefined) return filled(path, "annexes", [name], world);
  const { end, start } = frontMatter.at("annexes");
  if (Array.isArray(written) && text[start] === "-") {
    // Of a list in lines the last is the last annex; a remark behind it belongs to it.
    const last = text.slice(0, end).trimEnd().length;
    const lineEnd = text.indexOf("\n", last);
    const indent = " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
    return `${text.slice(0, lineEnd)}\n${indent}- ${name}${text.slice(lineEnd)}`;
  }
  const edit = addedTo(source, ["annexes"], "", name);
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

function freeName(folder: string, world: World): string {
  let name = "annex.md";
  for (let number = 2; world.read(join(folder, name)).ok; number++) name = `annex-${number}.md`;
  return name;
}
