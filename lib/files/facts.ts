import type { Hub, Issue, Organisation, StoredFile } from "#db/schema/index.ts";
import type { Beside, Fact } from "#lib/kernel/facts.ts";
import type { Laned } from "#lib/kernel/lane.ts";

type Given = { file: StoredFile; issue: Pick<Issue, "docket"> | null; organisation: Pick<Organisation, "id" | "name"> | null; hub?: Pick<Hub, "id" | "name"> };

/** A file without an organisation is its hub's. */
const onFile = (name: Fact["name"], { file, issue, organisation, hub }: Given, data: Fact["data"] = {}): Fact => ({
  name, subject: `file:${file.id}`, about: [organisation ? `organisation:${organisation.id}` : `hub:${file.hubId}`, ...(file.callId ? [`call:${file.callId}` as const] : [])], reach: file,
  data: { docket: issue?.docket ?? null, organisation: (organisation ?? hub)?.name ?? null, file: file.name, ...data },
});

export const fileAdded = (given: Given) => onFile("file.added", given);
export const fileRemoved = (given: Given) => onFile("file.removed", given);
/** A file was let through, or held back for what was found in it; then whoever gave it is told. */
export const fileScanned = (given: Given): Fact => ({
  ...onFile("file.scanned", given, { finding: given.file.finding }), ...(given.file.state === "refused" ? { tell: [{ to: { person: given.file.createdBy }, reason: "fileRefused" }] } : {}),
});

/**
 * A file is found by its name, beside what it hangs on, by whoever may read that as it is now: the search asks that of each. One that was
 * not sent yet is found by nobody, like the draft it belongs to.
 */
export const fileFound = ({ id, name }: Pick<StoredFile, "id" | "name">, on: Laned & { url: string }): Beside => {
  const { url, ...reach } = on;
  return { topic: `file:${id}`, reach: { ...reach, lane: "public" }, find: { kind: "file", title: name, body: "", url } };
};
