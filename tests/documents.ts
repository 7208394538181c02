import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeWorld } from "../src/cli/node-world.ts";
import { findSources } from "../src/cli/sources.ts";
import { publishedFolder, publishedMissing } from "./published.ts";

/** The sample documents. */
export const samples = findSources([fileURLToPath(new URL("../reports", import.meta.url))], nodeWorld(), () => {});

/** The published documents, those among them whose type there is; none where they are not beside the project. */
export const published = publishedMissing()
  ? []
  : findSources(
      readdirSync(publishedFolder)
        .map((name) => join(publishedFolder, name))
        .filter((path) => existsSync(join(path, "."))),
      nodeWorld(),
      () => {},
    );

/** Every document that tests build, by a short name. */
export const documents = [...samples, ...published].map((path) => ({ name: path.split("/").slice(-2).join("/"), path }));
