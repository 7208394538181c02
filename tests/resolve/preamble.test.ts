import { describe, expect, it } from "vitest";
import { Preamble, type PreambleEvent } from "../../src/resolve/preamble.ts";

/** What comes next, and what comes of it: the state behind it, what the paragraph is, what is missed. */
type Step = readonly [event: PreambleEvent, outcome: string];

function run(kind: "none" | "declares" | "operative", steps: readonly Step[]): readonly Step[] {
  const preamble = new Preamble(kind);
  return steps.map(([event]) => {
    const { part, wantsOrgan, lacksDeclaring } = preamble.take(event);
    const said = [part && `as ${part}`, wantsOrgan && "organ wanted", lacksDeclaring && "declaring missed"].filter(Boolean);
    return [event, [preamble.state, ...said].join(", ")];
  });
}

/** Without the machine an author would lose the organ's line, clauses in their style, or the message that nothing is declared. */
describe("the preamble of", () => {
  const rows: readonly (readonly [text: string, kind: "none" | "declares" | "operative", steps: readonly Step[]])[] = [
    [
      "a declaration",
      "declares",
      [
        ["organ", "open, as organ"],
        ["clause", "open, as preambular"],
        ["declaring", "closed, as declares"],
      ],
    ],
    [
      "one without its organ",
      "declares",
      [
        ["clause", "open, as preambular, organ wanted"],
        ["declaring", "closed, as declares"],
      ],
    ],
    [
      "one that declares at once",
      "declares",
      [
        ["declaring", "closed, as declares, organ wanted"],
        ["heading", "closed"],
      ],
    ],
    [
      "one that never declares",
      "declares",
      [
        ["clause", "open, as preambular, organ wanted"],
        ["heading", "closed, declaring missed"],
      ],
    ],
    [
      "one without a preamble",
      "declares",
      [
        ["heading", "closed"],
        ["clause", "closed"],
        ["heading", "closed"],
      ],
    ],
    [
      "one with a list in it",
      "declares",
      [
        ["organ", "open, as organ"],
        ["list", "open"],
        ["clause", "open, as preambular"],
      ],
    ],
    [
      "one that names two organs",
      "declares",
      [
        ["organ", "open, as organ"],
        ["organ", "open, as preambular"],
      ],
    ],
    [
      "a resolution",
      "operative",
      [
        ["organ", "open, as organ"],
        ["clause", "open, as preambular"],
        ["list", "closed"],
        ["clause", "closed"],
      ],
    ],
    [
      "one with a chapter",
      "operative",
      [
        ["clause", "open, as preambular, organ wanted"],
        ["heading", "open"],
        ["list", "closed"],
      ],
    ],
    [
      "one that only decides",
      "operative",
      [
        ["list", "closed"],
        ["organ", "closed"],
      ],
    ],
    [
      "a report",
      "none",
      [
        ["organ", "closed"],
        ["clause", "closed"],
        ["list", "closed"],
        ["heading", "closed"],
      ],
    ],
  ];
  it.each(rows)("%s", (_, kind, steps) => {
    expect(run(kind, steps)).toEqual(steps);
  });
});
