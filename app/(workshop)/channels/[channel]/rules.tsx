import type { ReactNode } from "react";
import { amountOf, checkInWords, countingOf, figuresInWords, filesInWords, formName, languagesInWords, partName, receiptInWords, type Tongue } from "#components/channels/words.ts";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { ChannelFigure } from "#db/vocabulary.ts";
import type { ProfileTold } from "#lib/channels/model.ts";

/** The rules of a channel, whole, with a mark at each figure that nobody has found at its source. */
export function Rules({ told, tongue }: { told: ProfileTold; tongue: Tongue }) {
  const { t } = tongue;
  const { parts, files, languages, zone, midnight, lines, receipt, portal, packForms, leadDays, checklist, source, sourceUrl, checkedOn, doubtful } = told;
  const mark = <Tag tone="warn">{t("notConfirmed")}</Tag>;
  const figure = (name: ChannelFigure, value: ReactNode) => <>{value} {doubtful.includes(name) && mark}</>;
  return (
    <>
      <Section heading={t("takes")}>
        <Table
          caption={t("takes")} captionHidden rows={parts} rowKey={({ part }) => part}
          columns={[
            { key: "part", head: t("column.part"), rowHeader: true, narrow: "title", cell: (part) => partName(part, tongue) },
            { key: "limit", head: t("column.limit"), narrow: "labelled", cell: ({ limit }) => (limit ? <>{amountOf(limit, tongue)} {!limit.confirmed && mark}</> : <span className="text-ink-2">{t("anyLength")}</span>) },
            { key: "counted", head: t("column.counted"), narrow: "line", cell: ({ limit }) => limit && countingOf(limit, tongue) },
          ]}
        />
        <div className="mt-5"><Facts wide>
          <Fact name={t("field.files")}>{figure("files", filesInWords(files, tongue))}</Fact>
          <Fact name={t("field.languages")}>{figure("languages", languagesInWords(languages, tongue))}</Fact>
          <Fact name={t("field.lines")}>{figure("lines", t(`lines.${lines}`))}</Fact>
        </Facts></div>
      </Section>
      <Section heading={t("deadline")}>
        <Facts wide>
          <Fact name={t("field.zone")}>{zone ?? t("zoneOfAuthority")}</Fact>
          <Fact name={t("field.midnight")}>{figure("midnight", t(`midnight.${midnight}`))}</Fact>
          <Fact name={t("field.leadDays")}>{figure("lead", t("leadDays", { days: leadDays }))}<span className="block text-ink-2">{t("leadNote")}</span></Fact>
        </Facts>
      </Section>
      <Section heading={t("givesBack")}>
        <p>{figure("receipt", receiptInWords(receipt, tongue))}</p>
        {receipt.pattern && <p className="small text-ink-2">{t("pattern", { pattern: receipt.pattern })}</p>}
      </Section>
      <Section heading={t("wants")}><ol className="list-decimal pl-5">{packForms.map((form, index) => <li key={form}>{index === 0 ? t("mainForm", { form: formName(form, tongue) }) : formName(form, tongue)}</li>)}</ol></Section>
      {checklist.length > 0 && <Section heading={t("before")}><ul className="list-disc pl-5">{checklist.map((check) => <li key={check.key}>{checkInWords(check, tongue)}</li>)}</ul></Section>}
      <Section heading={t("sources")}>
        <Facts wide>
          <Fact name={t("field.source")}>{sourceUrl ? <Link href={sourceUrl}>{source}</Link> : source}<span className="block text-ink-2">{checkedOn ? t("checkedOn", { day: tongue.day(checkedOn) }) : t("neverChecked")}</span></Fact>
          {portal && <Fact name={t("field.portal")}><Link href={portal}>{portal}</Link></Fact>}
          {doubtful.length > 0 && <Fact name={t("field.doubtful")}>{figuresInWords(doubtful, tongue)}</Fact>}
        </Facts>
      </Section>
    </>
  );
}
