import { RetireRule } from "#app/(workshop)/issues/[docket]/dates/retire-rule.tsx";
import { ruleInWords } from "#components/dates/rule-words.ts";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import type { datesOfIssue } from "#lib/dates/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Waits = Awaited<ReturnType<typeof datesOfIssue>>["waiting"];

/** The rules that give no day yet, each with what it waits for. */
export async function Waiting({ docket, waiting, keeps }: { docket: string; waiting: Waits; keeps: boolean }) {
  if (waiting.length === 0) return null;
  const { say, dates } = await speech();
  const t = say("dates");
  return (
    <Section heading={t("waiting.title")}>
      <Rows label={t("waiting.title")}>
        {waiting.map(({ id, label, rule, for: of, of: elsewhere }) => (
          <Row
            key={id} title={label}
            note={<>{ruleInWords(rule, t, (iso) => dayInWords(iso, dates))}. {of ? t("waiting.for", { of: t(`of.${of}`) }) : t("waiting.appointed")}{elsewhere && ` ${t("kin", { docket: elsewhere })}.`}{keeps && elsewhere === null && <RetireRule docket={docket} rule={id} />}</>}
          />
        ))}
      </Rows>
    </Section>
  );
}
