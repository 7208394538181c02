import type { Report } from "../../diagnostics/diagnostic.ts";
import { readIfThere } from "../../read.ts";
import { folderOf, join, type World } from "../../world.ts";
import type { YamlDocument } from "../../yaml.ts";
import { readYamlFile } from "../../yaml-file.ts";

/** The name of the file of settings. */
const settingsName = "masthead.yaml";

/** Folders above a document that are looked into: more than any path has that a system takes. */
const highest = 64;

/**
 * The settings file of a document: beside it, or in the nearest folder above it that has one, up to the root of its repository, which is the folder
 * with `.git` in it, or of the file system.
 */
export function readSettingsFile(path: string, world: World, report: Report): YamlDocument | undefined {
  let folder = folderOf(path);
  for (let step = 0; step < highest; step++) {
    const names = world.list(folder);
    if (names.includes(settingsName)) {
      const source = readIfThere(join(folder, settingsName), world, report);
      return source && /\S/.test(source.text) ? readYamlFile(source, report) : undefined;
    }
    const above = join(folder, "..");
    if (names.includes(".git") || names.length === 0 || world.real(above) === world.real(folder)) return undefined;
    folder = above;
  }
  return undefined;
}
