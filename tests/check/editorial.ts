import { checkProse } from "../../src/check/check-prose.ts";
import { CheckMemory } from "../../src/check/rules/memory.ts";
import type { Example } from "../../src/check/rules/rule.ts";
import { noSettings, type Settings } from "../../src/check/settings/settings.ts";
import { compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { atOnce } from "../../src/steps.ts";
import { editedFiles } from "../../src/trace.ts";
import type { World } from "../../src/world.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();
const memory = new CheckMemory();

/** What the editorial rules find in a document, in the order of its text. */
export async function findingsIn(world: World, path: string, settings: Settings = noSettings): Promise<readonly Diagnostic[]> {
  const { values } = await compile(path, { world, to: ["text"] });
  const { document, resolved, theme } = values;
  if (!document || !resolved || !theme) throw new Error(`${path} is no document`);
  const found: Diagnostic[] = [];
  atOnce(checkProse({ document, resolved, theme }, settings, memory, (one) => void found.push(one)));
  return found;
}

/** What the rules find in an example, with the text of its file. */
export async function findingsOf(example: Example, settings: Settings, text = documentOf(example)) {
  return findingsIn(memoryWorld({ "report.md": text }, machine), "report.md", settings);
}

/** An example as a whole document, without the marks around what is found. */
export function documentOf(example: Example): string {
  const {
    text,
    in: kind = "paragraph",
    date,
    type = "report",
    language,
  } = typeof example === "string" ? { text: example } : example;
  const said = text.replace(/[⟦⟧]/g, "");
  const fields = [
    `type: ${type}`,
    "symbol: A/HRC/99/7",
    `title: ${JSON.stringify(kind === "title" ? said : "A matter of interest")}`,
    "body: Human Rights Council",
    ...(language === undefined ? [] : [`language: ${language}`]),
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...(kind === "field" ? ["agenda-item: 3", `agenda-title: ${JSON.stringify(said)}`] : []),
  ];
  return `---\n${fields.join("\n")}\n---\n\n${bodies[kind]?.(said) ?? "It was so."}\n`;
}

const bodies: Readonly<Partial<Record<string, (text: string) => string>>> = {
  paragraph: (text) => text,
  document: (text) => text,
  heading: (text) => `# ${text}\n\nIt was so.`,
  item: (text) => `It met:\n\n1. ${text}`,
  note: (text) => `It was so.[^1]\n\n[^1]: ${text}`,
  cell: (text) => `| Matter | Year |\n|---|---|\n| ${text} | 2020 |`,
  caption: (text) => `See the table.\n\nTable: ${text}\n\n| Matter | Year |\n|---|---|\n| All | 2020 |`,
};

/** A file after the fixes of findings, all of them together. */
export function mended(found: readonly Diagnostic[], text: string): string {
  const files = editedFiles(found.flatMap(({ fix = [] }) => fix));
  return [...files].find(([{ path }]) => path === "report.md")?.[1] ?? text;
}

/** The settings for an example of a rule: the example's house, and the rule on where it is off by itself. */
export function settingsFor(example: Example, rule: { readonly id: string; readonly severity: string }): Settings {
  const house = typeof example === "string" ? undefined : example.house;
  const rules = new Map(rule.severity === "off" ? [[rule.id, "suggestion" as const]] : []);
  return { ...noSettings, ...(house && { house }), rules };
}
