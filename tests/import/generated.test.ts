import { describe, expect, it } from "vitest";
import { rounds } from "./round.ts";

describe("a document of any shape", () => {
  it("comes back from its Word file with all of its text, numbers and notes", async () => {
    for (const { errors, is, was } of await rounds(8, 2018)) expect({ errors, is }).toEqual({ errors: [], is: was });
  });
});
