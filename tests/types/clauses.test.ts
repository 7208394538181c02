import { describe, expect, it } from "vitest";
import { build, source } from "./build.ts";

const fields = [
  "type: resolution",
  "symbol: A/HRC/99/L.7",
  "title: Water",
  "organ: The Human Rights Council",
  "body: Human Rights Council",
];
const resolution = (text: string) => build({ "main.md": source(fields, text) });

/** The text with every fix applied, from the end. */
async function fixed(text: string): Promise<string> {
  const { compiled } = await resolution(text);
  let whole = source(fields, text);
  const fixes = compiled.diagnostics.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.span.start - a.span.start);
  for (const { span, text } of fixes) whole = whole.slice(0, span.start) + text + whole.slice(span.end);
  return whole.slice(source(fields, "").length - 1).trim();
}

describe("the clauses of a resolution", () => {
  it("may be as the United Nations writes them, with notes, items and openings of the author's own", async () => {
    const { said, lines } = await resolution(
      "Recalling resolution 2625 (XXV), No. 5 of Mr. Modelo,^[A note.]\n\n*Humming* a song,\n\nBearing in mind:\n\n- Rain;\n\n- Wells,\n\n1. Calls upon States:\n\n   1. To share; and\n\n   2. To listen;\n\n2. Decides so.",
    );
    expect(said).toEqual([]);
    expect(lines).toContain("*Humming* a song,");
  });

  it("end with commas before the operative part, with semicolons in it, and the last with a full stop", async () => {
    const { said } = await resolution("Recalling wells.\n\nMindful of rain\n\n1. Decides to share.\n\n2. Urges all to share;");
    expect(said.map((line) => line.replace(/^(\S+ \S+) main\.md:(\S+) /, "$1 $2 "))).toEqual([
      "warning clause-end 9:1 A clause of the preamble ends with a comma; this one ends “… wells.”.",
      "warning clause-end 11:1 A clause of the preamble ends with a comma; this one ends “… of rain”.",
      "warning clause-end 13:4 An operative paragraph ends with a semicolon; this one ends “… to share.”.",
      "warning clause-end 15:4 An operative paragraph ends with a full stop, as it is the last; this one ends “… all to share;”.",
    ]);
  });

  it("are mended by the fixes that come with the messages", async () => {
    expect(await fixed("Recalling wells.\n\nMindful of *rain*^[A note.]\n\n1. Decides to share.\n\n2. Urges all;")).toBe(
      "Recalling wells,\n\nMindful of *rain*,^[A note.]\n\n1. Decides to share;\n\n2. Urges all.",
    );
  });

  it("begin with a known word, and where they do not, the message says what is known", async () => {
    const { said, helps } = await resolution(
      "Recaling wells,\n\nQuietly hoping,\n\nDecides to share,\n\n1. Recalling rain;\n\n2. Xenia.",
    );
    expect(said.map((line) => line.replace(/^\S+ clause-opening \S+ /, ""))).toEqual([
      "“Recaling” is not known to open a clause of the preamble.",
      "“Quietly” is not known to open a clause of the preamble.",
      "“Decides” is not known to open a clause of the preamble.",
      "“Recalling” is not known to open a clause of the operative part.",
      "“Xenia” is not known to open a clause of the operative part.",
    ]);
    expect(helps[0]).toBe("Did you mean “Recalling”? Any other opening is put between asterisks: *Recaling*.");
    expect(helps[1]).toContain("Known are Acknowledging");
    expect(helps[2]).toContain("“Decides” opens an operative paragraph");
    expect(helps[3]).toContain("Did you mean “Recalls”?");
  });

  it("are one sentence from the organ to the full stop", async () => {
    const { said } = await resolution("Recalling wells. They are deep,\n\n1. Decides so.");
    expect(said).toEqual([
      "warning clause-sentence main.md:9:16 A full stop after “wells” ends the sentence in the middle of a clause.",
    ]);
    expect((await resolution("Recalling wells,")).said).toEqual([
      "warning operative-missing main.md:5:8 The resolution has no operative paragraph.",
    ]);
  });

  it("are left alone in a language whose openings are not known", async () => {
    const { said } = await build({ "main.md": source([...fields, "language: zh"], "回顾\n\n1. 决定") });
    expect(said).toEqual([]);
  });
});
