import { nameOnDevice } from "#app/(writing)/calls/[call]/answer/name-on-device.ts";
import { ForgetOnDevice } from "#components/form/forget-on-device.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { ButtonRow, ButtonLink } from "#components/ui/button.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import type { feedbackById } from "#lib/feedback/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Item = Awaited<ReturnType<typeof feedbackById>>;

/** What the sender takes home: the number, when, who may read it, what comes next. */
export async function Receipt({ item: { reference, submittedAt, consent, lane, hub, call }, person }: { item: Item; person: string }) {
  const { say, dates, zone } = await speech();
  const t = say("feedback");
  return (
    <section className="notice ok mt-5" aria-labelledby="receipt-title">
      <h2 className="title" id="receipt-title">{t("receipt.title")}</h2>
      <Facts wide>
        <Fact name={t("one.reference")}><b>{reference}</b></Fact>
        <Fact name={t("one.sent")}>{momentInWords(submittedAt, dates, zone)} ({zone})</Fact>
        <Fact name={t("check.whoReads")}>{consent}</Fact>
        <Fact name={t("receipt.next")}>{t(lane === "own" ? "receipt.nextOwn" : "receipt.nextText", { hub: hub.name })}</Fact>
      </Facts>
      <ButtonRow><PrintButton>{t("receipt.print")}</PrintButton><ButtonLink href={`/calls/${call.id}`}>{t("call.back")}</ButtonLink></ButtonRow>
      <ForgetOnDevice name={nameOnDevice(person, call.id)} />
    </section>
  );
}
