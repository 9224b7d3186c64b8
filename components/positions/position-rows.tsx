import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { maturities, positionKinds, PositionState, Stance as StanceName } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";
import { held } from "#lib/positions/model.ts";

type Listed = { id: string; title: string; state: PositionState; stance: StanceName; kind: (typeof positionKinds)[number]; maturity: (typeof maturities)[number] | null; docket: string; hub: { code: string; name: string } };

/** Positions in rows: whose, on what, where they stand and how far they are. */
export async function PositionRows({ label, positions, published = false, now }: { label: string; positions: readonly Listed[]; /** Leads to the public page. */ published?: boolean; /** Of the hub with this name in addresses: what it holds leads to what it holds right now. */ now?: string }) {
  const terms = (await speech()).say("terms");
  const hrefOf = ({ id, state, docket }: Listed) => {
    if (published) return `/standpoint/${docket.toLowerCase()}`;
    return now && held.includes(state) ? `/issues/${docket.toLowerCase()}/position?hub=${now}` : `/positions/${id}`;
  };
  return (
    <Rows label={label}>
      {positions.map((position) => ({ ...position, href: hrefOf(position) })).map(({ id, href, title, state, stance, kind, maturity, docket, hub }) => (
        <Row key={id} href={href} docket={<Docket code={docket} tone={toneOf(hub.code)} />} title={title} note={<>{hub.name} · {terms(`positionKinds.${kind}`)}{maturity && `, ${terms(`maturities.${maturity}`)}`} · <Stance stance={stance}>{terms(`stances.${stance}`)}</Stance></>} aside={<Tag>{terms(`positionStates.${state}`)}</Tag>} />
      ))}
    </Rows>
  );
}
