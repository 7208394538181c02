import { type Browser, chromium } from "playwright-core";
import { isMissing, pathOf, type Wanted } from "./installed.ts";

const wanted: Wanted = {
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  said: process.env.CHROMIUM,
};

/** Whether there is no Chromium. */
export function chromiumMissing(): boolean {
  return isMissing(wanted);
}

/** Starts a Chromium without a window. */
export function launch(): Promise<Browser> {
  const executablePath = pathOf(wanted);
  if (executablePath === undefined) throw new Error("there is no Chromium");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}
