import { fileSize } from "#components/feedback/file-size.ts";
import type { filesOnFeedback } from "#lib/files/queries.ts";
import { speech } from "#lib/next/words.ts";

/** The files that hang on an input, each to be saved once nothing speaks against it. */
export async function HangingFiles({ files }: { files: Awaited<ReturnType<typeof filesOnFeedback>> }) {
  const { locale, say } = await speech();
  const t = say("files");
  if (files.length === 0) return null;
  const stateOf = ({ state, finding, scanned }: (typeof files)[number]) => (state === "refused" ? (finding ? t("state.refused", { finding }) : t("state.refusedUnsaid")) : state === "waiting" ? t("state.waiting") : scanned ? t("state.clean") : t("state.unscanned"));
  return (
    <>
      <h2 className="h-section mt-6">{t("on")}</h2>
      <ul className="rows" aria-label={t("label")}>
        {files.map((file) => (
          <li key={file.id}>
            <span className="what">
              {file.state === "clean" ? <a href={`/files/${file.id}`} download>{file.name}</a> : <span>{file.name}</span>}
              <span className="note">{fileSize(file.size, locale)}, {stateOf(file)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
