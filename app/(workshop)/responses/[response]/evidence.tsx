import type { Response } from "#app/(workshop)/responses/[response]/response.ts";
import { fileSize } from "#components/feedback/file-size.ts";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Receipt = Response["receipts"][number];

/** What the authority sent when it was filed, to be saved as it came, and the form that keeps more. */
export async function Evidence({ receipt: { id, reference, files }, mayAdd }: { receipt: Receipt; mayAdd: boolean }) {
  const { say, dates, zone, locale } = await speech();
  const t = say("responses");
  return (
    <>
      {files.length > 0 && (
        <ul className="rows" aria-label={t("evidence.of", { reference })}>
          {files.map(({ id: file, name, size, state, hash, by, createdAt }) => (
            <li key={file}>
              <span className="what">
                {state === "clean" ? <a href={`/files/${file}`}>{name}</a> : name}
                <span className="note">{[fileSize(size, locale), t("evidence.by", { by, at: momentInWords(createdAt, dates, zone) })].join(" · ")}</span>
                <code className="note break-all small">{hash}</code>
              </span>
              {state !== "clean" && <span className="aside"><Tag tone="warn">{t(`evidence.${state}`)}</Tag></span>}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <Details summary={t("evidence.add")}>
          <form action={`/api/receipts/${id}`} method="post" encType="multipart/form-data" className="form" aria-label={t("evidence.addTo", { reference })}>
            <p className="small text-ink-2">{t("evidence.hint")}</p>
            <TextInput name="file" id={`evidence-${id}`} type="file" accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,.docx,.odt" label={t("evidence.file")} required />
            <Button type="submit">{t("evidence.keep")}</Button>
          </form>
        </Details>
      )}
    </>
  );
}
