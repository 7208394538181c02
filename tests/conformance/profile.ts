import { rmSync } from "node:fs";

/**
 * Removes a browser's profile, as far as what is left of the browser lets go of it: its processes may end after the one that was started, and
 * write until then. A folder that stays among the system's temporary ones says nothing of what was made.
 */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  } catch {
    // It is left to the system, as all temporary files are.
  }
}
