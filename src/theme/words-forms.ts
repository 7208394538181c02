import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { YamlDocument, YamlRecord } from "../yaml.ts";
import { formNames, type Words } from "./words.ts";
import { isRecord, reportValue } from "./words-value.ts";

/** What references may be called by forms with a name, each on a line of its own. */
export function hasForms(name: string): boolean {
  return name.startsWith("refer-");
}

/** The forms of references that are written with their names. */
export function readForms(document: YamlDocument, data: YamlRecord, report: Report): Words["forms"] {
  const forms: Record<string, Readonly<Record<string, string>>> = {};
  for (const [name, value] of Object.entries(isRecord(data.text) ? data.text : {})) {
    if (!hasForms(name) || !isRecord(value)) continue;
    const own: Record<string, string> = {};
    for (const [form, text] of Object.entries(value)) {
      if (typeof text !== "string") reportValue(document, ["text", name, form], "text", report);
      else if (formNames.some((known) => known === form)) own[form] = text;
      else reportForm(document, name, form, report);
    }
    forms[name] = own;
  }
  return forms;
}

/** The six forms that every language has, as a list, for whoever needs no others. */
export function listedForms(forms: Words["forms"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(forms).map(([name, form]) => {
      const {
        one = "%",
        many = one,
        only,
        "short-one": short = one,
        "short-many": shorts = many,
        "short-only": alone = only,
      } = form;
      return [name, [one, many, short, shorts, only, alone].filter((text) => text !== undefined).join(", ")];
    }),
  );
}

/** Forms beneath, but for those that a file above writes otherwise. */
export function withoutForms(forms: Words["forms"], text: Words["text"]): Words["forms"] {
  return Object.fromEntries(Object.entries(forms).filter(([name]) => !Object.hasOwn(text, name)));
}

function reportForm(document: YamlDocument, name: string, form: string, report: Report): void {
  const help = didYouMean(form, formNames, `There are ${formNames.join(", ")}.`);
  report(diagnostic("words-value", `A reference has no form “${form}”.`, { span: document.at("text", name, form), help }));
}
