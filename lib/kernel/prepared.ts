import { sql, type Column, type Placeholder, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";

/** What drizzle has put together, as far as it is used here. */
type Built<R> = { prepare(name: string): { execute(values: Record<string, unknown>): Promise<R> } };

/** The gaps of a statement, by name, each for a value of its type. */
export type Given<G> = { [K in keyof G]: Placeholder & { readonly of?: G[K] } };

const most = 300;

/**
 * A question that is asked on every page. Putting a statement together costs ten times what running it does, so it is done once and then
 * only filled in: `given` are the gaps. What makes another statement of it (whose rights, which filters) is its `shape`; statements are
 * kept under the words that `keyOf` finds for it.
 */
export function prepared<G extends object, R, S = undefined>(build: (db: Reader, given: Given<G>, shape: S) => Built<R>, keyOf?: (shape: S) => string) {
  const kept = new WeakMap<Reader, Map<string, ReturnType<Built<R>["prepare"]>>>();
  const given = new Proxy({} as Given<G>, { get: (_, name: string) => sql.placeholder(name) });
  const statementOf = (db: Reader, shape: S) => {
    const statements = kept.get(db) ?? new Map<string, ReturnType<Built<R>["prepare"]>>();
    kept.set(db, statements);
    const key = keyOf?.(shape) ?? "";
    const known = statements.get(key);
    if (known) return known;
    if (statements.size >= most) statements.clear();
    // Without a name: a pool between us and PostgreSQL may hand every statement to another connection.
    const statement = build(db, given, shape).prepare("");
    statements.set(key, statement);
    return statement;
  };
  return async (db: Reader, values: G, ...[shape]: S extends undefined ? [] : [shape: S]): Promise<R> => statementOf(db, shape as S).execute(values as Record<string, unknown>);
}

/** A gap for a value that its column keeps in a form of its own, such as a moment. */
export const gapFor = (column: Column, gap: Placeholder): SQL => sql`${sql.param(gap, column)}`;
