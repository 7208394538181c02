import { words } from "./find.ts";
import { rule } from "./rule.ts";

/** “towards” and its sisters have an s. */
export const towards = rule({
  id: "toward",
  number: "20",
  severity: "warning",
  fix: "certain",
  sources: ["published resolutions, 3,281 to 24", "A/HRC/35/35"],
  summary: "“towards”, not “toward”",
  help: "Write it with an s.",
  find: words({ toward: "towards", afterward: "afterwards" }),
  wrong: ["The State took steps ⟦toward⟧ peace.", "⟦Toward⟧ that end, it met.", { in: "note", text: "It met ⟦afterward⟧." }],
  right: ["It took steps towards peace.", "One of them said “toward” again.", "The report *Toward a Better World* is out."],
});
