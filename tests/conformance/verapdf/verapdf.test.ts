import { beforeAll, describe, expect, it } from "vitest";
import { builtFiles } from "../documents.ts";
import { missing } from "../judge.ts";
import { checkPdfs, type Failure } from "./check-pdfs.ts";

describe.skipIf(missing("mvn", "java"))("veraPDF finds every PDF accessible (PDF/UA-1) and fit for archives (PDF/A-2a)", () => {
  let failures: readonly Failure[] = [];

  beforeAll(() => {
    failures = checkPdfs(builtFiles("pdf").map(({ path }) => path));
  }, 600_000);

  it.each(builtFiles("pdf"))("$name", ({ path }) => {
    expect(failures.filter(({ file }) => file === path)).toEqual([]);
  });
});
