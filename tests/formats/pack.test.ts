import { expect, test } from "vitest";
import { openArchive } from "#lib/formats/archive.ts";
import { pack } from "#lib/formats/pack.ts";

const files = [{ name: "main.fmx.xml", bytes: Buffer.from("<ACT>é</ACT>") }, { name: "annex é.xml", bytes: Buffer.from("x".repeat(5000)) }, { name: "empty.xml", bytes: Buffer.alloc(0) }];

test("files that are packed come out again as they went in, in their order", async () => {
  const { names, read } = await openArchive(pack(files));
  expect(names).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files) expect(await read(name)).toEqual(bytes);
});

test("the same files make the same archive", () => {
  expect(pack(files)).toEqual(pack(files));
});
