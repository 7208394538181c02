import { describe, expect, it } from "vitest";
import { rounds } from "../import/round.ts";

/** How many documents are made. */
const count = 200;

describe(`${count} documents of any shape`, () => {
  it("come back from their Word files with all of their text, numbers and notes", async () => {
    const made = await rounds(count, 2018);
    const wrong = made.filter(({ errors, is, was }) => errors.length > 0 || is !== was);
    expect(made).toHaveLength(count);
    expect(wrong).toEqual([]);
  }, 600_000);
});
