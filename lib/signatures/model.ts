import type { SignOn } from "#db/schema/index.ts";
import type { PositionState, SignatureOrder, SignerGroup, SignOnState } from "#db/vocabulary.ts";
import type { FileType } from "#lib/formats/file-types.ts";
import { machine } from "#lib/kernel/states.ts";

/** A text is open to be signed, until it is closed or called off. */
export const signOnActs = machine<SignOnState, "extendSignOn" | "closeSignOn" | "cancelSignOn" | "moveSignOn" | "remindUnsigned">("signOn", {
  extendSignOn: { from: ["open"], to: "open" },
  closeSignOn: { from: ["open"], to: "closed" },
  cancelSignOn: { from: ["open"], to: "cancelled" },
  moveSignOn: { from: ["open"], to: "open" },
  remindUnsigned: { from: ["open"], to: "open" },
});

/** The states in which a text stands still, so that it can be signed. */
export const signable: readonly PositionState[] = ["last-call", "deciding", "adopted", "published"];

/** The moment of the hard deadline itself is too late. */
export const isSigningOpen = ({ state, closesAt }: Pick<SignOn, "state" | "closesAt">, now: Date) => state === "open" && closesAt > now;
export const isOver = (signOn: Pick<SignOn, "state" | "closesAt">, now: Date) => !isSigningOpen(signOn, now);

/** Who reads a text while those of a group may sign it. Whoever is behind a link is let in by that. */
export const laneFor = (signers: SignerGroup) => (signers === "hub" ? "hub" as const : "members" as const);

/** Pictures that a browser shows and that bring no script along. */
export const logoTypes: readonly FileType[] = ["png", "jpg", "webp"];

/** How long an organisation's people wait before they ask their signatories again, and coordinators before they remind, in milliseconds. */
export const askAgainAfter = 86_400_000;

/** Below this many, a number says who they are (docs/decisions/0006). */
export const fewest = 3;

export type Count = { organisations: number; countries: number };
/** How far signing has come. Where the list is closed to somebody, they are told a number only if it is of three or more. */
export type Progress = { count: Count | null; missing: number | null; reached: boolean | null };

export function progressOf(count: Count, minimum: number, open: boolean): Progress {
  if (!open && count.organisations < fewest) return { count: null, missing: null, reached: null };
  return { count, missing: Math.max(0, minimum - count.organisations), reached: count.organisations >= minimum };
}

type Placed = { organisation: string; signedAt: Date; id: string };
/** Names in the order of the alphabet, or as they came. */
export const inOrder = <S extends Placed>(all: readonly S[], sorting: SignatureOrder): S[] =>
  all.toSorted((one, other) => (sorting === "time" ? one.signedAt.getTime() - other.signedAt.getTime() : 0) || one.organisation.localeCompare(other.organisation, "en", { sensitivity: "base" }) || one.id.localeCompare(other.id));
