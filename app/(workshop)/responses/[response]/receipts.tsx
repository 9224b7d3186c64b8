import { Correction } from "#app/(workshop)/responses/[response]/filing.tsx";
import { Evidence } from "#app/(workshop)/responses/[response]/evidence.tsx";
import type { Response } from "#app/(workshop)/responses/[response]/response.ts";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** Proof of filing: the authority's reference, when, by whom, and the fingerprint of the text that was sent. What was corrected stays below. */
export async function Receipts({ response: { receipts, zone: ofAuthority, may } }: { response: Response }) {
  if (receipts.length === 0) return null;
  const { say, dates, zone } = await speech();
  const t = say("responses");
  const corrected = new Set(receipts.map(({ corrects }) => corrects));
  return (
    <Section heading={t("receipt")} id="receipt">
      {receipts.toReversed().map((receipt) => {
        const { id, reference, filedAt, filedBy, hash, note, despite, late, correction } = receipt;
        const of = receipt.zone ?? ofAuthority;
        return (
          <div key={id} id={`receipt-${id}`} className="mt-3">
            {(late || corrected.has(id)) && <p>{late && <Tag tone="warn">{t("filedLate")}</Tag>} {corrected.has(id) && <Tag>{t("corrected")}</Tag>}</p>}
            <Facts wide>
              <Fact name={t("field.reference")}>{corrected.has(id) ? <s>{reference}</s> : reference}</Fact>
              <Fact name={t("field.filedAt")}>{momentInWords(filedAt, dates, of)} <span className="quiet">{of}</span>{of !== zone && <span className="quiet each-line">{t("yourTime", { at: momentInWords(filedAt, dates, zone), zone })}</span>}</Fact>
              {filedBy && <Fact name={t("field.filedBy")}>{filedBy}</Fact>}
              {note && <Fact name={t("field.note")}>{note}</Fact>}
              {despite && <Fact name={t(late ? "field.lateReason" : "field.despite")}>{despite}</Fact>}
              {correction && <Fact name={t("field.correction")}>{correction}</Fact>}
              <Fact name="SHA-256"><code className="break-all small">{hash}</code></Fact>
            </Facts>
            <Evidence receipt={receipt} mayAdd={may.addEvidence} />
            {may.correctReceipt && !corrected.has(id) && <Correction receipt={{ id, reference, filedAt, zone: of }} />}
          </div>
        );
      })}
    </Section>
  );
}
