import { describe, expect, it } from "vitest";
import { build, source } from "./build.ts";

const masthead = [
  "type: review-report",
  "symbol: A/HRC/99/16",
  "title: Report of the Working Group",
  "subtitle: Sudan",
  "body: Human Rights Council",
  "agenda-title: Universal periodic review",
];
const review = [
  "review:",
  "  state: the Sudan",
  "  session: 20",
  "  dates: from 27 October to 7 November 2014",
  "  meeting: 1",
  "  date: 2014-11-05",
  "  head: the Minister, *Ms.* Ejemplo",
  "  adopted-at: 12",
  "  adopted-on: 2014-11-07",
  "  documents: { national-report: A/1, compilation: A/2, summary: A/3 }",
  "  questions: [Esempia]",
];
const conclusions =
  "# Conclusions {.recommendations}\n\nThe following are supported:\n\n:::recommendations\n1. Ratify it.\n:::";

describe("a report on a review", () => {
  it("has the paragraphs that every such report has, made of what the front matter says of the review", async () => {
    const { said, lines } = await build({ "main.md": source([...masthead, ...review], conclusions) });
    expect(said).toEqual([]);
    const from = lines.indexOf("Introduction");
    expect(lines.slice(from)).toEqual([
      "Introduction",
      "1. The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council resolution 5/1, held its twentieth session from 27 October to 7 November 2014. The review of the Sudan was held at the 1st meeting, on 5 November 2014. The delegation of the Sudan was headed by the Minister, *Ms.* Ejemplo. At its 12th meeting, held on 7 November 2014, the Working Group adopted the report on the Sudan.",
      "2. In accordance with paragraph 15 of the annex to Human Rights Council resolution 5/1 and paragraph 5 of the annex to Council resolution 16/21, the following documents were issued for the review of the Sudan:",
      "(a) A national report submitted in accordance with paragraph 15 (a) (A/1);",
      "(b) A compilation prepared by the Office of the United Nations High Commissioner for Human Rights (OHCHR) in accordance with paragraph 15 (b) (A/2);",
      "(c) A summary prepared by OHCHR in accordance with paragraph 15 (c) (A/3).",
      "3. A list of questions prepared in advance by Esempia was transmitted to the Sudan through the troika. The questions are available on the website of the universal periodic review.",
      "I. Conclusions",
      "4. The following are supported:",
      "4.1 Ratify it.",
      "5. All conclusions and/or recommendations contained in the present report reflect the position of the submitting State(s) and/or the State under review. They should not be construed as endorsed by the Working Group as a whole.",
    ]);
  });

  it("has them in another language, in the words of that", async () => {
    const { said, lines } = await build({ "main.md": source([...masthead, ...review, "language: fr"], "# One\n\nTwo.") });
    expect(said).toEqual([]);
    expect(lines.join("\n")).not.toContain("Working Group on");
    expect(lines.slice(lines.indexOf("Introduction") + 1)[0]).toContain("a tenu sa vingtième session");
    expect(lines.at(-1)).toMatch(/^5\. Toutes les conclusions/);
  });

  it("without a word on the review has nothing but what its author wrote", async () => {
    const { said, lines } = await build({ "main.md": source(masthead, "# One\n\nTwo.") });
    expect(said).toEqual([]);
    expect(lines.slice(-2)).toEqual(["I. One", "1. Two."]);
    expect(lines.join("\n")).not.toContain("Working Group on");
  });
});
