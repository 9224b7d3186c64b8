import { Figures } from "#app/dev/ui/figures.tsx";
import { developmentOnly } from "#app/dev/ui/development-only.ts";
import { Forms } from "#app/dev/ui/forms.tsx";
import { Frame } from "#app/dev/ui/frame.tsx";
import { IssueTable, Moved, NeedsYou, SampleTimeline } from "#app/dev/ui/lists.tsx";
import { Parts } from "#app/dev/ui/parts.tsx";
import { sampleWords } from "#app/dev/ui/sample-words.ts";
import { ThemeSwitch } from "#app/dev/ui/theme-switch.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";

export const metadata = { title: "Parts" };

const screens = ["home", "issues", "issue", "amendment", "feedback", "position"];

/** Every part in every state, for those who build screens from them. */
export default async function Catalogue({ searchParams }: { searchParams: Promise<{ locale?: string }> }) {
  developmentOnly();
  const words = sampleWords((await searchParams).locale);
  return (
    <Frame words={words}>
      <div className="stack" id="top">
        <PageHead title="Parts" under={<>Made into screens: {screens.map((screen) => <span key={screen}> <Link href={`/dev/ui/${screen}`}>{screen}</Link></span>)}</>} actions={<ThemeSwitch />} />
        <Parts words={words} />
        <Section heading="Lists"><div className="stack"><NeedsYou words={words} /><Moved words={words} /><div><IssueTable words={words} /></div><SampleTimeline /></div></Section>
        <Figures words={words} />
        <Forms words={words} />
      </div>
    </Frame>
  );
}
