import type { Metadata } from "next";
import { tongueOf } from "#components/procedures/words.ts";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Table } from "#components/ui/table.tsx";
import { procedureGroups } from "#db/procedures/shipped.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { procedureList } from "#lib/procedures/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("templates")("title") };
}

/** The procedures by which authorities make rules, and how many of the issues follow each. */
export default async function ProceduresPage() {
  const all = new Map((await ask(procedureList, {})).map((one) => [one.procedure, one]));
  const { say, locale } = await speech();
  const { t, names } = tongueOf(locale, say);
  const rows = procedureGroups.flatMap(({ group, procedures }) => procedures.map((procedure) => ({ group, ...all.get(procedure)! })));
  return (
    <>
      <PageHead title={t("title")} under={t("under")} />
      <div className="mt-6">
        <Table
          caption={t("title")} captionHidden rows={rows} rowKey={({ procedure }) => procedure} groupOf={({ group }) => t(`group.${group}`)}
          columns={[
            { key: "name", head: t("column.procedure"), rowHeader: true, narrow: "title", className: "strong", cell: ({ procedure }) => <Link href={`/procedures/${procedure}`}>{names(`templates.${procedure}`)}</Link> },
            { key: "stages", head: t("column.stages"), narrow: "labelled", cell: ({ stages }) => stages },
            { key: "version", head: t("column.version"), narrow: "labelled", cell: ({ version }) => (version === 1 ? t("asShipped") : version) },
            { key: "issues", head: t("column.issues"), narrow: "labelled", cell: ({ procedure, issues }) => (issues > 0 ? <Link href={`/issues?procedure=${procedure}`}>{t("issues", { count: issues })}</Link> : <span className="quiet">{t("noIssues")}</span>) },
          ]}
        />
      </div>
    </>
  );
}
