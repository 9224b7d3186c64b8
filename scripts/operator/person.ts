import { system } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { addPerson, giveSeat } from "#lib/people/commands.ts";
import { requireTables, withDatabase } from "#scripts/operator/database.ts";
import { exitCodes, Halt } from "#scripts/operator/operate.ts";

type Wanted = { name?: string; locale?: string; zone?: string; role?: string; hub?: string; organisation?: string };

/** Adds somebody where they are missing, and gives them a seat where one is asked for. */
export const person = (email: string, { name, locale, zone, ...seat }: Wanted) => withDatabase(async (database) => {
  await requireTables(database);
  if (name !== undefined) {
    await addPerson(system, { email, name, ...(locale ? { locale: locale as "en" } : {}), ...(zone ? { zone } : {}) }).catch((error: unknown) => { throw told(error, email); });
    console.log(`${email} was added.`);
  }
  if (seat.role === undefined) return;
  await giveSeat(system, { email, role: seat.role as "member", ...(seat.hub ? { hub: seat.hub } : {}), ...(seat.organisation ? { organisation: seat.organisation } : {}) }).catch((error: unknown) => { throw told(error, email); });
  console.log(`${email} is now ${seat.role}${seat.organisation ? ` of ${seat.organisation}` : ""}${seat.hub ? ` in ${seat.hub}` : ""}.`);
});

const about: Record<string, string> = {
  role: "The role is one of member, participant, delegate, alternate, liaison, coordinator, board, administrator.",
  hub: "Name the hub with --hub, such as europe.",
  organisation: "Name the organisation with --organisation, by the last part of its address, such as ericsson.",
  locale: "The language is en or nl.",
  zone: "The time zone is one such as Europe/Brussels.",
  name: "A name has 1 to 120 characters.",
};

function told(error: unknown, email: string) {
  if (!(error instanceof Refusal)) return error;
  if (error.reason === "notFound") return new Halt(`Nobody here has the address ${email}. Add them with --name.`);
  if (error.code === "seatTaken") return new Halt("That organisation already has a delegate or alternate in this hub. End that seat first.");
  if (error.faults.organisation?.[0]?.code === "notParticipating") return new Halt("That organisation does not participate in this hub.");
  const [field] = Object.keys(error.faults);
  if (field === "email") return new Halt(error.faults.email?.[0]?.code === "taken" ? `${email} is here already. Leave --name out to give a seat.` : `${email} is not an e-mail address.`, exitCodes.usage);
  return field && about[field] ? new Halt(about[field], exitCodes.usage) : error;
}
