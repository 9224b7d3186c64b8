import { dayFromNow, type Machine } from "#tests/e2e/cast.ts";

/** A letter that anyone with an organisation may sign, and a link to it. */
export async function letterOf(hub: Machine, title: string): Promise<{ position: string; secret: string; signOn: string }> {
  const { docket } = await hub.post("/issues", { hub: "europe", title, lane: "public" });
  const { id: position } = await hub.post(`/issues/${docket}/positions`, {
    hub: "europe", title, lede: "We, the undersigned, ask for time.", stance: "support-with-changes", kind: "joint-statement", sections: [{ heading: "What we ask", body: "Two years between the publication of a standard and its application." }],
  });
  await hub.post(`/positions/${position}/freeze`);
  const { id: signOn } = await hub.post(`/positions/${position}/sign-on`, { softDay: dayFromNow(10), day: dayFromNow(17), minimum: 3, signers: "anyone", listing: "open", logos: true, note: "The letter goes out on the Monday after." });
  const { secret } = await hub.post(`/sign-ons/${signOn}/links`, { label: "Sent to the alliance" });
  return { position, secret, signOn };
}
