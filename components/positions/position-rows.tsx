import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { PositionState, Stance as StanceName } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";

type Listed = { id: string; title: string; state: PositionState; stance: StanceName; docket: string; hub: { code: string; name: string } };

/** Positions in rows: whose, on what, where they stand and how far they are. */
export async function PositionRows({ label, positions, published = false }: { label: string; positions: readonly Listed[]; /** Leads to the public page. */ published?: boolean }) {
  const terms = (await speech()).say("terms");
  return (
    <Rows label={label}>
      {positions.map(({ id, title, state, stance, docket, hub }) => (
        <Row key={id} href={published ? `/standpoint/${docket.toLowerCase()}` : `/positions/${id}`} docket={<Docket code={docket} tone={toneOf(hub.code)} />} title={title} note={<>{hub.name} · <Stance stance={stance}>{terms(`stances.${stance}`)}</Stance></>} aside={<Tag>{terms(`positionStates.${state}`)}</Tag>} />
      ))}
    </Rows>
  );
}
