import { describe, expect, it } from "vitest";
import { breakAll, share, tableOf } from "../check/broken/broken.ts";
import { publishedTexts, referenceTexts } from "../check/broken/texts.ts";
import { machineWorld } from "../machine.ts";
import { publishedMissing } from "../published.ts";

/** So many places of each breaker, where the texts have them or sentences were put in. */
const most = 100;

describe.skipIf(publishedMissing())("published text that is broken by program, a hundred places a rule", () => {
  it("is found broken where it is, and mended to the same bytes", { timeout: 1_200_000 }, async () => {
    const rows = await breakAll([...publishedTexts(), ...referenceTexts()], most, machineWorld());
    console.log(tableOf(rows));
    const bad = rows.filter(
      ({ breaker: { least = 97 }, found, places, unlike }) => unlike.length > 0 || Number(share(found, places)) < least,
    );
    expect(bad.map(({ breaker, missed, unlike }) => [breaker.rule, ...missed, ...unlike])).toEqual([]);
    const enough = rows.filter(({ places }) => places >= most).map(({ breaker }) => breaker.rule);
    expect(new Set(enough).size).toBeGreaterThanOrEqual(39);
  });
});
