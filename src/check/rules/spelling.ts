import { pairs } from "./find.ts";
import { rule } from "./rule.ts";

/** The United Nations write -ize. */
export const spellingIze = rule({
  id: "spelling-ize",
  number: "1",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Spelling"],
  summary: "-ize, not -ise, where both are spelled",
  help: "Write -ize: the United Nations follow the spelling of the Concise Oxford English Dictionary.",
  find: pairs([
    ["organisation", "organization"],
    ["organisations", "organizations"],
    ["recognise", "recognize"],
    ["recognises", "recognizes"],
  ]),
  wrong: ["All States ⟦recognise⟧ it.", "⟦Organisations⟧ of all kinds met."],
  right: ["The Organisation for Economic Co-operation and Development met.", "They advise and supervise.", "They organize it."],
});
