import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inDrawingOrder, levelsOf } from "../../src/text/bidi.ts";

/** Where Debian's package unicode-data has the test files of UAX 9. */
const folder = "/usr/share/unicode";

function testFilesMissing(): boolean {
  if (existsSync(`${folder}/BidiTest.txt`)) return false;
  if (process.env.CI) throw new Error("missing: unicode-data");
  console.warn("skipped, since this machine has no unicode-data");
  return true;
}

/** A character of each class of direction. */
const ofClass: Readonly<Record<string, string>> = {
  ...{ L: "a", R: "\u05d0", AL: "\u0627", EN: "1", AN: "\u0661", ES: "+", ET: "%", CS: ",", NSM: "\u0300", BN: "\u00ad" },
  ...{ B: "\u2029", S: "\t", WS: " ", ON: "!", LRE: "\u202a", LRO: "\u202d", RLE: "\u202b", RLO: "\u202e", PDF: "\u202c" },
  ...{ LRI: "\u2066", RLI: "\u2067", FSI: "\u2068", PDI: "\u2069" },
};

/** A case: characters, the direction of their paragraph, and what the algorithm makes of them, "x" where it removes one. */
interface Case {
  readonly text: string;
  readonly direction: "ltr" | "rtl";
  readonly levels: readonly string[];
  readonly order: readonly number[];
}

/** The lines of a file that say something. */
function linesOf(name: string): readonly string[] {
  return readFileSync(`${folder}/${name}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

const numbers = (list: string) => (list === "" ? [] : list.split(" ").map(Number));

/** BidiTest.txt: classes, and a set of the directions for which they hold; that of the first letter is not one of ours. */
function* casesOfClasses(): Generator<Case> {
  let levels: readonly string[] = [];
  let order: readonly number[] = [];
  for (const line of linesOf("BidiTest.txt")) {
    if (line.startsWith("@Levels:")) levels = line.slice(8).trim().split(/\s+/);
    else if (line.startsWith("@Reorder:")) order = numbers(line.slice(9).trim());
    else if (!line.startsWith("@")) {
      const [classes = "", directions = "0"] = line.split(";").map((part) => part.trim());
      const text = classes
        .split(" ")
        .map((name) => ofClass[name] ?? "")
        .join("");
      const bits = Number.parseInt(directions, 16);
      if (bits & 2) yield { text, direction: "ltr", levels, order };
      if (bits & 4) yield { text, direction: "rtl", levels, order };
    }
  }
}

/** BidiCharacterTest.txt: characters, direction, level of the paragraph, levels, order. */
function* casesOfCharacters(): Generator<Case> {
  for (const line of linesOf("BidiCharacterTest.txt")) {
    const [codes = "", direction, , levels = "", order = ""] = line.split(";");
    if (direction !== "0" && direction !== "1") continue;
    const text = String.fromCodePoint(...codes.split(" ").map((code) => Number.parseInt(code, 16)));
    yield { text, direction: direction === "0" ? "ltr" : "rtl", levels: levels.split(" "), order: numbers(order.trim()) };
  }
}

/** What our code makes of a case: the level of each character that stays, and the order in which they are drawn. */
function made({ text, direction, levels }: Case): Pick<Case, "levels" | "order"> {
  const units = levelsOf(text, direction);
  let start = 0;
  const stretches = [...text].flatMap((character, index) => {
    const level = units[start] ?? 0;
    start += character.length;
    return levels[index] === "x" ? [] : [{ start: index, end: index + 1, level }];
  });
  const own = levels.map((level, index) => (level === "x" ? "x" : String(stretches.find((one) => one.start === index)?.level)));
  return { levels: own, order: inDrawingOrder(stretches).map((stretch) => stretch.start) };
}

describe.skipIf(testFilesMissing())("the order of reading is that of UAX 9, whole", () => {
  it.each([
    ["BidiTest.txt", casesOfClasses, 500_000],
    ["BidiCharacterTest.txt", casesOfCharacters, 60_000],
  ])("in %s", (_, cases, least) => {
    const wrong: (Case & { readonly ours: Pick<Case, "levels" | "order"> })[] = [];
    let count = 0;
    for (const one of cases()) {
      count++;
      const ours = made(one);
      if (ours.levels.join() !== one.levels.join() || ours.order.join() !== one.order.join()) wrong.push({ ...one, ours });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(least);
  });
});
