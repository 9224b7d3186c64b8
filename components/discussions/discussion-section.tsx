import { DiscussionRows } from "#components/discussions/discussion-rows.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { talkOn } from "#lib/discussion/model.ts";
import { discussionsInBrief, discussionsOn } from "#lib/discussion/queries.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** `href`: where all of it stands. `brief`: the two in which somebody spoke last, instead of ten. */
type Props = { on: string; href?: string; brief?: boolean };

/** What is being talked about a thing, on its page; nothing for whoever may not read along. Hears of new posts while the page is open. */
export async function DiscussionSection({ on, href = `/discussions?on=${on}`, brief = false }: Props) {
  const found = brief ? await askIfReadable(discussionsInBrief, { on }) : await askIfReadable(discussionsOn, { on, resolved: "no" });
  if (!found) return null;
  const t = (await speech()).say("discussion");
  const { discussions, open, may } = found;
  return (
    <div data-live={talkOn(on)}>
      <Section heading={t("title")} after={<Link href={href}>{discussions.length < open ? t("allOpen", { count: open }) : t("all")}</Link>}>
        {discussions.length > 0 ? <DiscussionRows label={t("list")} discussions={discussions} /> : <EmptyState action={may.start && <ButtonLink size="small" href={`${href}#begin`}>{t("begin")}</ButtonLink>}>{t("none")}</EmptyState>}
      </Section>
    </div>
  );
}
