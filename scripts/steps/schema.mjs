import { node } from "./process.mjs";

const generate = (args, env) => node(["node_modules/drizzle-kit/bin.cjs", "generate", ...args], { env });

/** Writes the next migration of both engines from db/schema. The PostgreSQL address only names the engine: nothing is contacted. */
export async function writeMigrations(args) {
  return (await generate(args, { DATABASE_URL: "" })) || (await generate(args, { DATABASE_URL: "postgres://x" }));
}
