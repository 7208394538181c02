import { spawn } from "node:child_process";

/** Opens the system's browser; where there is none, the address has been printed. */
export function openBrowser(address: string): void {
  const [program = "xdg-open", ...before] = browsers[process.platform] ?? [];
  spawn(program, [...before, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

const browsers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
