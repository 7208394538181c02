import { describe, expect, it } from "vitest";
import { resolvedText } from "../../src/document/plain.ts";
import { build, source } from "./build.ts";

const fields = [
  "type: resolution",
  "title: Water",
  "organ: The Human Rights Council",
  "body: Human Rights Council",
  "session: 99",
];
const preamble = "Recalling its resolutions,\n\nMindful of wells,\n\n";
const text = `${preamble}1. Decides to share;\n\n2. Also decides to remain seized of the matter.`;

describe("a draft resolution", () => {
  it("is limited, names its sponsors with a star for those who are no members, and its number", async () => {
    const sponsors = [
      "sponsors:",
      "  - { name: State A, member: false }",
      "  - State B",
      "  - { name: State C, member: false }",
    ];
    const { said, lines, names } = await build({
      "main.md": source([...fields, "symbol: A/HRC/99/L.7/Rev.1", "number: 99/…", ...sponsors], text),
    });
    expect(said).toEqual([]);
    expect(names).toEqual(["A_HRC_99_L.7_Rev.1_E.txt"]);
    expect(lines).toEqual([
      "Distr.: Limited",
      "State A,[*] State B, State C:* draft resolution",
      "99/… Water",
      "*The Human Rights Council*,",
      "*Recalling* its resolutions,",
      "*Mindful* of wells,",
      "1. *Decides* to share;",
      "2. *Also decides* to remain seized of the matter.",
    ]);
  });

  it("tells the notes of its sponsors and of its title apart, in the order in which they stand", async () => {
    const sponsors = "sponsors: [State A, { name: State B, member: false }]";
    const draft = (title: string, notes: string) =>
      build({
        "main.md": source(
          [...fields.filter((field) => !field.startsWith("title")), `title: ${title}`, notes, "symbol: A/HRC/99/L.7", sponsors],
          text,
        ),
      });
    const [one, two] = [
      await draft("Wells[^*]", "footnotes: { '*': On wells. }"),
      await draft("Wells[^*] and rain[^**]", "footnotes: { '*': On wells., '**': On rain. }"),
    ];
    expect([...one.said, ...two.said]).toEqual([]);
    expect(one.lines.slice(1, 3)).toEqual(["State A, State B:[*] draft resolution", "Wells[**]"]);
    expect(two.lines.slice(1, 3)).toEqual(["State A, State B:[*] draft resolution", "Wells[**] and rain[***]"]);
    const notes = two.compiled.values.resolved?.notes ?? [];
    expect(notes.map(({ mark, content }) => `${mark} ${resolvedText(content)}`)).toEqual([
      "* State not a member of the Human Rights Council.",
      "** On wells.",
      "*** On rain.",
    ]);
  });

  it("has no number for a single operative paragraph", async () => {
    const { said, lines } = await build({
      "main.md": source([...fields, "symbol: A/HRC/99/L.7"], `${preamble}1. Decides to share:\n\n   1. Wells;\n\n   2. Rain.`),
    });
    expect(said).toEqual([]);
    expect(lines.slice(-3)).toEqual(["*Decides* to share:", "(a) Wells;", "(b) Rain."]);
  });
});

describe("a resolution that was adopted", () => {
  const adopted = [...fields, "symbol: A/HRC/RES/99/3", "number: 99/3.", "agenda-title: Wells"];
  const vote = (more: readonly string[]) => ["adoption:", "  meeting: 42", "  date: 2026-07-02", ...more];

  it("says by whom and when, leaves the title of the agenda item out, and ends with its meeting", async () => {
    const { said, lines, names } = await build({ "main.md": source([...adopted, ...vote([])], text) });
    expect(said).toEqual([]);
    expect(names).toEqual(["A_HRC_RES_99_3_E.txt"]);
    expect(lines.slice(0, 3)).toEqual([
      "Distr.: General",
      "Resolution adopted by the Human Rights Council on 2 July 2026",
      "99/3. Water",
    ]);
    expect(lines.slice(-2)).toEqual(["42nd meeting / 2 July 2026", "[Adopted without a vote.]"]);
  });

  it("builds the vote note from the numbers and the States", async () => {
    const states = ["    in-favour: [State A, State B]", "    against: [State C]", "    abstaining: [State D]"];
    const data = ["  vote:", "    yes: 2", "    no: 1", "    abstained: 1", ...states];
    const { said, lines } = await build({ "main.md": source([...adopted, ...vote(data)], text) });
    expect(said).toEqual([]);
    expect(lines.slice(-7)).toEqual([
      "[Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:",
      "*In favour*:",
      "State A, State B",
      "*Against*:",
      "State C",
      "*Abstaining*:",
      "State D]",
    ]);
  });

  it("closes the note after the numbers where no States are named, and after the last that are", async () => {
    const last = async (...data: readonly string[]) => {
      const { said, lines } = await build({ "main.md": source([...adopted, ...vote(["  vote:", ...data])], text) });
      expect(said).toEqual([]);
      return lines.at(-1);
    };
    expect(await last("    yes: 32", "    no: 15")).toBe("[Adopted by a recorded vote of 32 to 15, with no abstentions.]");
    expect(await last("    yes: 1", "    no: 0", "    in-favour: [State A]")).toBe("State A]");
  });

  it("does not believe a vote that does not add up", async () => {
    const states = ["    in-favour: [State A, State B, State B]", "    against: [State A]"];
    const { said } = await build({
      "main.md": source([...adopted, ...vote(["  vote:", "    yes: 2", "    no: 3", "    abstained: 1", ...states])], text),
    });
    expect(said.map((line) => line.replace(/^.*main\.md:\S+ /, ""))).toEqual([
      "A resolution is not adopted by 2 votes to 3.",
      "“yes” says 2, and “in-favour” names 3.",
      "“no” says 3, and “against” names 1.",
      "“abstained” says 1, and “abstaining” names none.",
      "State B is named twice: in “in-favour” and in “in-favour”.",
      "State A is named twice: in “in-favour” and in “against”.",
    ]);
  });
});
