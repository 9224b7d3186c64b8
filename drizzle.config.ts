import { defineConfig } from "drizzle-kit";
import { dialect } from "#db/dialect.ts";

/** `npm run schema` writes both migration folders: once without DATABASE_URL, once with a PostgreSQL one. */
export default defineConfig({
  dialect,
  schema: "./db/schema/index.ts",
  out: `./db/migrations/${dialect}`,
  casing: "snake_case",
});
