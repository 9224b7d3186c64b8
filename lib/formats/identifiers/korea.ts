import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

const act = String.raw`(?:Act|Law) (?:No\.? ?)?(?<number>\d{1,5})`;

function read({ number }: Record<string, string | undefined>): Parts["koreaLaw"] | IdentifierReason {
  const running = numberIn(number);
  return running ? { number: running } : "badNumber";
}

/** Acts of the Republic of Korea, `Act No. 20676 (Republic of Korea)`, `법률 제20676호`. Each amendment has a number of its own. */
export const koreaLaw = family<"koreaLaw">({
  kind: "koreaLaw",
  spellings: [
    { where: "text", pattern: new RegExp(String.raw`${act},? \(?(?:Republic of |South )?Korea\)?`, "i"), read },
    { where: "text", pattern: new RegExp(`Korean? ${act}`, "i"), read },
    { where: "text", pattern: /법률 ?제? ?(?<number>\d{1,5}) ?호/, read },
    { where: "asked", pattern: new RegExp(`(?:${act})`, "i"), read },
    { where: "address", pattern: /law\.go\.kr\/법령\/[^/?#]{1,100}\/\((?<number>\d{1,5})(?:,\d{8})?\).*/i, read },
  ],
  print: ({ number }) => `Act No. ${number} (Republic of Korea)`,
  key: ({ number }) => String(number),
});
