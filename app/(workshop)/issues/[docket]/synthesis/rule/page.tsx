import type { Metadata } from "next";
import Form from "next/form";
import { placeByRuleAction, undoArrangingAction } from "#app/(workshop)/issues/[docket]/synthesis/arranging-actions.ts";
import { RulePlacing } from "#app/(workshop)/issues/[docket]/synthesis/rule/rule-placing.tsx";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button, ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { stances } from "#db/vocabulary.ts";
import { ask, askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { matchesOfRule, themeById } from "#lib/themes/queries.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("themes")("theme.rule") };
}

/** What belongs to a theme by itself: said in the address, so that it is seen how many answers that are before any is placed. */
export default async function RulePage({ params, searchParams }: Props) {
  const { docket } = await params;
  const { lang: _, hub = "", theme: id = "", ...given } = firstOf(await searchParams);
  await requireMember(`/issues/${docket}/synthesis`);
  const theme = await ask(themeById, { theme: id });
  const asked = Object.keys(given).length > 0;
  const rule = asked ? { words: given.words ?? "", provision: given.provision ?? "", stance: given.stance ?? "" } : { words: theme.rule?.words?.join(", ") ?? "", provision: theme.rule?.provision ?? "", stance: theme.rule?.stance ?? "" };
  const says = Object.values(rule).some(Boolean);
  const { answer: found, ignored } = await askLeniently(matchesOfRule, rule, { theme: id });
  const { say } = await speech();
  const [t, terms] = [say("themes"), say("terms")];
  const board = `/issues/${docket}/synthesis?hub=${hub}`;
  return (
    <>
      <PageHead over={<><Docket code={docket.toUpperCase()} tone="ink" href={`/issues/${docket}`} /> <Link href={board}>{t("short")}</Link></>} title={t("rule.title", { theme: theme.title })} under={t("rule.lede")} />
      <div className="stack mt-5 max-w-[44rem]">
        <Form action={`/issues/${docket}/synthesis/rule`} className="form" aria-label={t("theme.rule")}>
          <input type="hidden" name="hub" value={hub} /><input type="hidden" name="theme" value={id} />
          <TextInput name="words" label={t("rule.words")} hint={t("rule.wordsHint")} optional={t("theme.optional")} defaultValue={rule.words} />
          <TextInput name="provision" label={t("rule.provision")} optional={t("theme.optional")} defaultValue={rule.provision} />
          <Select name="stance" label={t("rule.stance")} none={t("rule.any")} options={stances.map((stance) => ({ value: stance, label: terms(`stances.${stance}`) }))} defaultValue={rule.stance} />
          <ButtonRow><Button type="submit" kind={says ? "plain" : "primary"}>{t("rule.look")}</Button><ButtonLink href={board}>{t("rule.back")}</ButtonLink></ButtonRow>
        </Form>
        {ignored.length > 0 && <Notice kind="warn">{t("table.ignored", { names: ignored.join(", ") })}</Notice>}
        {asked && !says && <Notice kind="warn">{t("rule.asksNothing")}</Notice>}
        {says && ignored.length === 0 && (
          <div>
            <p role="status">{t("rule.would", found)}</p>
            <RulePlacing act={placeByRuleAction} undo={undoArrangingAction} rule={{ theme: id, ...rule }} words={{ place: t("rule.place", { fresh: found.fresh }), undo: t("bar.undo") }} />
          </div>
        )}
      </div>
    </>
  );
}
