import { settingsSchema } from "../check/settings/settings-schema.ts";
import { type CodeEntry, codes } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { jsonText } from "../diagnostics/visible.ts";
import { wrap } from "../diagnostics/wrap.ts";
import { frontMatterSchema } from "../template/front-matter-schema.ts";
import { listTypes, loadType } from "../template/load.ts";
import type { DocumentType, Field, Fields } from "../template/type.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { columns } from "./lines.ts";
import { nodeWorld } from "./node-world.ts";
import { templateFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";

/** `masthead types`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const [name] = request.operands;
  const folders = templateFolders(request, report);
  const schema = wantedSchema(request);
  const types =
    name === undefined ? listTypes(folders, nodeWorld(), report) : [loadType(name, folders, nodeWorld(), report) ?? []].flat();
  terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
  if (schema === "masthead.yaml") terminal.out.write(jsonText(settingsSchema(await settableRules())));
  else if (schema) terminal.out.write(jsonText(frontMatterSchema(types)));
  else if (request.has("json")) terminal.out.write(jsonText(types.map(asJson)));
  else if (types[0]) terminal.out.write(name === undefined ? list(types) : fieldTable(types[0]));
  return found.some((each) => each.severity === "error") ? 1 : 0;
}

const schemas = ["front-matter", "masthead.yaml"] as const;

/** Of what a JSON Schema is asked for, if one is; throws a `UsageError` for what has none. */
function wantedSchema(request: Request): (typeof schemas)[number] | undefined {
  if (!request.has("schema")) return undefined;
  const [name = ""] = request.values("schema");
  const known = schemas.find((schema) => schema === (name || "front-matter"));
  if (known) return known;
  throw new UsageError(`There is no schema of “${name}”; there are ${schemas.join(" and ")}.`);
}

/** The rules and messages that settings can say something of, each in a few words. */
async function settableRules(): Promise<Readonly<Record<string, string>>> {
  const { ruleEntries } = await import("../check/rules/rule-entries.ts");
  const entries: Readonly<Record<string, CodeEntry>> = { ...codes, ...ruleEntries() };
  const settable = Object.entries(entries).filter(([, { severity }]) => severity !== "error");
  return Object.fromEntries(settable.map(([code, { title }]) => [code, title]));
}

function list(types: readonly DocumentType[]): string {
  return `${columns(types.map((type) => [type.name, type.description])).join("\n")}\n`;
}

function fieldTable(type: DocumentType): string {
  const lines = [...wrap(`${type.name}: ${type.description}`), "", ...columns(fieldRows(type.fields, ""))];
  return `${lines.join("\n")}\n`;
}

/** A row for each field; the fields of a record, or of the records in a list, stand indented under it. */
function fieldRows(fields: Fields, indent: string): string[][] {
  return [...fields.values()].flatMap((field) => [
    [indent + field.name, field.type, field.required ? "required" : "", `${field.description}${exampleOf(field)}`],
    ...fieldRows(field.fields ?? field.items?.fields ?? new Map(), `${indent}  `),
  ]);
}

function exampleOf({ values, example }: Field): string {
  if (values) return ` One of ${values.join(", ")}.`;
  return example === undefined || typeof example === "object" ? "" : ` Example: ${example}`;
}

function asJson({ name, description, fields }: DocumentType): object {
  return { name, description, fields: fieldsJson(fields) };
}

function fieldsJson(fields: Fields): object[] {
  return [...fields.values()].map(({ items, fields: inner, ...field }): object => ({
    ...field,
    ...(items && { items: fieldsJson(new Map([["", items]]))[0] }),
    ...(inner && { fields: fieldsJson(inner) }),
  }));
}
