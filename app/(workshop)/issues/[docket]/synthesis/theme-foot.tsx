import { arranging } from "#app/(workshop)/issues/[docket]/synthesis/arranging.tsx";
import { closeThemeAction, editThemeAction, editThemeAskAction, openThemeAction, themeToAskAction, unlinkAskAction } from "#app/(workshop)/issues/[docket]/synthesis/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { askPriorities } from "#db/vocabulary.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import type { synthesisBoard } from "#lib/themes/queries.ts";

export type SynthesisBoard = Awaited<ReturnType<typeof synthesisBoard>>;
export type BoardTheme = SynthesisBoard["themes"][number];

type OfTheme = { theme: BoardTheme; t: Speak; terms: Speak };

/** Under a theme: the ask it becomes, whose text is edited here, and what can be done with the theme itself. */
export async function ThemeFoot({ theme, board, at, index }: { theme: BoardTheme; board: SynthesisBoard; at: string; index: number }) {
  const { say } = await speech();
  const of = { theme, t: say("themes"), terms: say("terms") };
  const { t } = of;
  if (!board.may.keep) return theme.ask && <div className="becomes"><Demand {...of} /></div>;
  const query = `?hub=${board.hub.slug}&theme=${theme.id}`;
  return (
    <>
      <div className="becomes">
        <p className="small"><b>{t("ask.becomes")}</b></p>
        {theme.ask ? <><Demand {...of} />{theme.ask.writable && <EditAsk {...of} />}<CommandForm act={unlinkAskAction} hidden={{ theme: theme.id }}><SubmitButton kind="quiet" size="small" pendingLabel={t("theme.saving")}>{t("ask.unlink")}</SubmitButton></CommandForm></> : <MakeAsk {...of} board={board} />}
      </div>
      <Details summary={<>{t("theme.manage")}<span className="sr-only"> {theme.title}</span></>}>
        <CommandForm act={editThemeAction} hidden={{ theme: theme.id, revision: theme.revision }} prefix={`edit-${theme.id}-`} label={t("theme.manageOf", { title: theme.title })} done={t("theme.saved")}>
          <TextField name="title" label={t("theme.editTitle")} defaultValue={theme.title} />
          <TextAreaField name="summary" short label={t("theme.summary")} optional={t("theme.optional")} defaultValue={theme.summary} />
          <SubmitButton size="small" pendingLabel={t("theme.saving")}>{t("theme.save")}</SubmitButton>
        </CommandForm>
        <ButtonRow>
          <a className="button small" href={`${at}/rule${query}`}>{t("theme.rule")}</a>
          {theme.rule && <Button type="submit" form={arranging} name="byRule" value={theme.id} size="small">{t("theme.placeByRule")}</Button>}
          <a className="button small" href={`${at}${query}&view=table`}>{t("theme.table")}</a>
          {theme.unanswered > 0 && <a className="button small" href={`${at}/answer${query}`}>{t("theme.answer")}</a>}
        </ButtonRow>
        <ButtonRow>
          {index > 0 && <Button type="submit" form={arranging} name="shift" value={`${theme.id}.${index}`} size="small">{t("theme.left")}</Button>}
          {index < board.themes.length - 1 && <Button type="submit" form={arranging} name="shift" value={`${theme.id}.${index + 2}`} size="small">{t("theme.right")}</Button>}
          <Button type="submit" form={arranging} name="retire" value={theme.id} size="small" kind="danger">{t("theme.retire")}</Button>
        </ButtonRow>
        <CommandForm act={theme.lane === "hub" ? closeThemeAction : openThemeAction} hidden={{ theme: theme.id }}>
          {theme.lane !== "hub" && <p className="small text-ink-2">{t("theme.openNote")}</p>}
          <SubmitButton size="small" kind="plain" pendingLabel={t("theme.saving")}>{t(theme.lane === "hub" ? "theme.close" : "theme.open")}</SubmitButton>
        </CommandForm>
      </Details>
    </>
  );
}

function Demand({ theme: { ask }, t }: OfTheme) {
  if (!ask) return null;
  return <><p className="law-s" lang={ask.position.language}>{ask.statement}</p><p className="small"><a href={`/positions/${ask.position.id}#ask-${ask.number}`}>{t("ask.of", { number: ask.number, position: ask.position.title })}</a></p></>;
}

const strengths = (terms: Speak) => askPriorities.map((value) => ({ value, label: terms(`askPriorities.${value}`) }));

function EditAsk({ theme: { id, ask }, t, terms }: OfTheme) {
  if (!ask) return null;
  return (
    <Details summary={t("ask.edit")}>
      <CommandForm act={editThemeAskAction} hidden={{ ask: ask.id, revision: ask.revision, fallback: ask.fallback ?? "", redLine: String(ask.redLine) }} prefix={`ask-${id}-`} label={t("ask.of", { number: ask.number, position: ask.position.title })}>
        <TextAreaField name="statement" short law label={t("ask.statement")} defaultValue={ask.statement} />
        <SelectField name="priority" label={t("ask.priority")} options={strengths(terms)} defaultValue={ask.priority} />
        <SubmitButton size="small" pendingLabel={t("theme.saving")}>{t("ask.save")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

function MakeAsk({ theme, board, t, terms }: OfTheme & { board: SynthesisBoard }) {
  const known = board.drafts.flatMap(({ asks }) => asks);
  return (
    <>
      {board.drafts.length === 0 && <p className="small">{t("ask.noDraft")} <a href={`/issues/${board.issue.docket.toLowerCase()}/positions/new?hub=${board.hub.slug}`}>{t("ask.draft")}</a></p>}
      {board.drafts.length > 0 && (
        <Details summary={t("ask.make")}>
          <CommandForm act={themeToAskAction} hidden={{ theme: theme.id }} prefix={`make-${theme.id}-`}>
            <TextAreaField name="statement" short law label={t("ask.statement")} hint={t("ask.hint")} lang={guessLanguage(theme.title) ?? undefined} />
            <SelectField name="position" label={t("ask.position")} options={board.drafts.map(({ id, title }) => ({ value: id, label: title }))} />
            <SelectField name="priority" label={t("ask.priority")} options={strengths(terms)} defaultValue="should" />
            <SubmitButton size="small" pendingLabel={t("theme.saving")}>{t("ask.make")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
      {known.length > 0 && (
        <Details summary={t("ask.link")}>
          <CommandForm act={themeToAskAction} hidden={{ theme: theme.id }} prefix={`link-${theme.id}-`}>
            <SelectField name="ask" label={t("ask.which")} options={known.map(({ id, number, statement }) => ({ value: id, label: `${number}. ${statement}` }))} />
            <SubmitButton size="small" pendingLabel={t("theme.saving")}>{t("ask.linkNow")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </>
  );
}
