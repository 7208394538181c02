import { type Browser, firefox } from "playwright-core";
import { isMissing, pathOf, type Wanted } from "./installed.ts";

const wanted: Wanted = { names: ["firefox-esr", "firefox"], said: process.env.FIREFOX };

/** Whether there is no Firefox. */
export function firefoxMissing(): boolean {
  return isMissing(wanted);
}

/**
 * Starts the Firefox of the machine without a window, over WebDriver BiDi. What is saved appears in the folder, and not as a download of
 * playwright, which of this browser hears nothing of a download that no navigation begins.
 */
export function launchFirefox(downloadsPath: string): Promise<Browser> {
  const executablePath = pathOf(wanted);
  if (executablePath === undefined) throw new Error("there is no Firefox");
  return firefox.launch({ channel: "moz-firefox", executablePath, downloadsPath });
}
