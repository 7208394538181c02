import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { splitSymbols, symbolSession } from "../document/symbol.ts";
import type { Checked } from "./rule.ts";

/** Reports a symbol that says another session than the front matter (un-format 17). */
export function checkSymbolSession({ document }: Checked, report: Report): void {
  const { data, frontMatter } = document;
  const session = String(data.session ?? "").trim();
  if (typeof data.symbol !== "string" || !/^\d+$/.test(session)) return;
  for (const symbol of splitSymbols(data.symbol)) {
    const said = symbolSession(symbol);
    if (said === undefined || said === session) continue;
    const fitting = symbol.replace(`/${said}/`, `/${session}/`);
    const related = [{ span: frontMatter.at("session"), message: "the session" }];
    const help = `“${fitting}” would fit, or session ${said}.`;
    const message = `“${symbol}” is of session ${said}, and the document of session ${session}.`;
    report(diagnostic("symbol-session", message, { span: frontMatter.at("symbol"), help, related }));
  }
}
