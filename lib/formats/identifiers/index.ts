/** Official identifiers: recognising, printing, and what follows from them. Pure, offline, never throws on what someone typed. */
export { parseIdentifier, findIdentifiers } from "#lib/formats/identifiers/parse.ts";
export { identifierKinds, identifierOf, printIdentifier } from "#lib/formats/identifiers/families.ts";
export { derive, procedureTemplates, type Derivation, type ProcedureTemplate } from "#lib/formats/identifiers/derive.ts";
export { impliedBy, relationKinds, relationsIn, type Implication, type RelationKind, type SuggestedRelation } from "#lib/formats/identifiers/relations.ts";
export { procedureTypes } from "#lib/formats/identifiers/procedure.ts";
export { longestReference, withoutRemark } from "#lib/formats/identifiers/wording.ts";
export {
  identifierReasons,
  type Act,
  type ActForm,
  type Identifier,
  type IdentifierKind,
  type IdentifierReason,
  type ParsedIdentifier,
  type Parts,
} from "#lib/formats/identifiers/kinds.ts";
