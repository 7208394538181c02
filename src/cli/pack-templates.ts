import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readSource } from "../read.ts";
import { Source } from "../source.ts";
import { packTemplate } from "../template/packed-template.ts";
import { loadTheme, themeFiles } from "../theme/load.ts";
import { packTheme } from "../theme/packed-theme.ts";
import { slice } from "../trace.ts";
import { readYaml } from "../yaml.ts";
import { packYaml } from "../yaml-file.ts";
import { nodeWorld } from "./node-world.ts";
import { packageRoot, packedTemplates } from "./package-root.ts";

const templates = join(packageRoot, "templates");

/** Writes our templates in the form that is read in a hundredth of the time, beside the YAML of a theme the theme that is made of it: a step of the build. */
export function packTemplates(): void {
  for (const name of readdirSync(templates, { recursive: true, encoding: "utf8" })) {
    const packed = packedText(name);
    if (packed === undefined) continue;
    const path = join(packedTemplates, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, packed);
  }
}

/** What the build makes of one of our templates; nothing of what is neither YAML nor Handlebars. */
export function packedText(name: string): string | undefined {
  const extension = extname(name);
  if (extension !== ".yaml" && extension !== ".hbs") return undefined;
  const source = new Source(name, readFileSync(join(templates, name), "utf8"));
  if (extension === ".hbs") return packTemplate(source, refuse);
  const read = readYaml(slice(source), refuse);
  return read && packYaml(read, themeOf(name));
}

/** The theme of the type that has a file; none for a file of another kind. */
function themeOf(name: string) {
  if (basename(name) !== "theme.yaml") return undefined;
  const world = nodeWorld();
  const source = readSource(`${world.templates}/${name.replaceAll("\\", "/")}`, world, refuse);
  const layers = source ? [source] : [];
  return packTheme(loadTheme(layers, [], world, refuse), themeFiles(layers, [], world, refuse));
}

/** Our own files have no mistakes: the build stops at one. */
function refuse({ code, message }: Diagnostic): void {
  throw new Error(`${message} [${code}]`);
}
