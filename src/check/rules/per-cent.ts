import { pattern, words } from "./find.ts";
import { outsideTables, rule } from "./rule.ts";

/** “per cent” in two words, and no sign for it in running text. */
export const perCent = rule({
  id: "per-cent",
  number: "11, 84",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Numbers"],
  summary: "“per cent”, in words and in two of them",
  help: "Write “per cent” with a figure before it; the sign % is for tables and figures.",
  message: (found) => `“${found.trim()}” is written “per cent”.`,
  kinds: outsideTables,
  usage: { press: "off", web: "off" },
  find: [words({ percent: "per cent" }), pattern(/(?<=\d) ?%(?![\w%])/g, { needs: ["%"], fix: " per cent" })],
  wrong: ["Some 14 ⟦percent⟧ of them came.", "It fell by 65⟦%⟧ in a year.", { in: "note", text: "About 3.5⟦ %⟧ of all." }],
  right: ["Some 14 per cent of them came.", { in: "cell", text: "65%" }, "The percentage rose.", "He spoke of “100%” at once."],
});
