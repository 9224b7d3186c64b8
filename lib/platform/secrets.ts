import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#lib/platform/env.ts";
import { newSecret } from "#lib/platform/ids.ts";

/** The secret that signs links and cookies: from the environment, else made once and kept in the data folder, readable by its owner alone. */
export function signingSecret(): string {
  if (env.STANDPUNT_SECRET) return env.STANDPUNT_SECRET;
  const file = join(env.folder, "secret");
  if (!existsSync(file)) {
    mkdirSync(env.folder, { recursive: true });
    writeFileSync(`${file}.part`, newSecret(), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
  return readFileSync(file, "utf8");
}
