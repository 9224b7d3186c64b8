import type { ReactNode } from "react";
import { developmentOnly } from "#app/dev/ui/development-only.ts";
import { Frame } from "#app/dev/ui/frame.tsx";
import { sampleWords, type SampleWords } from "#app/dev/ui/sample-words.ts";
import { AmendmentSample } from "#app/dev/ui/amendment-screen.tsx";
import { FeedbackSample } from "#app/dev/ui/feedback-screen.tsx";
import { HomeSample, IssuesSample } from "#app/dev/ui/home-screen.tsx";
import { IssueSample } from "#app/dev/ui/issue-screen.tsx";
import { PositionSample } from "#app/dev/ui/position-screen.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

type Screen = (words: SampleWords) => ReactNode;

const framed = (screen: Screen): Screen => (words) => <Frame words={words}>{screen(words)}</Frame>;

export const metadata = { title: "A sample screen" };

const screens: Record<string, Screen> = {
  home: framed((words) => <HomeSample words={words} />),
  issues: framed((words) => <IssuesSample words={words} />),
  issue: framed((words) => <IssueSample words={words} />),
  amendment: framed((words) => <AmendmentSample words={words} />),
  feedback: (words) => <FeedbackSample words={words} />,
  position: (words) => <PositionSample words={words} />,
};

const empty: Screen = framed(() => <EmptyState>No sample of this screen.</EmptyState>);

/** Parts made into screens: sample content, real composition. */
export default async function SampleScreen({ params, searchParams }: { params: Promise<{ screen: string }>; searchParams: Promise<{ locale?: string }> }) {
  developmentOnly();
  const words = sampleWords((await searchParams).locale);
  return (screens[(await params).screen] ?? empty)(words);
}
