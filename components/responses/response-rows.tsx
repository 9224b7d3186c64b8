import { toneOf } from "#components/shell/tone-of.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { ResponseState } from "#db/vocabulary.ts";
import { daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import { unsent } from "#lib/responses/model.ts";

type Listed = { id: string; title: string; authority: string; state: ResponseState; closesAt: Date; docket: string | null; hub: { code: string; name: string } };

/** Responses in rows: to whom, how far they are, and the time left while they are not sent. */
export async function ResponseRows({ label, responses }: { label: string; responses: readonly Listed[] }) {
  const { say, zone } = await speech();
  const [terms, ui] = [say("terms"), say("ui")];
  return (
    <Rows label={label}>
      {responses.map(({ id, title, authority, state, closesAt, docket, hub }) => (
        <Row key={id} href={`/responses/${id}`} docket={docket && <Docket code={docket} tone={toneOf(hub.code)} />} title={title} note={`${authority} · ${hub.name}`} aside={<>{unsent.includes(state) && <><Countdown days={daysUntil(closesAt, zone)} t={ui} /> </>}<Tag>{terms(`responseStates.${state}`)}</Tag></>} />
      ))}
    </Rows>
  );
}
