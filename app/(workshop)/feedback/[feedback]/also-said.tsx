import { SaidStance } from "#components/feedback/said-stance.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import type { feedbackById } from "#lib/feedback/queries.ts";
import { shortened } from "#lib/formats/text.ts";
import { speech } from "#lib/next/words.ts";

/** What came with an input: the answers to the call's own questions, the other parts of one sending, the row of a table it came from. */
export async function AlsoSaid({ item: { answers, parts, row } }: { item: Awaited<ReturnType<typeof feedbackById>> }) {
  const t = (await speech()).say("feedback");
  return (
    <>
      {answers.length > 0 && (
        <Section heading={t("answered.title")}>
          <dl>
            {answers.map(({ key, prompt, values, options, changedSince }) => (
              <div key={key} className="border-t border-rule py-2">
                <dt className="text-ink-3">{prompt}{changedSince && <span className="small"> · {t("answered.changed")}</span>}</dt>
                <dd className="m-0 whitespace-pre-line">{values.join(", ")}{options.unit && ` ${options.unit}`}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {parts.length > 0 && (
        <Section heading={t("parts.title")}>
          <Rows label={t("parts.title")}>{parts.map(({ id, provision, impact, language, stance, sentWith }) => <Row key={id} href={`/feedback/${id}`} title={shortened(impact, 120)} lang={language} note={sentWith === null ? t("parts.whole") : provision} aside={stance && <SaidStance stance={stance} />} />)}</Rows>
        </Section>
      )}
      {row && <Details summary={t("row.title")}><Facts wide>{Object.entries(row).map(([head, cell]) => <Fact key={head} name={head}><span className="whitespace-pre-line">{cell}</span></Fact>)}</Facts></Details>}
    </>
  );
}
