import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

/** What Chromium is called on the systems that have it. */
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The program that shows pages: what the environment says, else the first of the usual names; none where there is none. */
function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const find = process.platform === "win32" ? "where" : "which";
  return names.map((name) => spawnSync(find, [name], { encoding: "utf8" }).stdout.split("\n")[0]).find((path) => path !== "");
}

/** Whether there is no Chromium. Then its tests are skipped with a word that says so, but in CI that is a failure. */
export function chromiumMissing(): boolean {
  if (chromiumPath() !== undefined) return false;
  if (process.env.CI) throw new Error("missing: chromium");
  console.warn("skipped, since this machine has no chromium");
  return true;
}

/** Starts a Chromium without a window. */
export function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("there is no Chromium");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}
