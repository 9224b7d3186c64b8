import { acceptSuggestionAction, rejectSuggestionAction, withdrawSuggestionAction } from "#app/(workshop)/positions/actions.ts";
import { DiffText } from "#components/figure/diff-text.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { placeOf } from "#lib/formats/numbered-text.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { suggestionsOnPosition } from "#lib/suggestions/queries.ts";

function nameOf(address: string, t: Speak) {
  const place = placeOf(address);
  if (!place || place.section === 0) return t("theLede");
  return place.paragraph === null ? t("sectionOf", { section: place.section }) : t("paragraphOf", { section: place.section, paragraph: place.paragraph });
}

type Suggestion = Awaited<ReturnType<typeof suggestionsOnPosition>>["suggestions"][number];

/** Other words that somebody of the hub suggests: what waits for an editor, and what came of the rest. */
export async function Suggestions({ position, language }: { position: string; language: string }) {
  const found = await askIfReadable(suggestionsOnPosition, { position });
  if (!found || found.suggestions.length === 0) return null;
  const t = (await speech()).say("positions");
  const [open, settled] = [found.suggestions.filter(({ state }) => state === "open"), found.suggestions.filter(({ state }) => state !== "open")];
  const list = (suggestions: readonly Suggestion[]) => <div className="stack-small">{suggestions.map((suggestion) => <SuggestionOf key={suggestion.id} position={position} suggestion={suggestion} language={language} />)}</div>;
  return (
    <Section heading={t("suggestions.title", { count: open.length })} id="suggestions">
      {list(open)}
      {settled.length > 0 && <Details summary={t("suggestions.settled", { count: settled.length })}>{list(settled)}</Details>}
    </Section>
  );
}

async function SuggestionOf({ position, suggestion, language }: { position: string; suggestion: Suggestion; language: string }) {
  const { say, dates, zone } = await speech();
  const t = say("positions");
  const { id, at, by, createdAt, reason, pieces, proposed, now, fit, state, settled, may } = suggestion;
  return (
    <article className="thread" aria-label={t("suggestions.one")}>
      <p className="meta text-ink-2"><b>{by}</b>, {momentInWords(createdAt, dates, zone)}{at && <> · <Link href={`/positions/${position}?view=read#${at}`}>{nameOf(at, t)}</Link></>}</p>
      <p className="law-s whitespace-pre-line" lang={language}><DiffText pieces={pieces} /></p>
      {reason && <p className="small">{reason}</p>}
      {fit === "merges" && <Notice kind="info">{t("suggestions.merges")}</Notice>}
      {fit === "gone" && <Notice kind="warn">{t("suggestions.gone")}</Notice>}
      {fit === "clashes" && <Notice kind="warn" title={t("suggestions.clashes")}><p className="law-s whitespace-pre-line" lang={language}>{now}</p></Notice>}
      {settled && <p className="small">{t(`suggestions.${state}By`, { name: settled.by, when: momentInWords(settled.at, dates, zone) })}{settled.why && `: ${settled.why}`}</p>}
      {may.settle && fit !== "gone" && (
        <CommandForm act={acceptSuggestionAction} hidden={{ suggestion: id }} prefix={`accept-${id}-`}>
          {fit === "clashes" && <TextAreaField name="words" law label={t("suggestions.words")} defaultValue={proposed} lang={language} />}
          <SubmitButton size="small" pendingLabel={t("saving")}>{t("suggestions.accept")}</SubmitButton>
        </CommandForm>
      )}
      {may.settle && <Details summary={t("suggestions.reject")}><CommandForm act={rejectSuggestionAction} hidden={{ suggestion: id }} prefix={`reject-${id}-`}><TextField name="reason" label={t("suggestions.rejectWhy")} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("suggestions.reject")}</SubmitButton></CommandForm></Details>}
      {may.withdraw && <CommandForm act={withdrawSuggestionAction} hidden={{ suggestion: id }}><SubmitButton size="small" kind="quiet" pendingLabel={t("saving")}>{t("suggestions.withdraw")}</SubmitButton></CommandForm>}
    </article>
  );
}
