"use client";
import { useActionState } from "react";
import { ruleInWords } from "#components/dates/rule-words.ts";
import { CheckboxField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FareOf, Faults, Hidden } from "#components/form/live-form.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { useWords } from "#components/words.tsx";
import type { readClause } from "#lib/dates/queries.ts";
import { dateFormat } from "#lib/formats/date-format.ts";
import type { FormAct, Result } from "#lib/next/action.ts";
import type { Typed } from "#lib/next/form.ts";

type Read = Awaited<ReturnType<typeof readClause>>;
type Clause = Read["clauses"][number];
type Props = { docket: string; address: string; /** A locale for dates. */ dates: string; once: string; faultsTitle: string; read: FormAct<Read & { text: string }>; add: FormAct };

/** What a clause is called, for a start. */
function nameOf({ kind, provision, rest, except, scope }: Clause, t: Translate) {
  const label = t(`read.label.${kind}`, { provision: provision === null ? (rest ? "rest" : "none") : "other", what: provision ?? "" });
  const limited = scope ? t("read.scoped", { label, scope }) : label;
  return except && !rest ? t("read.excepted", { label: limited, except }) : limited;
}

/** What was shown before the form was refused, as it brought it back; nothing where it was tampered with. */
function broughtBack({ typed }: Result): Clause[] {
  try {
    return (Array.isArray(typed.rules) ? typed.rules : []).map((one) => JSON.parse((one as Typed).sentence as string) as Clause);
  } catch {
    return [];
  }
}

/** The faults of the rules that were sent, at the rows that they were ticked in. */
function atTheirRows(result: Result | null): Record<string, string[]> {
  if (!result || result.ok) return {};
  const rows = (Array.isArray(result.typed.rules) ? result.typed.rules : []).flatMap((one, row) => ((one as Typed).take === "on" ? [row] : []));
  return Object.fromEntries(Object.entries(result.refusal.fields).map(([field, faults]) => {
    const place = field.replace(/^rules\.(\d+)\.(?:rule|kind|provision|excerpt)\b.*$/, "rules.$1.take").replace(/^rules\.(\d+)/, (_, sent: string) => `rules.${rows[Number(sent)] ?? 0}`);
    return [place, faults];
  }));
}

/** Reads the final article of an act, shows what each sentence gives, and adds what is ticked. Both steps work without JavaScript. */
export function ReadArticle({ docket, address, dates, once, faultsTitle, read, add }: Props) {
  const [t, issues] = [useWords("dates") as Translate, useWords("issues")];
  const [found, sendText] = useActionState(read, null);
  const [added, sendRules] = useActionState(add, null);
  const shown = found?.ok ? found.value : null;
  const clauses = added && !added.ok ? broughtBack(added) : shown?.clauses ?? null;
  return (
    <>
      <FareOf result={found} faults={found && !found.ok ? found.refusal.fields : {}} prefix="read-">
        <form action={sendText} aria-label={t("read.open")} className="form" noValidate>
          <Faults title={faultsTitle} />
          <Hidden fields={{ issue: docket }} />
          <TextAreaField key={found?.turn ?? 0} name="text" law lang="en" label={t("read.text")} defaultValue={shown?.text ?? ""} />
          <FormActions><SubmitButton kind={shown ? "plain" : "primary"} pendingLabel={issues("saving")}>{t(shown ? "read.again" : "read.do")}</SubmitButton></FormActions>
        </form>
      </FareOf>
      {shown && shown.unread.length > 0 && <Notice kind="warn" title={t("read.unread")}><p>{t("read.unreadUnder")}</p>{shown.unread.map((sentence) => <p key={sentence} className="mt-2"><q lang="en">{sentence}</q></p>)}</Notice>}
      {clauses?.length === 0 && <Notice live>{t("read.nothing")}</Notice>}
      {clauses && clauses.length > 0 && (
        <section className="section" aria-labelledby="read-found">
          <header><h2 className="h-section" id="read-found">{t("read.found", { n: clauses.length })}</h2></header>
          <FareOf result={added} faults={atTheirRows(added)} prefix="add-">
            <form action={sendRules} aria-label={t("read.add")} className="form" noValidate>
              <Faults title={faultsTitle} />
              <Hidden fields={{ issue: docket, _once: `${once}.${found?.turn ?? 0}.${added?.turn ?? 0}` }} />
              <div key={`${found?.turn} ${added?.turn}`} className="contents">
                {clauses.map((clause, row) => <ClauseFields key={row} clause={clause} row={row} dates={dates} t={t} />)}
                <TextField name="source" label={t("field.source")} hint={t("field.sourceHint")} optional={issues("optional")} />
                <TextField name="sourceUrl" type="url" label={issues("date.sourceUrl")} optional={issues("optional")} defaultValue={address} />
              </div>
              <FormActions><SubmitButton pendingLabel={issues("saving")}>{t("read.add")}</SubmitButton></FormActions>
            </form>
          </FareOf>
        </section>
      )}
    </>
  );
}

/** One sentence: whether its date is wanted, what it is called, and to what it obliges. */
function ClauseFields({ clause, row, dates, t }: { clause: Clause; row: number; dates: string; t: Translate }) {
  const issues = useWords("issues");
  const day = (iso: string) => dateFormat(dates, { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).format(new Date(`${iso}T12:00:00Z`));
  const at = (field: string) => `rules.${row}.${field}`;
  const comes = clause.day ? day(clause.day) : clause.for ? t("waiting.for", { of: t(`of.${clause.for}`) }) : t("nothingYet");
  const how = [clause.rule.rule !== "day" && ruleInWords(clause.rule, t, day), clause.base && t("event", { label: clause.base.label, day: day(clause.base.day) }), clause.moved && t("moved", { day: day(clause.moved) }), clause.known && t("read.known")].filter(Boolean).join(" · ");
  return (
    <fieldset className="clause">
      <legend className="sr-only">{nameOf(clause, t)}</legend>
      <Hidden fields={{ [at("sentence")]: JSON.stringify(clause) }} />
      <CheckboxField name={at("take")} label={<b>{comes}</b>} meaning={<><span className="block">{how}</span><q lang="en" className="block law-s">{clause.excerpt}</q></>} defaultChecked={!clause.known} />
      <TextField name={at("label")} label={issues("date.label")} defaultValue={nameOf(clause, t)} />
      <TextAreaField name={at("obligation")} short label={t("field.obligation")} optional={issues("optional")} />
    </fieldset>
  );
}
