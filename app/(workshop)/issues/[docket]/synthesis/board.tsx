import { arrangeAction, undoArrangingAction } from "#app/(workshop)/issues/[docket]/synthesis/arranging-actions.ts";
import { Arranging, arranging } from "#app/(workshop)/issues/[docket]/synthesis/arranging.tsx";
import { addThemeAction } from "#app/(workshop)/issues/[docket]/synthesis/actions.ts";
import { ThemeFoot, type BoardTheme, type SynthesisBoard } from "#app/(workshop)/issues/[docket]/synthesis/theme-foot.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { RowCheckbox } from "#components/form/checkbox.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { StanceGlyph } from "#components/ui/glyph.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { shortened } from "#lib/formats/text.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type Card = BoardTheme["cards"][number];
type Tongue = { t: Speak; f: Speak; terms: Speak; keep: boolean };

/** The answers to a hub in columns: those in no theme first, then each theme with what it says, how many say it, and the ask it becomes. */
export async function Board({ board, at, open }: { board: SynthesisBoard; at: string; open: string | null }) {
  const { say } = await speech();
  const tongue: Tongue = { t: say("themes"), f: say("feedback"), terms: say("terms"), keep: board.may.keep };
  const { t } = tongue;
  const column = (key: string) => ({ ...tongue, column: key, more: `${at}?hub=${board.hub.slug}&open=${key}#${key}`, rest: `${at}?hub=${board.hub.slug}&view=table&theme=${key}`, opened: open === key });
  const columns = (
    <div className="board mt-6" tabIndex={-1}>
      <section className="column unplaced" id="none" data-column="none" aria-labelledby="column-none">
        <h2 id="column-none">{t("notPlaced")}</h2>
        <p className="small text-ink-2">{t("figures", { inputs: board.unplaced.figures.inputs, organisations: 0, confided: 0 })}</p>
        <Cards cards={board.unplaced.cards} total={board.unplaced.figures.inputs} {...column("none")} />
      </section>
      {board.themes.map((theme, index) => (
        <section key={theme.id} className="column" id={theme.id} data-column={theme.id} aria-labelledby={`column-${theme.id}`}>
          <h2 id={`column-${theme.id}`} lang={guessLanguage(theme.title) ?? undefined}>{theme.title}</h2>
          <p className="small text-ink-2">{t("figures", theme.figures)}{theme.dissent > 0 && <> · <b>{t("dissent", { count: theme.dissent })}</b></>}</p>
          {theme.summary && <p className="small" lang={guessLanguage(theme.summary) ?? undefined}>{theme.summary}</p>}
          <Cards cards={theme.cards} total={theme.figures.inputs} {...column(theme.id)} />
          <ThemeFoot theme={theme} board={board} at={at} index={index} />
        </section>
      ))}
      {board.may.keep && (
        <section className="column" aria-label={t("theme.add")}>
          <Details summary={t("theme.add")} open={board.themes.length === 0}>
            {board.themes.length === 0 && <p className="small text-ink-2 mb-2">{t("noThemes")}</p>}
            <CommandForm act={addThemeAction} hidden={{ issue: board.issue.docket, hub: board.hub.slug }} prefix="new-theme-" label={t("theme.add")}>
              <TextField name="title" label={t("theme.addTitle")} hint={t("theme.addHint")} />
              <TextAreaField name="summary" short label={t("theme.summary")} optional={t("theme.optional")} />
              <SubmitButton size="small" pendingLabel={t("theme.saving")}>{t("theme.add")}</SubmitButton>
            </CommandForm>
          </Details>
        </section>
      )}
    </div>
  );
  if (!board.may.keep) return columns;
  return (
    <Arranging act={arrangeAction} undo={undoArrangingAction} themes={board.themes.map(({ id, title }) => ({ id, title }))} answer={{ action: `${at}/answer`, hub: board.hub.slug }} words={wordsOfArranging(t)}>
      <p className="small text-ink-2 mt-3 screen-only">{t("help")}</p>
      {columns}
    </Arranging>
  );
}

export const wordsOfArranging = (t: Speak) => ({
  label: t("bar.label"), chosen: t("bar.chosen"), move: t("bar.move"), moveTo: t("bar.moveTo"), also: t("bar.also"), out: t("bar.out"), dissent: t("bar.dissent"), dissentYes: t("bar.dissentYes"), dissentNo: t("bar.dissentNo"), dissentComputed: t("bar.dissentComputed"),
  answer: t("bar.answer"), clear: t("bar.clear"), undo: t("bar.undo"), nowhere: t("bar.nowhere"),
});

type OfColumn = Tongue & { column: string; more: string; rest: string; opened: boolean };

/** Not a component for each card: there are hundreds of them. */
function Cards({ cards, total, ...of }: OfColumn & { cards: readonly Card[]; total: number }) {
  const left = total - cards.length;
  return (
    <>
      {cards.length > 0 && <ul className="cards">{cards.map((card) => cardOf(card, of))}</ul>}
      {cards.length === 0 && of.keep && of.column !== "none" && <p className="hollow small">{of.t("emptyColumn")}</p>}
      {left > 0 && <p className="small"><a href={of.opened ? of.rest : of.more}>{of.t(of.opened ? "moreInTable" : "more", { count: left })}</a></p>}
    </>
  );
}

function cardOf({ id, excerpt, language, stance, organisation, country, lane, also, dissents, how, state, unconfirmed }: Card, { t, f, terms, keep, column }: OfColumn) {
  const confided = lane === "coordinators" || lane === "confided";
  return (
    <li key={id} className={`card s-${stance ?? "unstated"}`} data-card={id}>
      <p lang={language}><a href={`/feedback/${id}`} className="link-plain">{shortened(excerpt, 140)}</a></p>
      <p className="small who">
        {stance ? <span className="stance"><StanceGlyph stance={stance} /><span className="sr-only">{terms(`stances.${stance}`)}</span></span> : <span className="text-ink-3">{f("noStance")}</span>}{" "}
        {organisation ? (country ? t("card.of", { organisation, country }) : organisation) : f("unnamed")}
        <span className="marks">
          <span className="text-ink-3">{language.toUpperCase()}</span>
          {dissents && <Tag tone="warn">{t("card.dissents")}</Tag>}
          {confided && <Tag>{t("card.private")}</Tag>}
          {unconfirmed && <Tag>{t("card.unconfirmed")}</Tag>}
          {state !== "submitted" && <Tag>{terms(`feedbackStates.${state}`)}</Tag>}
          {also.length > 0 && <span className="text-ink-3">{t("card.also", { count: also.length })}</span>}
          {how === "rule" && <span className="text-ink-3">{t("card.byRule")}</span>}
        </span>
      </p>
      {keep && (
        <div className="acts small">
          <RowCheckbox name={`chosen.${column}.${id}`} form={arranging} label={t("card.choose", { words: shortened(excerpt, 60) })} />
          <button type="button" className="link-action with-script" data-move="" >{t("card.move")}<span className="sr-only"> {shortened(excerpt, 40)}</span></button>
          <span className="grip" data-grip="" title={t("dragged")} aria-hidden="true" />
        </div>
      )}
    </li>
  );
}
