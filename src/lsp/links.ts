import { readAddress } from "../document/address.ts";
import { span } from "../source.ts";
import { folderOf, join } from "../world.ts";
import type { Desk, Spot } from "./desk.ts";
import { headEnd } from "./head-path.ts";
import type { DocumentLink } from "./protocol.ts";
import { symbolAddress, symbolsIn } from "./symbols-in-text.ts";

/** Files that a text names, and the documents of its symbols: an editor opens them when the author asks for it. */
export function linksIn({ file, source, studies }: Spot, desk: Desk): readonly DocumentLink[] {
  const { text } = source;
  const head = headEnd(source);
  const link = (start: number, end: number, target: string): DocumentLink => ({
    range: desk.texts.rangeOfSpan(span(source, start, end)),
    target,
  });
  const folders = new Map<string, ReadonlySet<string>>();
  const namesIn = (folder: string): ReadonlySet<string> => {
    const names = folders.get(folder) ?? new Set(desk.world.list(folder));
    folders.set(folder, names);
    return names;
  };
  const toFile = (path: string, start: number): readonly DocumentLink[] => {
    const whole = join(folderOf(file), path);
    const isThere = namesIn(folderOf(whole)).has(whole.slice(whole.lastIndexOf("/") + 1));
    return isThere ? [link(start, start + path.length, desk.texts.addressOf(whole))] : [];
  };
  const named = [...text.slice(0, head).matchAll(/(?<![\w./-])[\w./-]{1,200}\.\w{1,10}(?![\w./-])/g)];
  const linked = [...text.slice(head).matchAll(/\]\(<?([^()<>\s]{1,500})/g)];
  const language = String(fieldOf("language", file, studies) ?? "en");
  return [
    ...named.flatMap(({ 0: path, index }) => toFile(path, index)),
    ...linked.flatMap(({ 0: all, 1: written = "", index }) => {
      const address = readAddress(written);
      return address.type === "file" ? toFile(address.path, head + index + all.length - written.length) : [];
    }),
    ...symbolsIn(text).map(({ symbol, start, end }) => link(start, end, symbolAddress(symbol, language))),
  ];
}

function fieldOf(name: string, file: string, studies: Spot["studies"]): unknown {
  const fields = studies.flatMap(({ index }) => index?.fields ?? []);
  return fields.find((field) => field.name === name && field.place.file === file)?.value;
}
