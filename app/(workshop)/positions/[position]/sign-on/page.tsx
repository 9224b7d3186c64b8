import type { Metadata } from "next";
import { Claims } from "#app/(workshop)/positions/[position]/sign-on/claims.tsx";
import { KeepSigning } from "#app/(workshop)/positions/[position]/sign-on/keep-signing.tsx";
import { Links } from "#app/(workshop)/positions/[position]/sign-on/links.tsx";
import { OwnPart } from "#app/(workshop)/positions/[position]/sign-on/own-part.tsx";
import { Signed } from "#app/(workshop)/positions/[position]/sign-on/signed.tsx";
import { WhoWasAsked } from "#app/(workshop)/positions/[position]/sign-on/who-was-asked.tsx";
import { PositionText } from "#components/positions/position-text.tsx";
import { Progress } from "#components/signing/progress.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { signOnOfPosition } from "#lib/signatures/queries.ts";

type Props = { params: Promise<{ position: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("signing")("title") };
}

/** A text that is signed: its words, one's own part, who has signed; for coordinators everything that keeps it going. */
export default async function SignOnPage({ params, searchParams }: Props) {
  const { position } = await params;
  await requireMember(`/positions/${position}/sign-on`);
  const signOn = await ask(signOnOfPosition, { position });
  const problem = firstOf(await searchParams)["file-problem"];
  const t = (await speech()).say("signing");
  const { issue, hub, may, text } = signOn;
  const aside = <Section heading={t("heading")} after={t(`states.${signOn.state}`)}><Progress of={signOn} />{signOn.ending && <p className="small mt-3">{signOn.ending}</p>}</Section>;
  return (
    <>
      <PageHead
        over={<>{issue && <Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} />} {may.read && <Link href={`/positions/${position}`}>{t("back")}</Link>}</>}
        title={text.title} lang={text.language} under={t("under", { hub: hub.name, version: signOn.version })}
      />
      {signOn.moves && signOn.isOpen && <div className="mt-4"><Notice kind="warn">{may.keep && signOn.newest !== signOn.version ? t("newer", { newest: signOn.newest, version: signOn.version }) : t("moves")}</Notice></div>}
      <div className="mt-5">
        <Columns kind="facts" aside={aside}>
          {signOn.note && <Notice>{signOn.note}</Notice>}
          <Section heading={t("text")} plain>{text.lede && <p className="lede" lang={text.language}>{text.lede}</p>}<PositionText text={text} /></Section>
          {signOn.own.map((own) => <OwnPart key={own.slug} signOn={signOn} own={own} problem={problem} />)}
          <Signed signOn={signOn} />
          {may.keep && <><KeepSigning signOn={signOn} /><WhoWasAsked signOn={signOn} /><Links signOn={signOn} /><Claims signOn={signOn} /></>}
        </Columns>
      </div>
    </>
  );
}
