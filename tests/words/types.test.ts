import { describe, expect, it } from "vitest";
import { openSession } from "../../src/session.ts";
import { printed } from "../template/pipeline.ts";
import { others, strangeWords, types, typesWorld } from "./type-editions.ts";

const session = openSession(typesWorld);

/** What a page of HTML shows or says: its text, and texts of attributes that are heard. */
function heard(page: string): string {
  const body = page.replace(/<(style|script)[\s\S]*?<\/\1>/g, " ");
  const said = [...body.matchAll(/ (?:aria-label|alt|title)="([^"]*)"/g)].map(([, text]) => text);
  return [body.replace(/<[^>]*>/g, " "), ...said].join(" ").replace(/&[a-z]+;|&#\d+;/g, " ");
}

describe("every type in every language", () => {
  const pairs = types.flatMap((type) => others.map((language) => ({ type, language })));
  it.each(pairs)("$type in $language has no word that its author or the language did not write", async ({ type, language }) => {
    const { files, diagnostics } = await session.compile(`${type}.${language}.md`, { to: ["text", "html"] });
    expect(diagnostics.map(printed)).toEqual([]);
    for (const { bytes, output } of files) {
      const text = new TextDecoder().decode(bytes);
      expect([output, ...strangeWords(output === "html" ? heard(text) : text, type, language)]).toEqual([output]);
    }
  });
});
