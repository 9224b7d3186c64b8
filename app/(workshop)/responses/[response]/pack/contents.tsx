import { chooseContentsAction, moveContentsAction } from "#app/(workshop)/responses/[response]/pack/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, SelectField, TextAreaField } from "#components/form/fields.tsx";
import { ButtonRow } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { commentTypes } from "#db/vocabulary.ts";
import { isAnswered } from "#lib/formats/pack-forms/document.ts";
import { shortened } from "#lib/formats/text.ts";
import { speech } from "#lib/next/words.ts";
import type { packOfResponse } from "#lib/packs/queries.ts";

export type Pack = Awaited<ReturnType<typeof packOfResponse>>;
type Content = NonNullable<Pack["content"]>;

/** What is offered, by the position it comes from, each with a box. What is in already stays on the list, whatever became of its position. */
export async function ChooseContents({ pack: { response, offered, content } }: { pack: Pack & { content: Content; offered: Content | NonNullable<Pack["offered"]> } }) {
  const t = (await speech()).say("packs");
  const all = { asks: [...offered.asks, ...content.asks.filter(({ id }) => !offered.asks.some((one) => one.id === id))], amendments: [...offered.amendments, ...content.amendments.filter(({ id }) => !offered.amendments.some((one) => one.id === id))] };
  const positions = [...new Map([...all.asks, ...all.amendments].map(({ positionId, position }) => [positionId, position]))];
  if (positions.length === 0) return <Section heading={t("contents")} plain><EmptyState>{t("noneOffered")}</EmptyState></Section>;
  return (
    <Section heading={t("contents")} plain>
      <p className="text-ink-2 mb-3">{t("contentsUnder")}</p>
      <CommandForm act={chooseContentsAction} hidden={{ response: response.id }} done={t("chosen")} label={t("contents")} prefix="in-">
        {positions.map(([id, title]) => (
          <fieldset key={id} className="stack-small">
            <legend className="strong">{t("from", { position: title })}</legend>
            {all.asks.filter(({ positionId }) => positionId === id).map((ask) => <CheckboxField key={ask.id} name={`asks.${ask.id}`} label={t("askIn", { number: ask.number, statement: ask.statement })} meaning={ask.provision} defaultChecked={content.asks.some((one) => one.id === ask.id)} />)}
            {all.amendments.filter(({ positionId }) => positionId === id).map((row) => {
              const chosen = content.amendments.find((one) => one.id === row.id);
              const name = t("rowIn", { number: row.number, provision: row.provision });
              return (
                <div key={row.id}>
                  <CheckboxField name={`amendments.${row.id}.in`} label={name} meaning={shortened(row.proposed || row.current, 160)} defaultChecked={chosen !== undefined} />
                  <Details summary={<>{t("comment")}<span className="sr-only"> ({name})</span></>}>
                    <SelectField name={`amendments.${row.id}.commentType`} label={t("commentType")} defaultValue={chosen?.commentType ?? "te"} options={commentTypes.map((value) => ({ value, label: t(`types.${value}`) }))} />
                    <TextAreaField name={`amendments.${row.id}.comment`} short label={t("comment")} optional={t("optional")} defaultValue={chosen?.comment ?? ""} />
                  </Details>
                </div>
              );
            })}
          </fieldset>
        ))}
        <SubmitButton pendingLabel={t("saving")}>{t("choose")}</SubmitButton>
      </CommandForm>
    </Section>
  );
}

/** What is in, in its order; each can be moved by one, without a script too. */
export async function InOrder({ pack: { response, may }, content }: { pack: Pack; content: Content }) {
  const t = (await speech()).say("packs");
  const move = (id: string, name: string, at: number, of: number) => may.choose && of > 1 && (
    <ButtonRow>
      {(["up", "down"] as const).filter((to) => (to === "up" ? at > 0 : at < of - 1)).map((to) => (
        <CommandForm key={to} act={moveContentsAction} hidden={{ response: response.id, item: id, to }} prefix={`${to}-${id}-`}><SubmitButton kind="plain" size="small" pendingLabel={t("saving")} aria-label={t(to === "up" ? "moveUp" : "moveDown", { name })}>{t(to)}</SubmitButton></CommandForm>
      ))}
    </ButtonRow>
  );
  const rows = [
    ...content.asks.map((ask, at) => ({ id: ask.id, name: t("askIn", { number: at + 1, statement: ask.statement }), note: ask.provision, buttons: move(ask.id, ask.statement, at, content.asks.length) })),
    ...content.amendments.map((row, at) => { const name = t("rowIn", { number: at + 1, provision: row.provision }); return { id: row.id, name, note: row.observation ? t("observed", { observation: row.observation }) : row.comment, buttons: move(row.id, name, at, content.amendments.length) }; }),
  ];
  return (
    <Section heading={t("order")}>
      {!may.choose && may.make && <p className="small text-ink-2 mb-2">{t("frozen")}</p>}
      {rows.length === 0 ? <p className="text-ink-2">{t("nothingIn")}</p> : <Rows label={t("order")}>{rows.map(({ id, name, note, buttons }) => <Row key={id} title={name} note={note} aside={buttons || undefined} />)}</Rows>}
    </Section>
  );
}

/** The answers to the questions of the authority, in the order of its form; they go along as they are written there. */
export async function AnswersIn({ pack: { response }, content: { answers } }: { pack: Pack; content: Content }) {
  const t = (await speech()).say("packs");
  if (answers.length === 0) return null;
  return (
    <Section heading={t("answers")} after={<Link href={`/responses/${response.id}/questions`}>{t("toQuestions")}</Link>}>
      <Rows label={t("answers")}>{answers.map((one, at) => <Row key={at} title={`${one.number} ${one.question}`.trim()} note={isAnswered(one) ? shortened([...one.chosen, one.answer].filter(Boolean).join(" · "), 160) : t("document.unanswered")} />)}</Rows>
    </Section>
  );
}
