import { make } from "../../preview/page/dom.ts";
import { show } from "./dialogs.ts";
import { buttonKeys, insertionKeys, keyName, turnKey } from "./keys.ts";
import { words } from "./words.ts";

/** The page of help: how to begin, what each button does, the dialect, keys, and where things are kept. */
export function showHelp(): void {
  const { helpPage: help } = words;
  const keys = [
    ...buttonKeys.map(([id, key]) => [keyName(key), words.buttons[id]] as const),
    [keyName(turnKey), words.turn] as const,
    ...words.keys,
    ...insertionKeys.map(([what, key]) => [keyName(key), words.insertions[what]] as const),
  ];
  show(
    words.helpTitle,
    ...help.begin.map((text) => make("p", {}, text)),
    ...section(help.buttonsTitle, pairs(help.buttons, "strong")),
    ...section(help.dialectTitle, pairs(help.dialect, "code")),
    ...section(help.keysTitle, pairs(keys, "kbd")),
    ...section(help.keptTitle, ...help.kept.map((text) => make("p", {}, text))),
  );
}

function section(title: string, ...content: readonly Node[]): readonly Node[] {
  return [make("h3", {}, title), ...content];
}

function pairs(list: readonly (readonly [name: string, about: string])[], kind: "strong" | "code" | "kbd"): HTMLElement {
  const rows = list.map(([name, about]) => make("div", {}, make("dt", {}, make(kind, {}, name)), make("dd", {}, about)));
  return make("dl", { class: "keys" }, ...rows);
}
