import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { align } from "../../src/editions/align.ts";
import type { OutputName } from "../../src/render/outputs.ts";
import { openSession } from "../../src/session.ts";
import { printed } from "../template/pipeline.ts";
import { others, strangeWords, types, typesWorld } from "../words/type-editions.ts";
import { chineseFaceIsThere } from "./chinese-face.ts";

/** With the face of Chinese too where it is installed, which other tests do without. */
const { hasFont } = nodeWorld();
const session = openSession({ ...typesWorld, ...(hasFont && { hasFont }) });

/** The words that a Word file shows, and what it says of figures and itself. */
function shown(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /^word\/(document|footnotes|header\d|footer\d)\.xml$/.test(name),
  );
  return parts
    .flatMap(([, part]) => [
      ...strFromU8(part).matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:lvlText w:val="([^"]*)"| descr="([^"]*)"/g),
    ])
    .map(([, ...texts]) => texts.join(""))
    .join(" ");
}

describe.each(types)("the editions of %s", (type) => {
  it("say the same in six languages", async () => {
    const paths = [`${type}.md`, ...others.map((language) => `${type}.${language}.md`)];
    const { diagnostics } = await align(paths, { world: typesWorld });
    expect(diagnostics.map(printed)).toEqual([]);
  });

  it.each(others)("have no English word in Word files, and pages: %s", async (language) => {
    const to: readonly OutputName[] = language === "zh" && !chineseFaceIsThere() ? ["docx"] : ["docx", "pdf"];
    const { files, diagnostics } = await session.compile(`${type}.${language}.md`, { to });
    expect(diagnostics.map(printed)).toEqual([]);
    expect(files.map(({ output }) => output)).toEqual(to);
    expect(strangeWords(shown(files[0]?.bytes ?? new Uint8Array()), type, language)).toEqual([]);
  });
});
