import { expect, type Machine } from "#tests/e2e/cast.ts";

const proposal = `Article 1
Subject matter

1. This act lays down rules for the naming of components.

2. It does not apply to components that are given away.

Article 2
Duties of stewards

1. A steward shall keep a register of the names that are in use, and shall publish it every year.

2. A steward shall answer the questions of the authority within 24 hours:
(a) in writing;
(b) in the language of the authority.

Article 3
Fees

The Commission may lay down fees for the registration of a name.
`;

/** What became of it: a new article before the duties, a longer time to answer, and no fees. */
const agreed = `Article 1
Subject matter

1. This act lays down rules for the naming of components.

2. It does not apply to components that are given away.

Article 2
Definitions

For the purposes of this act, a name is what a component is called by those who use it.

Article 3
Duties of stewards

1. A steward shall keep a register of the names that are in use, and shall publish it every year.

2. A steward shall answer the questions of the authority within three working days:
(a) in writing;
(b) in the language of the authority.

Article 4
Penalties

Member States lay down what follows when nobody answers.
`;

const title = "Act on the naming of components";

/** The law where it was brought in already; null where it was not. Another worker may be at it. */
async function known(hub: Machine, docket: string) {
  const find = async () => (await hub.get(`/issues/${docket}/texts`)).items.find((one: { title: string }) => one.title === title);
  if (!(await find())) return null;
  await expect.poll(async () => (await find()).editions.length).toBe(2);
  const { editions: [agreed, proposal] } = await find();
  return { proposal: proposal.id as string, agreed: agreed.id as string };
}

/** A made-up law on an issue, in two editions. Brought in once in a run. */
export async function lawOn(hub: Machine, docket: string) {
  const before = await known(hub, docket);
  if (before) return before;
  const { id } = await hub.post(`/issues/${docket}/texts`, { title });
  const bring = async (words: string, fields: Record<string, string>) => (await hub.upload(`/texts/${id}/editions`, { name: "act.txt", mimeType: "text/plain", buffer: Buffer.from(words) }, { language: "en", ...fields })).id;
  return {
    proposal: await bring(proposal, { name: "Proposal", status: "proposal", day: "2030-01-10" }),
    agreed: await bring(agreed, { name: "Agreed text", status: "agreed", day: "2031-03-04" }),
  };
}
