import { AnswerHead } from "#app/(writing)/calls/[call]/answer/answer-head.tsx";
import type { loadCall } from "#app/(writing)/calls/[call]/answer/load-call.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { speech } from "#lib/next/words.ts";

const written = ["impact", "proposedWording", "evidence"];

/** Why there is nothing to fill in, and what the organisation had written before the door closed: words are never taken away. */
export async function CannotAnswer({ call }: { call: Awaited<ReturnType<typeof loadCall>> }) {
  const t = (await speech()).say("feedback");
  const why = !call.organisation ? t("cannot.noOrganisation", { hub: call.hub.name }) : t(call.state === "draft" ? "cannot.draft" : "cannot.closed");
  const left = written.flatMap((part) => { const text = call.draft?.content[part]; return text ? [{ part, text }] : []; });
  return (
    <>
      <AnswerHead call={call} title={call.question} />
      <div className="mt-6 stack">
        <EmptyState action={<ButtonLink href={`/calls/${call.id}`}>{t("call.back")}</ButtonLink>}>{why}</EmptyState>
        {left.length > 0 && <Section heading={t("cannot.written")}>{left.map(({ part, text }) => <div key={part} className="mt-3"><h3 className="h-section">{t(`part.${part}`)}</h3><p className="whitespace-pre-line">{text}</p></div>)}</Section>}
      </div>
    </>
  );
}
