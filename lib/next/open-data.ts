import "server-only";
import { createHash } from "node:crypto";
import { csvText, type Cell } from "#lib/formats/table-text.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { dataKinds, type DataKind } from "#lib/exchange/input.ts";
import { openData } from "#lib/exchange/queries.ts";
import { headOfLedger } from "#lib/ledger/queries.ts";
import { licence } from "#lib/next/standpoints.ts";

/** Everything that stands before everyone, as a visitor reads it: a file of each kind, written a stretch at a time. */

export const dataForms = ["json", "csv"] as const;
export type DataForm = (typeof dataForms)[number];
export const sumsFile = "SHA256SUMS";

type Item = Awaited<ReturnType<typeof openData>>["items"][number];

async function* stretches(kind: DataKind): AsyncGenerator<Item[], void, void> {
  for (let after: string | null | undefined; after !== null;) {
    const { items, next } = await openData(visitor, { kind, ...(after ? { after } : {}) });
    yield items;
    after = next;
  }
}

/** What is no single value stands in its cell as JSON. */
const cell = (value: Item[string] | undefined): Cell => (typeof value === "object" && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value);

async function* asCsv(kind: DataKind) {
  let first = true;
  for await (const items of stretches(kind)) {
    const keys = Object.keys(items[0] ?? { id: "" });
    const table = csvText(keys.map((key) => ({ key, head: key })), items.map((item) => Object.fromEntries(keys.map((key) => [key, cell(item[key])]))));
    // Names of columns are ours, and hold no line end.
    yield first ? table : table.slice(table.indexOf("\r\n") + 2);
    first = false;
  }
}

async function* asJson(kind: DataKind) {
  yield `{"kind":${JSON.stringify(kind)},"licence":${JSON.stringify(licence)},"items":[`;
  let first = true;
  for await (const items of stretches(kind)) {
    for (const item of items) { yield `${first ? "" : ","}\n${JSON.stringify(item)}`; first = false; }
  }
  yield "\n]}\n";
}

const written = { csv: asCsv, json: asJson };

/** The name of a file read back; null for what is none of ours. */
export function dataFileNamed(name: string): { kind: DataKind; form: DataForm } | null {
  const [kind, form, ...rest] = name.split(".");
  const known = dataKinds.find((one) => one === kind), as = dataForms.find((one) => one === form);
  return known && as && rest.length === 0 ? { kind: known, form: as } : null;
}

export const dataFile = ({ kind, form }: { kind: DataKind; form: DataForm }): AsyncGenerator<string, void, void> => written[form](kind);

/** What files are known by: they are the same until anything happens. */
export const dataMark = () => headOfLedger(visitor, {});

let summed: { mark: string; sums: Promise<string> } | null = null;

async function sumUp(): Promise<string> {
  const lines: string[] = [];
  for (const kind of dataKinds) for (const form of dataForms) {
    const hash = createHash("sha256");
    for await (const part of dataFile({ kind, form })) hash.update(part);
    lines.push(`${hash.digest("hex")}  ${kind}.${form}\n`);
  }
  return lines.join("");
}

/** The checksums of all files, as `sha256sum --check` reads them; worked out once until anything happens. */
export async function dataSums(): Promise<string> {
  const mark = await dataMark();
  if (summed?.mark === mark) return summed.sums;
  const sums = sumUp();
  summed = { mark, sums };
  sums.catch(() => { summed = null; });
  return sums;
}
