import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { memoryWorld } from "../../src/memory-world.ts";
import { listTypes } from "../../src/template/load.ts";
import { machineWorld } from "../machine.ts";
import { printed } from "../template/pipeline.ts";
import { languages } from "./table.ts";

const machine = machineWorld();
const folder = fileURLToPath(new URL("types", import.meta.url));

/** The types of documents by their names. */
export const types: readonly string[] = listTypes([], machine, (diagnostic) => {
  throw new Error(printed(diagnostic));
}).map(({ name }) => name);

/** The official languages but English. */
export const others = languages.filter((language) => language !== "en");

const originals = Object.fromEntries(
  types.map((name) => [`${name}.md`, readFileSync(`${machine.templates}/${name}/example.md`, "utf8")]),
);
const editions = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));

/** The example of each type as `TYPE.md`, and beside it its editions, `TYPE.fr.md` and so on. */
export const typesWorld = memoryWorld({ ...originals, ...editions }, machine, "2026-01-01");

/** Latin words of at least two letters, small: numbers of Arabic and Chinese are made letter by letter. */
function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{Script=Latin}{2,}/gu) ?? [];
}

/** The lines of the block of distribution, which Arabic, Chinese and Russian documents have in English. */
const distribution = "Distr General Limited Original only English Russian Arabic Chinese April May June";

/** Latin words of an output of an edition that neither its author wrote nor the language's words have. */
export function strangeWords(text: string, type: string, language: string): readonly string[] {
  const own = readFileSync(`${machine.templates}/words/${language}.yaml`, "utf8").replace(/ # .*$/gm, "");
  const symbol = originals[`${type}.md`]?.match(/^symbol: .*$/m)?.[0];
  const written = [editions[`${type}.${language}.md`], own, distribution, symbol, "https undocs org", "Français Español"];
  const known = new Set(wordsIn(written.join(" ")));
  return [...new Set(wordsIn(text))].filter((word) => !known.has(word) && !/^[ivx]+$/.test(word));
}
