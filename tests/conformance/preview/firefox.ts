import { spawnSync } from "node:child_process";
import { type Browser, firefox } from "playwright-core";

/** What Firefox is called on the systems that have it. */
const names = ["firefox-esr", "firefox"];

function firefoxPath(): string | undefined {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  const find = process.platform === "win32" ? "where" : "which";
  return names.map((name) => spawnSync(find, [name], { encoding: "utf8" }).stdout.split("\n")[0]).find((path) => path !== "");
}

/** Whether there is no Firefox. Then its tests are skipped with a word that says so, but in CI that is a failure. */
export function firefoxMissing(): boolean {
  if (firefoxPath() !== undefined) return false;
  if (process.env.CI) throw new Error("missing: firefox-esr");
  console.warn("skipped, since this machine has no firefox");
  return true;
}

/**
 * Starts the Firefox of the machine without a window, over WebDriver BiDi. What is saved appears in the folder, and not as a download of
 * playwright, which of this browser hears nothing of a download that no navigation begins.
 */
export function launchFirefox(downloadsPath: string): Promise<Browser> {
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error("there is no Firefox");
  return firefox.launch({ channel: "moz-firefox", executablePath, downloadsPath });
}
