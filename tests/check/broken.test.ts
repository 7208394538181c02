import { expect, it } from "vitest";
import { machineWorld } from "../machine.ts";
import { breakTogether } from "./broken/break.ts";
import { breakers } from "./broken/breakers.ts";
import { reportOf } from "./broken/texts.ts";

/** One place of each breaker, in sentences of its own; published texts are broken in conformance, at a hundred places each. */
it("right sentences that are broken by program are found where they are, and mended to the same bytes", async () => {
  const text = reportOf(breakers.flatMap(({ carriers = [] }) => carriers.slice(0, 2)));
  const { found, mended, wanted } = await breakTogether(text, breakers, machineWorld());
  expect(found).toEqual(wanted);
  expect(new Set(wanted.map((one) => one.split(" ")[0])).size).toBeGreaterThan(45);
  expect(mended).toBe(text);
}, 60_000);
