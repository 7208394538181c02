import type { StudioFile } from "../protocol.ts";

/** A document with its annexes, figures and data: a folder. */
export interface Project {
  /** Unique in this browser. */
  readonly id: string;
  /** The path of the document itself, "/report.md". */
  readonly main: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Bytes that a file may have that is opened. */
export const largestFile = 50 * 1024 * 1024;

/** A project of files; none where there is no Markdown among them. The document is the file that is so named, or has front matter with a type, or the first. */
export function projectOf(files: readonly StudioFile[], id: string = crypto.randomUUID()): Project | undefined {
  const texts = files.filter(({ path }) => isMarkdown(path));
  const top = texts.filter(({ path }) => path.lastIndexOf("/") === 0);
  const main =
    top.find(({ path }) => path === "/report.md") ??
    (top.length > 0 ? top : texts).find(({ bytes }) => hasType(bytes)) ??
    top[0] ??
    texts[0];
  return main && { id, main: main.path, files: new Map(files.map(({ path, bytes }) => [path, bytes])) };
}

/** The files of a project. */
export function filesOf({ files }: Project): readonly StudioFile[] {
  return [...files].map(([path, bytes]) => ({ path, bytes }));
}

/** What a project is called: the title in its front matter without the notes that it calls, else the name of its file. */
export function nameOf(project: Project): string {
  const title = writtenIn(project, "title")?.replace(/\[\^[^[\]]*\]/g, "");
  return title || project.main.slice(1).replace(/\.md$/, "");
}

/** The language of a document, as its front matter names it; English where it says nothing. */
export function languageCode(project: Project): string {
  return /^[a-z]{2,3}(?:-\w+)*$/i.exec(writtenIn(project, "language") ?? "")?.[0] ?? "en";
}

/** Bytes at the beginning of a document in which its front matter is looked for. */
const longestHead = 65_536;

/** What stands behind the name of a field in the front matter of a document, on its line. */
function writtenIn({ files, main }: Project, name: string): string | undefined {
  const head = headOf(new TextDecoder().decode(files.get(main)?.subarray(0, longestHead)));
  const line = new RegExp(`^${name}:[ \\t]*(\\S.*?)[ \\t]*$`, "m").exec(head);
  return line?.[1]?.replace(/^(["'])(.*)\1$/, "$2");
}

/** A file as text. */
export function textOf({ files }: Project, path: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(path));
}

/** Whether a file is written in the editor. */
export function isText(path: string): boolean {
  return /\.(?:md|markdown|ya?ml|svg|csv|txt)$/i.test(path);
}

/** Whether a file is a picture, by its name. */
export function isPicture(path: string): boolean {
  return /\.(?:png|jpe?g|svg)$/i.test(path);
}

/** Whether a file is Markdown. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** A path like a wished one that no file of the project has. */
export function freePath({ files }: Project, wished: string): string {
  const [, stem = wished, ending = ""] = /^(.*?)(\.\w+)?$/s.exec(wished) ?? [];
  let path = wished;
  for (let number = 2; files.has(path); number++) path = `${stem}-${number}${ending}`;
  return path;
}

function hasType(bytes: Uint8Array): boolean {
  return /^type:/m.test(headOf(new TextDecoder().decode(bytes)));
}

/** The front matter of a text. */
function headOf(text: string): string {
  const end = text.indexOf("\n---", 3);
  return text.replace(/^\ufeff/, "").startsWith("---") && end > 0 ? text.slice(0, end) : "";
}
