import { FileRows } from "#components/feedback/file-rows.tsx";
import type { filesOnFeedback } from "#lib/files/queries.ts";
import { speech } from "#lib/next/words.ts";

/** The files that hang on an input. */
export async function HangingFiles({ files }: { files: Awaited<ReturnType<typeof filesOnFeedback>> }) {
  const { locale, say } = await speech();
  const t = say("files");
  if (files.length === 0) return null;
  return (
    <>
      <h2 id="files" className="h-section mt-6">{t("on")}</h2>
      <FileRows files={files} label={t("label")} locale={locale} t={t} />
    </>
  );
}
