import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeWorld } from "../src/cli/node-world.ts";
import { findSources } from "../src/cli/sources.ts";
import { publishedFolder, publishedMissing } from "./published.ts";

/** The sample documents and their editions, but for Chinese ones: pages of them are made only where its face is installed. */
const samples = findSources(
  ["../reports", "../reports/editions"].map((folder) => fileURLToPath(new URL(folder, import.meta.url))),
  nodeWorld(),
  () => {},
).paths.filter((path) => !path.endsWith(".zh.md"));

/** A document of everything that can be written, with an annex. */
const specimen = fileURLToPath(new URL("specimen/constructs.md", import.meta.url));

/** The published documents of the types that there are; none where they are not beside the project. */
const published = publishedMissing() ? [] : readdirSync(publishedFolder).flatMap(documentsIn).filter(hasType);

/** Every document that tests build, by a short name. */
export const documents = [specimen, ...samples, ...published].map((path) => ({
  name: path.split("/").slice(-2).join("/"),
  path,
}));

function documentsIn(name: string): readonly string[] {
  const folder = join(publishedFolder, name);
  return statSync(folder).isDirectory() ? findSources([folder], nodeWorld(), () => {}).paths : [];
}

function hasType(path: string): boolean {
  const type = /^type: (\S+)$/m.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  return existsSync(join(nodeWorld().templates, type, "template.hbs"));
}
