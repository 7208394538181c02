import { fileURLToPath } from "node:url";

/** The folder of the package, with its templates and package.json: above `src/cli`, and above `dist` once built. */
export function packageRoot(): string {
  const here = fileURLToPath(import.meta.url).replaceAll("\\", "/");
  return here.slice(0, Math.max(here.lastIndexOf("/src/cli/"), here.lastIndexOf("/dist/")));
}
