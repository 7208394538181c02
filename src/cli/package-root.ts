import { fileURLToPath } from "node:url";

/** This file's place: in `src/cli`, or in the bundle, whose parts are all in `dist` or below it. */
const here = fileURLToPath(import.meta.url).replaceAll("\\", "/");

/** Whether the program runs from its bundle. */
export const bundled = here.lastIndexOf("/dist/") > here.lastIndexOf("/src/cli/");

/** The folder of the package, with its templates and package.json: above `src/cli`, and above `dist` once built. */
export const packageRoot = here.slice(0, bundled ? here.lastIndexOf("/dist/") : here.lastIndexOf("/src/cli/"));

/** The program of a worker thread; only the bundle has one. */
export const workerFile = bundled ? `${packageRoot}/dist/cli/worker.cjs` : undefined;

/** Where the build puts the YAML of our templates in a form that is read faster. */
export const packedTemplates = `${packageRoot}/dist/templates`;
