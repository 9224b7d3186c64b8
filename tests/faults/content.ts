import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";

type Row = Record<string, unknown>;

/** What two seeds of the same day do not have in common: the marks of chance, and when each was run. */
const chance = /\b[0-9a-hjkmnp-tv-z]{26}\b|\b[0-9a-f]{64}\b|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/gi;
const run = { tables: /^(migrations|search_(index|words))/, finished: "seed.finished" };

function comparable(row: Row): Row {
  const { id: _, ...kept } = JSON.parse(JSON.stringify(row).replace(chance, "#")) as Row;
  return kept.name === run.finished ? { name: kept.name, data: kept.data } : kept;
}

const inAnyOrder = (rows: Row[]) => rows.map((row) => JSON.stringify(comparable(row))).sort().map((row) => JSON.parse(row) as Row);

async function reader({ DATABASE_URL, STANDPUNT_DATA }: Record<string, string>) {
  if (DATABASE_URL) {
    const client = new pg.Client({ connectionString: DATABASE_URL });
    await client.connect();
    const rows = async (statement: string) => (await client.query<Row>(statement)).rows;
    return { rows, tables: "select tablename as name from pg_tables where schemaname = 'public'", close: () => client.end() };
  }
  const database = new Sqlite(join(STANDPUNT_DATA!, "standpunt.db"), { readonly: true });
  return { rows: async (statement: string) => database.prepare(statement).all() as Row[], tables: "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'", close: async () => { database.close(); } };
}

/** Everything in a database, by table, without what chance decided. */
export async function contentOf(settings: Record<string, string>): Promise<Record<string, Row[]>> {
  const { rows, tables, close } = await reader(settings);
  const content: Record<string, Row[]> = {};
  for (const { name } of await rows(tables)) {
    if (!run.tables.test(String(name))) content[String(name)] = inAnyOrder(await rows(`select * from "${String(name)}"`));
  }
  await close();
  return content;
}
