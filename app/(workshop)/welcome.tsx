import { PositionRows } from "#components/positions/position-rows.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { env } from "#lib/platform/env.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList } from "#lib/positions/queries.ts";

/** What a visitor sees first: what the hubs hold, who they are, the way in. */
export async function Welcome() {
  const { say } = await speech();
  const t = say("home");
  const hubs = await ask(hubDirectory, {});
  const positions = await ask(positionList, {});
  return (
    <div className="stack">
      <PageHead large title={t("welcome")} under={t("welcomeUnder")} />
      <ButtonRow>
        {env.demo && <ButtonLink href="/sign-in/as" kind="primary">{t("tryAs")}</ButtonLink>}
        <ButtonLink href="/issues">{t("seeIssues")}</ButtonLink>
      </ButtonRow>
      <Section heading={t("standpoints")}>
        {positions.length === 0 ? <EmptyState>{t("noStandpoints")}</EmptyState> : <PositionRows label={t("standpoints")} positions={positions} published />}
      </Section>
      <Section heading={t("hubs")} after={<Link href="/hubs">{t("all")}</Link>}>
        <Rows>{hubs.map(({ slug, code, name, participants }) => <Row key={slug} href={`/hubs/${slug}`} title={<span className={`docket tone-${toneOf(code)}`}>{name}</span>} aside={t("participants", { count: participants })} />)}</Rows>
      </Section>
    </div>
  );
}
