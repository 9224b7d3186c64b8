import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Receipt = { id: string; reference: string; filedAt: Date; filedBy: string; hash: string; note: string | null };

/** Proof of filing: the authority's reference, when, by whom, and the fingerprint of the text that was sent. */
export async function Receipts({ receipts }: { receipts: readonly Receipt[] }) {
  const { say, dates, zone } = await speech();
  const t = say("responses");
  return (
    <Section heading={t("receipt")}>
      {receipts.map(({ id, reference, filedAt, filedBy, hash, note }) => (
        <Facts key={id} wide>
          <Fact name={t("field.reference")}>{reference}</Fact>
          <Fact name={t("field.filedAt")}>{momentInWords(filedAt, dates, zone)}</Fact>
          <Fact name={t("field.filedBy")}>{filedBy}</Fact>
          {note && <Fact name={t("field.note")}>{note}</Fact>}
          <Fact name="SHA-256"><code className="break-all small">{hash}</code></Fact>
        </Facts>
      ))}
    </Section>
  );
}
