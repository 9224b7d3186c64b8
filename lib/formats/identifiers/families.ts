import { actNumber } from "#lib/formats/identifiers/act-number.ts";
import { chinaStandard, hongKongCap, taiwanLaw, vietnamLaw } from "#lib/formats/identifiers/asia.ts";
import { celex } from "#lib/formats/identifiers/celex.ts";
import { ares, com } from "#lib/formats/identifiers/commission.ts";
import { councilDocument } from "#lib/formats/identifiers/council.ts";
import { eli } from "#lib/formats/identifiers/eli.ts";
import type { Family } from "#lib/formats/identifiers/family.ts";
import { haveYourSay, haveYourSayFeedback } from "#lib/formats/identifiers/have-your-say.ts";
import { japanLaw } from "#lib/formats/identifiers/japan.ts";
import type { Identifier, IdentifierKind, Parts } from "#lib/formats/identifiers/kinds.ts";
import { koreaLaw } from "#lib/formats/identifiers/korea.ts";
import { transparencyRegister, tbt, tris } from "#lib/formats/identifiers/notifications.ts";
import { oj } from "#lib/formats/identifiers/official-journal.ts";
import { epDocument, pe } from "#lib/formats/identifiers/parliament.ts";
import { procedure } from "#lib/formats/identifiers/procedure.ts";
import { singaporeAct, singaporeBill } from "#lib/formats/identifiers/singapore.ts";
import { standard, standardisationRequest } from "#lib/formats/identifiers/standards.ts";

const byKind: { [K in IdentifierKind]: Family<K> } = {
  procedure, com, celex, eli, oj, actNumber, epDocument, pe, councilDocument, haveYourSayFeedback, haveYourSay,
  standardisationRequest, standard, tbt, vietnamLaw, tris, ares, singaporeBill, singaporeAct, japanLaw, koreaLaw, taiwanLaw,
  hongKongCap, chinaStandard, transparencyRegister,
};

/** Every family. Where two could read a text the earlier one does: a submission before its initiative, an act before a notification. */
export const families: readonly Family[] = Object.values(byKind);

/** Every kind of identifier there is. */
export const identifierKinds = Object.keys(byKind) as readonly IdentifierKind[];

/** Builds the identifier of a kind from its parts. */
export const identifierOf = <K extends IdentifierKind>(kind: K, parts: Parts[K]): Identifier<K> => byKind[kind].of(parts);

/** The printed form of an identifier, from its kind and parts alone. */
export const printIdentifier = ({ kind, parts }: Pick<Identifier, "kind" | "parts">): string =>
  (byKind[kind] as Family).of(parts).value;
