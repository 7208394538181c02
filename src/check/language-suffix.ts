import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Checked } from "./rule.ts";

/** The codes of the official languages, which names of files end in: other letters there may mean anything. */
const official: ReadonlySet<string> = new Set(["ar", "en", "es", "fr", "ru", "zh"]);

/** Reports a document whose file is named after another language than its own, such as `report.fr.md` without `language: fr`. */
export function checkLanguageSuffix({ document, resolved }: Checked, report: Report): void {
  const { frontMatter } = document;
  const { path } = frontMatter.at().source;
  const suffix = /\.([a-z]{2})\.md$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  const language = (resolved.language.split("-")[0] ?? "").toLowerCase();
  if (!official.has(suffix) || suffix === language) return;
  const message = `${visible(path)} is named as a document in “${suffix}”, and its language is “${visible(resolved.language)}”.`;
  const help = `Write language: ${suffix} in front matter, or name the file after its language.`;
  report(diagnostic("language-suffix", message, { span: frontMatter.at("language"), help }));
}
