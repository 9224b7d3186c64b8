import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { importsOnCall } from "#lib/imports/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** The tables that came in on a call, for those who may know of them. */
export async function CameIn({ call }: { call: string }) {
  const tables = (await askIfReadable(importsOnCall, { call })) ?? [];
  const { say, dates, zone } = await speech();
  const t = say("imports");
  if (tables.length === 0) return null;
  return (
    <Section heading={t("batch.came")}>
      <Rows label={t("batch.came")}>
        {tables.map(({ id, file, organisation, state, createdAt }) => <Row key={id} href={`/imports/${id}`} title={file} note={organisation} aside={<>{t(`batch.${state}`)}, {momentInWords(createdAt, dates, zone)}</>} />)}
      </Rows>
    </Section>
  );
}
