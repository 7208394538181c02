import { notTypes, typeName } from "./load.ts";

/** What a file in a folder of templates is. */
export type TemplateFileKind = "template" | "partial" | "fields" | "theme" | "words" | "example";

/** Files beside the folders of types, by their paths. */
const shared: readonly (readonly [RegExp, TemplateFileKind])[] = [
  [/^fields\.yaml$/, "fields"],
  [/^themes\/[\w-]+\.yaml$/, "theme"],
  [/^words\/[^/]+\.yaml$/, "words"],
  [/^(?:[a-z][a-z0-9-]*\/)?partials\/[a-z][a-z0-9-]*\.hbs$/, "partial"],
];

/** Files in the folder of a type, by their names. */
const ofType = new Map<string, TemplateFileKind>([
  ["template.hbs", "template"],
  ["fields.yaml", "fields"],
  ["theme.yaml", "theme"],
  ["example.md", "example"],
]);

/** What a file is, by its path in a folder of templates; nothing where no file is read there. */
export function templateFileKind(path: string): TemplateFileKind | undefined {
  const [folder = "", name = "", ...deeper] = path.split("/");
  const isOfType = typeName.test(folder) && !notTypes.has(folder) && deeper.length === 0;
  return (isOfType ? ofType.get(name) : undefined) ?? shared.find(([pattern]) => pattern.test(path))?.[1];
}
