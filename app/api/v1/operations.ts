import * as hubs from "#app/api/v1/hubs/route.ts";
import * as hub from "#app/api/v1/hubs/[hub]/route.ts";
import * as hubRules from "#app/api/v1/hubs/[hub]/rules/route.ts";
import * as hubTriage from "#app/api/v1/hubs/[hub]/triage/route.ts";
import * as hubPeople from "#app/api/v1/hubs/[hub]/people/route.ts";
import * as participants from "#app/api/v1/hubs/[hub]/participants/route.ts";
import * as organisations from "#app/api/v1/organisations/route.ts";
import * as organisation from "#app/api/v1/organisations/[organisation]/route.ts";
import * as issues from "#app/api/v1/issues/route.ts";
import * as issue from "#app/api/v1/issues/[issue]/route.ts";
import * as issueLane from "#app/api/v1/issues/[issue]/lane/route.ts";
import * as watch from "#app/api/v1/issues/[issue]/watch/route.ts";
import * as tracks from "#app/api/v1/issues/[issue]/tracks/route.ts";
import * as acceptance from "#app/api/v1/issues/[issue]/tracks/[hub]/acceptance/route.ts";
import * as trackActs from "#app/api/v1/issues/[issue]/tracks/[hub]/acts/route.ts";
import * as trackPriority from "#app/api/v1/issues/[issue]/tracks/[hub]/priority/route.ts";
import * as trackAssessment from "#app/api/v1/issues/[issue]/tracks/[hub]/priority/assessment/route.ts";
import * as trackPlan from "#app/api/v1/issues/[issue]/tracks/[hub]/plan/route.ts";
import * as trackPin from "#app/api/v1/issues/[issue]/tracks/[hub]/plan/pins/[milestone]/route.ts";
import * as trackLead from "#app/api/v1/issues/[issue]/tracks/[hub]/lead/route.ts";
import * as trackStance from "#app/api/v1/issues/[issue]/tracks/[hub]/stance/route.ts";
import * as trackEditor from "#app/api/v1/issues/[issue]/tracks/[hub]/editors/[person]/route.ts";
import * as relations from "#app/api/v1/issues/[issue]/relations/route.ts";
import * as relation from "#app/api/v1/relations/[relation]/route.ts";
import * as topics from "#app/api/v1/topics/route.ts";
import * as issueTopic from "#app/api/v1/issues/[issue]/topics/[topic]/route.ts";
import * as merges from "#app/api/v1/issues/[issue]/merges/route.ts";
import * as mergeUndone from "#app/api/v1/issues/[issue]/merges/undo/route.ts";
import * as dates from "#app/api/v1/issues/[issue]/dates/route.ts";
import * as calls from "#app/api/v1/issues/[issue]/calls/route.ts";
import * as feedbackOnIssue from "#app/api/v1/issues/[issue]/feedback/route.ts";
import * as voicesOnIssue from "#app/api/v1/issues/[issue]/voices/route.ts";
import * as positionsToAmend from "#app/api/v1/issues/[issue]/positions/to-amend/route.ts";
import * as positionsOnIssue from "#app/api/v1/issues/[issue]/positions/route.ts";
import * as responsesOnIssue from "#app/api/v1/issues/[issue]/responses/route.ts";
import * as positionNow from "#app/api/v1/issues/[issue]/position/route.ts";
import * as standpoint from "#app/api/v1/issues/[issue]/standpoint/route.ts";
import * as issuePublication from "#app/api/v1/issues/[issue]/publications/[hub]/[publication]/route.ts";
import * as summary from "#app/api/v1/positions/[position]/summary/route.ts";
import * as embargo from "#app/api/v1/positions/[position]/embargo/route.ts";
import * as embargoLiftAsked from "#app/api/v1/positions/[position]/embargo/lift-request/route.ts";
import * as embargoLifted from "#app/api/v1/positions/[position]/embargo/lift/route.ts";
import * as versionTranslations from "#app/api/v1/positions/[position]/translations/route.ts";
import * as textsOnIssue from "#app/api/v1/issues/[issue]/texts/route.ts";
import * as text from "#app/api/v1/texts/[text]/route.ts";
import * as textEditions from "#app/api/v1/texts/[text]/editions/route.ts";
import * as textEditionFetched from "#app/api/v1/texts/[text]/editions/fetch/route.ts";
import * as edition from "#app/api/v1/editions/[edition]/route.ts";
import * as editionRetired from "#app/api/v1/editions/[edition]/retire/route.ts";
import * as editionProvisions from "#app/api/v1/editions/[edition]/provisions/route.ts";
import * as editionProvision from "#app/api/v1/editions/[edition]/provisions/[anchor]/route.ts";
import * as editionQuoted from "#app/api/v1/editions/[edition]/quoted/route.ts";
import * as editionSource from "#app/api/v1/editions/[edition]/source/route.ts";
import * as editionSaid from "#app/api/v1/editions/[edition]/said/route.ts";
import * as editionProvisionSaid from "#app/api/v1/editions/[edition]/provisions/[anchor]/said/route.ts";
import * as editionComparison from "#app/api/v1/editions/[edition]/comparison/[other]/route.ts";
import * as issueFifthColumn from "#app/api/v1/issues/[issue]/fifth-column/route.ts";
import * as editionMapping from "#app/api/v1/editions/[edition]/mapping/route.ts";
import * as provisionOrigin from "#app/api/v1/provisions/[provision]/origin/route.ts";
import * as procedures from "#app/api/v1/procedures/route.ts";
import * as procedure from "#app/api/v1/procedures/[procedure]/route.ts";
import * as channels from "#app/api/v1/channels/route.ts";
import * as channel from "#app/api/v1/channels/[channel]/route.ts";
import * as channelRestored from "#app/api/v1/channels/[channel]/restore/route.ts";
import * as datesRead from "#app/api/v1/issues/[issue]/dates/read/route.ts";
import * as dateRules from "#app/api/v1/issues/[issue]/date-rules/route.ts";
import * as dateRuleRetired from "#app/api/v1/date-rules/[dateRule]/retire/route.ts";
import * as dateFact from "#app/api/v1/dates/[dateFact]/route.ts";
import * as dateCheck from "#app/api/v1/dates/[dateFact]/check/route.ts";
import * as dateFollows from "#app/api/v1/dates/[dateFact]/follow/route.ts";
import * as references from "#app/api/v1/references/route.ts";
import * as call from "#app/api/v1/calls/[call]/route.ts";
import * as callOpening from "#app/api/v1/calls/[call]/open/route.ts";
import * as callClosing from "#app/api/v1/calls/[call]/close/route.ts";
import * as participation from "#app/api/v1/calls/[call]/participation/route.ts";
import * as feedbackDraft from "#app/api/v1/calls/[call]/draft/route.ts";
import * as feedbackOnCall from "#app/api/v1/calls/[call]/feedback/route.ts";
import * as readers from "#app/api/v1/calls/[call]/readers/route.ts";
import * as callShape from "#app/api/v1/calls/[call]/shape/route.ts";
import * as callExtension from "#app/api/v1/calls/[call]/extension/route.ts";
import * as callAudience from "#app/api/v1/calls/[call]/audience/route.ts";
import * as callReminders from "#app/api/v1/calls/[call]/reminders/route.ts";
import * as callReminder from "#app/api/v1/calls/[call]/reminder/route.ts";
import * as callQuestions from "#app/api/v1/calls/[call]/questions/route.ts";
import * as callProvisions from "#app/api/v1/calls/[call]/provisions/route.ts";
import * as entered from "#app/api/v1/calls/[call]/entered/route.ts";
import * as callQuestion from "#app/api/v1/call-questions/[question]/route.ts";
import * as callQuestionMove from "#app/api/v1/call-questions/[question]/move/route.ts";
import * as callProvision from "#app/api/v1/call-provisions/[provision]/route.ts";
import * as filesOnCall from "#app/api/v1/calls/[call]/files/route.ts";
import * as importsOnCall from "#app/api/v1/calls/[call]/imports/route.ts";
import * as imported from "#app/api/v1/imports/[import]/route.ts";
import * as importUndone from "#app/api/v1/imports/[import]/undo/route.ts";
import * as file from "#app/api/v1/files/[file]/route.ts";
import * as filesOnFeedback from "#app/api/v1/feedback/[feedback]/files/route.ts";
import * as feedback from "#app/api/v1/feedback/[feedback]/route.ts";
import * as disposition from "#app/api/v1/feedback/[feedback]/disposition/route.ts";
import * as contest from "#app/api/v1/feedback/[feedback]/contest/route.ts";
import * as settlement from "#app/api/v1/feedback/[feedback]/settle/route.ts";
import * as clarificationAsked from "#app/api/v1/feedback/[feedback]/clarification/route.ts";
import * as clarification from "#app/api/v1/feedback/[feedback]/clarify/route.ts";
import * as feedbackLane from "#app/api/v1/feedback/[feedback]/lane/route.ts";
import * as confirmation from "#app/api/v1/feedback/[feedback]/confirmation/route.ts";
import * as attribution from "#app/api/v1/feedback/[feedback]/attribution/route.ts";
import * as feedbackLanguage from "#app/api/v1/feedback/[feedback]/language/route.ts";
import * as translations from "#app/api/v1/feedback/[feedback]/translations/route.ts";
import * as themesOnTrack from "#app/api/v1/issues/[issue]/tracks/[hub]/themes/route.ts";
import * as inputsOnTrack from "#app/api/v1/issues/[issue]/tracks/[hub]/inputs/route.ts";
import * as answersOnTrack from "#app/api/v1/issues/[issue]/tracks/[hub]/answers/route.ts";
import * as unansweredOnTrack from "#app/api/v1/issues/[issue]/tracks/[hub]/unanswered/route.ts";
import * as theme from "#app/api/v1/themes/[theme]/route.ts";
import * as themeRestored from "#app/api/v1/themes/[theme]/restore/route.ts";
import * as themePlace from "#app/api/v1/themes/[theme]/place/route.ts";
import * as themeFeedback from "#app/api/v1/themes/[theme]/feedback/route.ts";
import * as themeRemoval from "#app/api/v1/themes/[theme]/feedback/removal/route.ts";
import * as themeMove from "#app/api/v1/themes/[theme]/feedback/move/route.ts";
import * as themeDissent from "#app/api/v1/themes/[theme]/dissent/[feedback]/route.ts";
import * as themeRule from "#app/api/v1/themes/[theme]/rule/route.ts";
import * as themeAsk from "#app/api/v1/themes/[theme]/ask/route.ts";
import * as themeOpening from "#app/api/v1/themes/[theme]/opening/route.ts";
import * as themeDisposition from "#app/api/v1/themes/[theme]/disposition/route.ts";
import * as themesOfFeedback from "#app/api/v1/feedback/[feedback]/themes/route.ts";
import * as amendmentSources from "#app/api/v1/amendments/[amendment]/sources/route.ts";
import * as source from "#app/api/v1/sources/[source]/route.ts";
import * as askPlaces from "#app/api/v1/positions/[position]/asks/places/route.ts";
import * as askSources from "#app/api/v1/positions/[position]/asks/sources/route.ts";
import * as positions from "#app/api/v1/positions/route.ts";
import * as position from "#app/api/v1/positions/[position]/route.ts";
import * as consultation from "#app/api/v1/positions/[position]/consultation/route.ts";
import * as freezing from "#app/api/v1/positions/[position]/freeze/route.ts";
import * as publication from "#app/api/v1/positions/[position]/publish/route.ts";
import * as positionJoint from "#app/api/v1/positions/[position]/joint/route.ts";
import * as coreOffer from "#app/api/v1/positions/[position]/offer/route.ts";
import * as annexes from "#app/api/v1/positions/[position]/annexes/route.ts";
import * as coreFollowed from "#app/api/v1/positions/[position]/follow/route.ts";
import * as divergences from "#app/api/v1/positions/[position]/divergences/route.ts";
import * as divergenceWithdrawn from "#app/api/v1/divergences/[divergence]/withdraw/route.ts";
import * as foundationClaim from "#app/api/v1/positions/[position]/foundation-claim/route.ts";
import * as positionStatus from "#app/api/v1/positions/[position]/status/route.ts";
import * as positionTerm from "#app/api/v1/positions/[position]/term/route.ts";
import * as withdrawal from "#app/api/v1/positions/[position]/withdraw/route.ts";
import * as revision from "#app/api/v1/positions/[position]/revise/route.ts";
import * as editors from "#app/api/v1/positions/[position]/editors/route.ts";
import * as editorEnded from "#app/api/v1/positions/[position]/editors/[person]/end/route.ts";
import * as version from "#app/api/v1/positions/[position]/versions/[version]/route.ts";
import * as versionsCompared from "#app/api/v1/positions/[position]/versions/[version]/compare/[other]/route.ts";
import * as objections from "#app/api/v1/positions/[position]/versions/[version]/objections/route.ts";
import * as objection from "#app/api/v1/objections/[objection]/route.ts";
import * as changeToFreeze from "#app/api/v1/positions/[position]/change/route.ts";
import * as discussions from "#app/api/v1/discussions/route.ts";
import * as discussionsInBrief from "#app/api/v1/discussions/brief/route.ts";
import * as discussionMentions from "#app/api/v1/discussions/mentions/route.ts";
import * as mentionsUnheard from "#app/api/v1/discussions/unheard/route.ts";
import * as discussion from "#app/api/v1/discussions/[discussion]/route.ts";
import * as discussionPosts from "#app/api/v1/discussions/[discussion]/posts/route.ts";
import * as discussionResolution from "#app/api/v1/discussions/[discussion]/resolution/route.ts";
import * as discussionOutcome from "#app/api/v1/discussions/[discussion]/outcome/route.ts";
import * as post from "#app/api/v1/posts/[post]/route.ts";
import * as threads from "#app/api/v1/positions/[position]/threads/route.ts";
import * as threadComments from "#app/api/v1/threads/[thread]/comments/route.ts";
import * as threadResolution from "#app/api/v1/threads/[thread]/resolution/route.ts";
import * as suggestions from "#app/api/v1/positions/[position]/suggestions/route.ts";
import * as suggestionAccepted from "#app/api/v1/suggestions/[suggestion]/accept/route.ts";
import * as suggestionRejected from "#app/api/v1/suggestions/[suggestion]/reject/route.ts";
import * as suggestionWithdrawn from "#app/api/v1/suggestions/[suggestion]/withdraw/route.ts";
import * as mentions from "#app/api/v1/mentions/route.ts";
import * as mentionsInPosition from "#app/api/v1/positions/[position]/mentions/route.ts";
import * as positionKind from "#app/api/v1/positions/[position]/kind/route.ts";
import * as positionMaturity from "#app/api/v1/positions/[position]/maturity/route.ts";
import * as asks from "#app/api/v1/positions/[position]/asks/route.ts";
import * as amendments from "#app/api/v1/positions/[position]/amendments/route.ts";
import * as compromise from "#app/api/v1/positions/[position]/amendments/compromise/route.ts";
import * as amendmentMerge from "#app/api/v1/positions/[position]/amendments/merge/route.ts";
import * as amendmentsFitting from "#app/api/v1/positions/[position]/amendments/fitting/route.ts";
import * as provisionsToAmend from "#app/api/v1/positions/[position]/provisions/route.ts";
import * as wordingToAmend from "#app/api/v1/positions/[position]/provisions/[provision]/route.ts";
import * as presence from "#app/api/v1/positions/[position]/presence/route.ts";
import * as bundlesForPosition from "#app/api/v1/positions/[position]/bundles/route.ts";
import * as bundleUse from "#app/api/v1/positions/[position]/bundles/[bundle]/route.ts";
import * as bundle from "#app/api/v1/bundles/[bundle]/route.ts";
import * as amendmentProvision from "#app/api/v1/amendments/[amendment]/provision/route.ts";
import * as amendmentAuthors from "#app/api/v1/amendments/[amendment]/authors/route.ts";
import * as amendmentRestoration from "#app/api/v1/amendments/[amendment]/restoration/route.ts";
import * as amendmentCheck from "#app/api/v1/amendments/[amendment]/check/route.ts";
import * as decisions from "#app/api/v1/positions/[position]/decisions/route.ts";
import * as representativeness from "#app/api/v1/positions/[position]/representativeness/route.ts";
import * as outcome from "#app/api/v1/positions/[position]/outcome/route.ts";
import * as ask from "#app/api/v1/asks/[ask]/route.ts";
import * as askLedger from "#app/api/v1/asks/route.ts";
import * as scorecard from "#app/api/v1/asks/scorecard/route.ts";
import * as fatesOfAsk from "#app/api/v1/asks/[ask]/fates/route.ts";
import * as fateSuggested from "#app/api/v1/asks/[ask]/suggestions/[edition]/route.ts";
import * as claimStrength from "#app/api/v1/asks/[ask]/strength/route.ts";
import * as askState from "#app/api/v1/asks/[ask]/state/route.ts";
import * as fatesToTell from "#app/api/v1/issues/[issue]/tracks/[hub]/fates/route.ts";
import * as amendmentFiles from "#app/api/v1/positions/[position]/amendment-files/[form]/route.ts";
import * as versionFiles from "#app/api/v1/positions/[position]/versions/[version]/amendment-files/[form]/route.ts";
import * as amendment from "#app/api/v1/amendments/[amendment]/route.ts";
import * as organisationSignatories from "#app/api/v1/organisations/[organisation]/signatories/route.ts";
import * as signatoryEnded from "#app/api/v1/signatories/[signatory]/end/route.ts";
import * as signOn from "#app/api/v1/positions/[position]/sign-on/route.ts";
import * as signOnAudience from "#app/api/v1/positions/[position]/sign-on/audience/route.ts";
import * as publicSignatories from "#app/api/v1/positions/[position]/signatories/route.ts";
import * as signOnTable from "#app/api/v1/sign-ons/[signOn]/table/route.ts";
import * as signOnExtension from "#app/api/v1/sign-ons/[signOn]/extension/route.ts";
import * as signOnClosed from "#app/api/v1/sign-ons/[signOn]/close/route.ts";
import * as signOnCancelled from "#app/api/v1/sign-ons/[signOn]/cancel/route.ts";
import * as signOnVersion from "#app/api/v1/sign-ons/[signOn]/version/route.ts";
import * as signOnOrder from "#app/api/v1/sign-ons/[signOn]/order/route.ts";
import * as signOnReminder from "#app/api/v1/sign-ons/[signOn]/reminder/route.ts";
import * as signaturesGiven from "#app/api/v1/sign-ons/[signOn]/signatures/route.ts";
import * as signOnDeclined from "#app/api/v1/sign-ons/[signOn]/decline/route.ts";
import * as signRequest from "#app/api/v1/sign-ons/[signOn]/request/route.ts";
import * as signLinks from "#app/api/v1/sign-ons/[signOn]/links/route.ts";
import * as signClaims from "#app/api/v1/sign-ons/[signOn]/claims/route.ts";
import * as signLink from "#app/api/v1/sign-links/[link]/route.ts";
import * as claimAccepted from "#app/api/v1/sign-claims/[claim]/accept/route.ts";
import * as claimRefused from "#app/api/v1/sign-claims/[claim]/refuse/route.ts";
import * as signature from "#app/api/v1/signatures/[signature]/route.ts";
import * as signatureWithdrawn from "#app/api/v1/signatures/[signature]/withdraw/route.ts";
import * as signatureLogo from "#app/api/v1/signatures/[signature]/logo/route.ts";
import * as decision from "#app/api/v1/decisions/[decision]/route.ts";
import * as ballots from "#app/api/v1/decisions/[decision]/ballots/route.ts";
import * as declaration from "#app/api/v1/decisions/[decision]/declare/route.ts";
import * as extension from "#app/api/v1/decisions/[decision]/extend/route.ts";
import * as decisionCancelled from "#app/api/v1/decisions/[decision]/cancel/route.ts";
import * as concernCleared from "#app/api/v1/concerns/[concern]/clear/route.ts";
import * as concernAnswered from "#app/api/v1/concerns/[concern]/answer/route.ts";
import * as overruleProposed from "#app/api/v1/concerns/[concern]/proposal/route.ts";
import * as delegated from "#app/api/v1/positions/[position]/delegated/route.ts";
import * as opening from "#app/api/v1/positions/[position]/opening/route.ts";
import * as revertsAsked from "#app/api/v1/decisions/[decision]/reverts/route.ts";
import * as revertAnswered from "#app/api/v1/reverts/[request]/answer/route.ts";
import * as rewordings from "#app/api/v1/decisions/[decision]/rewordings/route.ts";
import * as rewording from "#app/api/v1/rewordings/[rewording]/route.ts";
import * as rewordingApplied from "#app/api/v1/rewordings/[rewording]/apply/route.ts";
import * as classDisputed from "#app/api/v1/rewordings/[rewording]/dispute/route.ts";
import * as classSettled from "#app/api/v1/rewordings/[rewording]/class/route.ts";
import * as hubAgenda from "#app/api/v1/hubs/[hub]/agenda/route.ts";
import * as participant from "#app/api/v1/hubs/[hub]/participants/[organisation]/route.ts";
import * as concernOverruled from "#app/api/v1/concerns/[concern]/overrule/route.ts";
import * as responses from "#app/api/v1/responses/route.ts";
import * as response from "#app/api/v1/responses/[response]/route.ts";
import * as goNoGo from "#app/api/v1/responses/[response]/decision/route.ts";
import * as start from "#app/api/v1/responses/[response]/start/route.ts";
import * as review from "#app/api/v1/responses/[response]/review/route.ts";
import * as returnToWork from "#app/api/v1/responses/[response]/return/route.ts";
import * as approval from "#app/api/v1/responses/[response]/approve/route.ts";
import * as receipts from "#app/api/v1/responses/[response]/receipts/route.ts";
import * as responseCancelled from "#app/api/v1/responses/[response]/cancel/route.ts";
import * as responseLane from "#app/api/v1/responses/[response]/lane/route.ts";
import * as responseRules from "#app/api/v1/responses/[response]/rules/route.ts";
import * as responseBoard from "#app/api/v1/responses/board/route.ts";
import * as responseCapacity from "#app/api/v1/responses/capacity/route.ts";
import * as acknowledgement from "#app/api/v1/acknowledgements/[acknowledgement]/route.ts";
import * as ownAcknowledgements from "#app/api/v1/acknowledgements/route.ts";
import * as acknowledgementsOfResponse from "#app/api/v1/responses/[response]/acknowledgements/route.ts";
import * as acknowledgementsOfPosition from "#app/api/v1/positions/[position]/acknowledgements/route.ts";
import * as formQuestionItself from "#app/api/v1/form-questions/[question]/route.ts";
import * as awaitingReply from "#app/api/v1/responses/awaiting/route.ts";
import * as responseBackground from "#app/api/v1/responses/[response]/background/route.ts";
import * as reconsideration from "#app/api/v1/responses/[response]/reconsideration/route.ts";
import * as responseEditor from "#app/api/v1/responses/[response]/editor/route.ts";
import * as editorsOffered from "#app/api/v1/responses/[response]/editors/route.ts";
import * as responseFixes from "#app/api/v1/responses/[response]/fixes/route.ts";
import * as responseTexts from "#app/api/v1/responses/[response]/texts/route.ts";
import * as responseChecks from "#app/api/v1/responses/[response]/checks/route.ts";
import * as responseCheck from "#app/api/v1/responses/[response]/checks/[check]/route.ts";
import * as lateFiling from "#app/api/v1/responses/[response]/late-filing/route.ts";
import * as missedNote from "#app/api/v1/responses/[response]/missed-note/route.ts";
import * as responseConcluded from "#app/api/v1/responses/[response]/conclude/route.ts";
import * as repliesToResponse from "#app/api/v1/responses/[response]/replies/route.ts";
import * as repliesToAsk from "#app/api/v1/asks/[ask]/replies/route.ts";
import * as fatesByReply from "#app/api/v1/replies/[reply]/fates/route.ts";
import * as forksOfResponse from "#app/api/v1/responses/[response]/forks/route.ts";
import * as fork from "#app/api/v1/forks/[fork]/route.ts";
import * as forkFiling from "#app/api/v1/forks/[fork]/filing/route.ts";
import * as forkLane from "#app/api/v1/forks/[fork]/lane/route.ts";
import * as receiptFiles from "#app/api/v1/receipts/[receipt]/files/route.ts";
import * as receiptCorrections from "#app/api/v1/receipts/[receipt]/corrections/route.ts";
import * as pack from "#app/api/v1/responses/[response]/pack/route.ts";
import * as packContents from "#app/api/v1/responses/[response]/pack/contents/route.ts";
import * as packOrder from "#app/api/v1/responses/[response]/pack/order/route.ts";
import * as packReleases from "#app/api/v1/responses/[response]/pack/releases/route.ts";
import * as packFiles from "#app/api/v1/responses/[response]/pack/files/route.ts";
import * as packTemplate from "#app/api/v1/responses/[response]/pack/template/route.ts";
import * as packReturns from "#app/api/v1/responses/[response]/pack/returns/route.ts";
import * as packReturn from "#app/api/v1/responses/[response]/pack/returns/[return]/route.ts";
import * as packCells from "#app/api/v1/responses/[response]/pack/returns/[return]/cells/route.ts";
import * as packFile from "#app/api/v1/responses/[response]/pack/files/[file]/route.ts";
import * as questionnaire from "#app/api/v1/responses/[response]/questionnaire/route.ts";
import * as questionnaireRead from "#app/api/v1/questionnaires/[questionnaire]/route.ts";
import * as questionnaireKept from "#app/api/v1/questionnaires/[questionnaire]/keep/route.ts";
import * as formAnswer from "#app/api/v1/form-questions/[question]/answer/route.ts";
import * as formQuestionOwner from "#app/api/v1/form-questions/[question]/owner/route.ts";
import * as positionBriefs from "#app/api/v1/positions/[position]/briefs/route.ts";
import * as briefMaterial from "#app/api/v1/positions/[position]/brief-material/route.ts";
import * as brief from "#app/api/v1/briefs/[brief]/route.ts";
import * as briefAnew from "#app/api/v1/briefs/[brief]/anew/route.ts";
import * as briefSettlement from "#app/api/v1/briefs/[brief]/settlement/route.ts";
import * as briefLane from "#app/api/v1/briefs/[brief]/lane/route.ts";
import * as trackClosing from "#app/api/v1/issues/[issue]/tracks/[hub]/closing/route.ts";
import * as trackLessons from "#app/api/v1/issues/[issue]/tracks/[hub]/lessons/route.ts";
import * as lessonsOnIssue from "#app/api/v1/issues/[issue]/lessons/route.ts";
import * as hubLessonsOwed from "#app/api/v1/hubs/[hub]/lessons-owed/route.ts";
import * as lessons from "#app/api/v1/lessons/route.ts";
import * as lesson from "#app/api/v1/lessons/[lesson]/route.ts";
import * as lessonLane from "#app/api/v1/lessons/[lesson]/lane/route.ts";
import * as formQuestionActs from "#app/api/v1/form-questions/[question]/acts/route.ts";
import * as questions from "#app/api/v1/questions/route.ts";
import * as question from "#app/api/v1/questions/[question]/route.ts";
import * as questionAsked from "#app/api/v1/questions/[question]/ask/route.ts";
import * as answerRecorded from "#app/api/v1/questions/[question]/answer/route.ts";
import * as answerApplied from "#app/api/v1/questions/[question]/apply/route.ts";
import * as questionWithdrawn from "#app/api/v1/questions/[question]/withdraw/route.ts";
import * as questionLane from "#app/api/v1/questions/[question]/lane/route.ts";
import * as questionsOnIssue from "#app/api/v1/issues/[issue]/questions/route.ts";
import * as questionsOnPosition from "#app/api/v1/positions/[position]/questions/route.ts";
import * as ledger from "#app/api/v1/ledger/[kind]/[id]/route.ts";
import * as verification from "#app/api/v1/ledger/[kind]/[id]/verification/route.ts";
import * as me from "#app/api/v1/me/route.ts";
import * as work from "#app/api/v1/me/work/route.ts";
import * as myFeedback from "#app/api/v1/me/feedback/route.ts";
import * as mailPreferences from "#app/api/v1/me/mail/preferences/route.ts";
import * as myMail from "#app/api/v1/me/mail/route.ts";
import * as mailTest from "#app/api/v1/me/mail/test/route.ts";
import * as mails from "#app/api/v1/mail/route.ts";
import * as mail from "#app/api/v1/mail/[mail]/route.ts";
import * as mailRetried from "#app/api/v1/mail/[mail]/retry/route.ts";
import * as inbox from "#app/api/v1/me/inbox/route.ts";
import * as inboxRead from "#app/api/v1/me/inbox/read/route.ts";
import * as inboxEntryRead from "#app/api/v1/me/inbox/[entry]/read/route.ts";
import * as inboxSummary from "#app/api/v1/me/inbox/summary/route.ts";
import * as inboxDone from "#app/api/v1/me/inbox/done/route.ts";
import * as inboxEntryUnread from "#app/api/v1/me/inbox/[entry]/unread/route.ts";
import * as inboxEntryDone from "#app/api/v1/me/inbox/[entry]/done/route.ts";
import * as inboxEntryUndone from "#app/api/v1/me/inbox/[entry]/undone/route.ts";
import * as inboxEntrySnoozed from "#app/api/v1/me/inbox/[entry]/snooze/route.ts";
import * as myWatches from "#app/api/v1/me/watches/route.ts";
import * as tokens from "#app/api/v1/me/tokens/route.ts";
import * as token from "#app/api/v1/me/tokens/[token]/route.ts";
import * as feedLinks from "#app/api/v1/me/feed-links/route.ts";
import * as feedLink from "#app/api/v1/me/feed-links/[link]/route.ts";
import * as views from "#app/api/v1/views/route.ts";
import * as view from "#app/api/v1/views/[view]/route.ts";
import * as viewFollow from "#app/api/v1/views/[view]/follow/route.ts";
import * as calendar from "#app/api/v1/calendar/route.ts";
import * as search from "#app/api/v1/search/route.ts";
import * as told from "#app/api/v1/told/route.ts";
import type { Routes } from "#lib/next/openapi.ts";

/** Every route of the interface with what its file offers, for the description at /api/v1/openapi.json. */
export const routes: Routes = [
  ["/hubs", hubs],
  ["/hubs/{hub}", hub],
  ["/hubs/{hub}/rules", hubRules],
  ["/hubs/{hub}/participants", participants],
  ["/hubs/{hub}/participants/{organisation}", participant],
  ["/hubs/{hub}/agenda", hubAgenda],
  ["/hubs/{hub}/people", hubPeople],
  ["/hubs/{hub}/triage", hubTriage],
  ["/organisations", organisations],
  ["/organisations/{organisation}", organisation],
  ["/issues", issues],
  ["/issues/{issue}", issue],
  ["/issues/{issue}/lane", issueLane],
  ["/issues/{issue}/watch", watch],
  ["/issues/{issue}/tracks", tracks],
  ["/issues/{issue}/tracks/{hub}/acceptance", acceptance],
  ["/issues/{issue}/tracks/{hub}/acts", trackActs],
  ["/issues/{issue}/tracks/{hub}/lead", trackLead],
  ["/issues/{issue}/tracks/{hub}/stance", trackStance],
  ["/issues/{issue}/tracks/{hub}/priority", trackPriority],
  ["/issues/{issue}/tracks/{hub}/priority/assessment", trackAssessment],
  ["/issues/{issue}/tracks/{hub}/plan", trackPlan],
  ["/issues/{issue}/tracks/{hub}/plan/pins/{milestone}", trackPin],
  ["/issues/{issue}/tracks/{hub}/editors/{person}", trackEditor],
  ["/issues/{issue}/relations", relations],
  ["/issues/{issue}/topics/{topic}", issueTopic],
  ["/issues/{issue}/merges", merges],
  ["/issues/{issue}/merges/undo", mergeUndone],
  ["/issues/{issue}/dates", dates],
  ["/issues/{issue}/dates/read", datesRead],
  ["/issues/{issue}/date-rules", dateRules],
  ["/issues/{issue}/calls", calls],
  ["/issues/{issue}/feedback", feedbackOnIssue],
  ["/issues/{issue}/voices", voicesOnIssue],
  ["/issues/{issue}/positions", positionsOnIssue],
  ["/issues/{issue}/positions/to-amend", positionsToAmend],
  ["/issues/{issue}/responses", responsesOnIssue],
  ["/issues/{issue}/position", positionNow],
  ["/issues/{issue}/standpoint", standpoint],
  ["/issues/{issue}/publications/{hub}/{publication}", issuePublication],
  ["/relations/{relation}", relation],
  ["/topics", topics],
  ["/procedures", procedures],
  ["/procedures/{procedure}", procedure],
  ["/channels", channels],
  ["/channels/{channel}", channel],
  ["/channels/{channel}/restore", channelRestored],
  ["/dates/{dateFact}", dateFact],
  ["/dates/{dateFact}/check", dateCheck],
  ["/dates/{dateFact}/follow", dateFollows],
  ["/date-rules/{dateRule}/retire", dateRuleRetired],
  ["/references", references],
  ["/calls/{call}", call],
  ["/calls/{call}/open", callOpening],
  ["/calls/{call}/close", callClosing],
  ["/calls/{call}/draft", feedbackDraft],
  ["/calls/{call}/feedback", feedbackOnCall],
  ["/calls/{call}/participation", participation],
  ["/calls/{call}/readers", readers],
  ["/calls/{call}/shape", callShape],
  ["/calls/{call}/extension", callExtension],
  ["/calls/{call}/audience", callAudience],
  ["/calls/{call}/reminders", callReminders],
  ["/calls/{call}/reminder", callReminder],
  ["/calls/{call}/questions", callQuestions],
  ["/call-questions/{question}", callQuestion],
  ["/call-questions/{question}/move", callQuestionMove],
  ["/calls/{call}/provisions", callProvisions],
  ["/call-provisions/{provision}", callProvision],
  ["/calls/{call}/entered", entered],
  ["/calls/{call}/files", filesOnCall],
  ["/calls/{call}/imports", importsOnCall],
  ["/issues/{issue}/texts", textsOnIssue],
  ["/texts/{text}", text],
  ["/texts/{text}/editions", textEditions],
  ["/texts/{text}/editions/fetch", textEditionFetched],
  ["/editions/{edition}", edition],
  ["/editions/{edition}/retire", editionRetired],
  ["/editions/{edition}/provisions", editionProvisions],
  ["/editions/{edition}/provisions/{anchor}", editionProvision],
  ["/editions/{edition}/mapping", editionMapping],
  ["/editions/{edition}/quoted", editionQuoted],
  ["/editions/{edition}/source", editionSource],
  ["/editions/{edition}/said", editionSaid],
  ["/editions/{edition}/provisions/{anchor}/said", editionProvisionSaid],
  ["/editions/{edition}/comparison/{other}", editionComparison],
  ["/issues/{issue}/fifth-column", issueFifthColumn],
  ["/provisions/{provision}/origin", provisionOrigin],
  ["/imports/{import}", imported],
  ["/imports/{import}/undo", importUndone],
  ["/files/{file}", file],
  ["/feedback/{feedback}/files", filesOnFeedback],
  ["/feedback/{feedback}", feedback],
  ["/feedback/{feedback}/disposition", disposition],
  ["/feedback/{feedback}/contest", contest],
  ["/feedback/{feedback}/settle", settlement],
  ["/feedback/{feedback}/clarification", clarificationAsked],
  ["/feedback/{feedback}/clarify", clarification],
  ["/feedback/{feedback}/lane", feedbackLane],
  ["/feedback/{feedback}/confirmation", confirmation],
  ["/feedback/{feedback}/attribution", attribution],
  ["/feedback/{feedback}/language", feedbackLanguage],
  ["/feedback/{feedback}/translations", translations],
  ["/issues/{issue}/tracks/{hub}/themes", themesOnTrack],
  ["/issues/{issue}/tracks/{hub}/inputs", inputsOnTrack],
  ["/issues/{issue}/tracks/{hub}/answers", answersOnTrack],
  ["/issues/{issue}/tracks/{hub}/unanswered", unansweredOnTrack],
  ["/themes/{theme}", theme],
  ["/themes/{theme}/restore", themeRestored],
  ["/themes/{theme}/place", themePlace],
  ["/themes/{theme}/feedback", themeFeedback],
  ["/themes/{theme}/feedback/removal", themeRemoval],
  ["/themes/{theme}/feedback/move", themeMove],
  ["/themes/{theme}/dissent/{feedback}", themeDissent],
  ["/themes/{theme}/rule", themeRule],
  ["/themes/{theme}/ask", themeAsk],
  ["/themes/{theme}/opening", themeOpening],
  ["/themes/{theme}/disposition", themeDisposition],
  ["/feedback/{feedback}/themes", themesOfFeedback],
  ["/positions/{position}/asks/places", askPlaces],
  ["/positions/{position}/asks/sources", askSources],
  ["/positions", positions],
  ["/positions/{position}", position],
  ["/positions/{position}/consultation", consultation],
  ["/positions/{position}/freeze", freezing],
  ["/positions/{position}/publish", publication],
  ["/positions/{position}/summary", summary],
  ["/positions/{position}/embargo", embargo],
  ["/positions/{position}/embargo/lift-request", embargoLiftAsked],
  ["/positions/{position}/embargo/lift", embargoLifted],
  ["/positions/{position}/translations", versionTranslations],
  ["/positions/{position}/withdraw", withdrawal],
  ["/positions/{position}/status", positionStatus],
  ["/positions/{position}/term", positionTerm],
  ["/positions/{position}/joint", positionJoint],
  ["/positions/{position}/offer", coreOffer],
  ["/positions/{position}/annexes", annexes],
  ["/positions/{position}/follow", coreFollowed],
  ["/positions/{position}/divergences", divergences],
  ["/divergences/{divergence}/withdraw", divergenceWithdrawn],
  ["/positions/{position}/foundation-claim", foundationClaim],
  ["/positions/{position}/revise", revision],
  ["/positions/{position}/editors", editors],
  ["/positions/{position}/editors/{person}/end", editorEnded],
  ["/positions/{position}/versions/{version}", version],
  ["/positions/{position}/versions/{version}/compare/{other}", versionsCompared],
  ["/positions/{position}/versions/{version}/objections", objections],
  ["/objections/{objection}", objection],
  ["/positions/{position}/change", changeToFreeze],
  ["/discussions", discussions],
  ["/discussions/brief", discussionsInBrief],
  ["/discussions/mentions", discussionMentions],
  ["/discussions/unheard", mentionsUnheard],
  ["/discussions/{discussion}", discussion],
  ["/discussions/{discussion}/posts", discussionPosts],
  ["/discussions/{discussion}/resolution", discussionResolution],
  ["/discussions/{discussion}/outcome", discussionOutcome],
  ["/posts/{post}", post],
  ["/positions/{position}/threads", threads],
  ["/threads/{thread}/comments", threadComments],
  ["/threads/{thread}/resolution", threadResolution],
  ["/positions/{position}/suggestions", suggestions],
  ["/suggestions/{suggestion}/accept", suggestionAccepted],
  ["/suggestions/{suggestion}/reject", suggestionRejected],
  ["/suggestions/{suggestion}/withdraw", suggestionWithdrawn],
  ["/mentions", mentions],
  ["/positions/{position}/mentions", mentionsInPosition],
  ["/positions/{position}/kind", positionKind],
  ["/positions/{position}/maturity", positionMaturity],
  ["/positions/{position}/asks", asks],
  ["/positions/{position}/versions/{version}/amendment-files/{form}", versionFiles],
  ["/positions/{position}/amendments", amendments],
  ["/positions/{position}/amendments/compromise", compromise],
  ["/positions/{position}/amendments/merge", amendmentMerge],
  ["/positions/{position}/amendments/fitting", amendmentsFitting],
  ["/positions/{position}/provisions", provisionsToAmend],
  ["/positions/{position}/provisions/{provision}", wordingToAmend],
  ["/positions/{position}/presence", presence],
  ["/positions/{position}/bundles", bundlesForPosition],
  ["/positions/{position}/bundles/{bundle}", bundleUse],
  ["/bundles/{bundle}", bundle],
  ["/positions/{position}/amendment-files/{form}", amendmentFiles],
  ["/positions/{position}/decisions", decisions],
  ["/positions/{position}/opening", opening],
  ["/positions/{position}/delegated", delegated],
  ["/positions/{position}/outcome", outcome],
  ["/positions/{position}/representativeness", representativeness],
  ["/amendments/{amendment}/sources", amendmentSources],
  ["/sources/{source}", source],
  ["/asks/scorecard", scorecard],
  ["/asks/{ask}", ask],
  ["/asks/{ask}/replies", repliesToAsk],
  ["/asks", askLedger],
  ["/asks/{ask}/fates", fatesOfAsk],
  ["/replies/{reply}/fates", fatesByReply],
  ["/asks/{ask}/suggestions/{edition}", fateSuggested],
  ["/asks/{ask}/strength", claimStrength],
  ["/asks/{ask}/state", askState],
  ["/issues/{issue}/tracks/{hub}/fates", fatesToTell],
  ["/amendments/{amendment}", amendment],
  ["/amendments/{amendment}/provision", amendmentProvision],
  ["/amendments/{amendment}/authors", amendmentAuthors],
  ["/amendments/{amendment}/restoration", amendmentRestoration],
  ["/amendments/{amendment}/check", amendmentCheck],
  ["/organisations/{organisation}/signatories", organisationSignatories],
  ["/signatories/{signatory}/end", signatoryEnded],
  ["/positions/{position}/sign-on", signOn],
  ["/positions/{position}/sign-on/audience", signOnAudience],
  ["/positions/{position}/signatories", publicSignatories],
  ["/sign-ons/{signOn}/table", signOnTable],
  ["/sign-ons/{signOn}/extension", signOnExtension],
  ["/sign-ons/{signOn}/close", signOnClosed],
  ["/sign-ons/{signOn}/cancel", signOnCancelled],
  ["/sign-ons/{signOn}/version", signOnVersion],
  ["/sign-ons/{signOn}/order", signOnOrder],
  ["/sign-ons/{signOn}/reminder", signOnReminder],
  ["/sign-ons/{signOn}/signatures", signaturesGiven],
  ["/sign-ons/{signOn}/decline", signOnDeclined],
  ["/sign-ons/{signOn}/request", signRequest],
  ["/sign-ons/{signOn}/links", signLinks],
  ["/sign-ons/{signOn}/claims", signClaims],
  ["/sign-links/{link}", signLink],
  ["/sign-claims/{claim}/accept", claimAccepted],
  ["/sign-claims/{claim}/refuse", claimRefused],
  ["/signatures/{signature}", signature],
  ["/signatures/{signature}/withdraw", signatureWithdrawn],
  ["/signatures/{signature}/logo", signatureLogo],
  ["/decisions/{decision}", decision],
  ["/decisions/{decision}/ballots", ballots],
  ["/decisions/{decision}/declare", declaration],
  ["/decisions/{decision}/extend", extension],
  ["/decisions/{decision}/cancel", decisionCancelled],
  ["/decisions/{decision}/reverts", revertsAsked],
  ["/decisions/{decision}/rewordings", rewordings],
  ["/reverts/{request}/answer", revertAnswered],
  ["/rewordings/{rewording}", rewording],
  ["/rewordings/{rewording}/apply", rewordingApplied],
  ["/rewordings/{rewording}/dispute", classDisputed],
  ["/rewordings/{rewording}/class", classSettled],
  ["/concerns/{concern}/answer", concernAnswered],
  ["/concerns/{concern}/proposal", overruleProposed],
  ["/concerns/{concern}/clear", concernCleared],
  ["/concerns/{concern}/overrule", concernOverruled],
  ["/responses", responses],
  ["/responses/board", responseBoard],
  ["/responses/capacity", responseCapacity],
  ["/responses/awaiting", awaitingReply],
  ["/responses/{response}", response],
  ["/responses/{response}/decision", goNoGo],
  ["/responses/{response}/start", start],
  ["/responses/{response}/review", review],
  ["/responses/{response}/return", returnToWork],
  ["/responses/{response}/approve", approval],
  ["/responses/{response}/receipts", receipts],
  ["/responses/{response}/cancel", responseCancelled],
  ["/responses/{response}/lane", responseLane],
  ["/responses/{response}/rules", responseRules],
  ["/responses/{response}/background", responseBackground],
  ["/responses/{response}/reconsideration", reconsideration],
  ["/responses/{response}/editor", responseEditor],
  ["/responses/{response}/editors", editorsOffered],
  ["/responses/{response}/fixes", responseFixes],
  ["/responses/{response}/texts", responseTexts],
  ["/responses/{response}/checks", responseChecks],
  ["/responses/{response}/checks/{check}", responseCheck],
  ["/responses/{response}/late-filing", lateFiling],
  ["/responses/{response}/missed-note", missedNote],
  ["/responses/{response}/conclude", responseConcluded],
  ["/responses/{response}/replies", repliesToResponse],
  ["/responses/{response}/acknowledgements", acknowledgementsOfResponse],
  ["/positions/{position}/acknowledgements", acknowledgementsOfPosition],
  ["/acknowledgements", ownAcknowledgements],
  ["/acknowledgements/{acknowledgement}", acknowledgement],
  ["/responses/{response}/forks", forksOfResponse],
  ["/forks/{fork}", fork],
  ["/forks/{fork}/filing", forkFiling],
  ["/forks/{fork}/lane", forkLane],
  ["/receipts/{receipt}/corrections", receiptCorrections],
  ["/receipts/{receipt}/files", receiptFiles],
  ["/responses/{response}/pack", pack],
  ["/responses/{response}/pack/contents", packContents],
  ["/responses/{response}/pack/order", packOrder],
  ["/responses/{response}/pack/releases", packReleases],
  ["/responses/{response}/pack/files", packFiles],
  ["/responses/{response}/pack/files/{file}", packFile],
  ["/responses/{response}/pack/template", packTemplate],
  ["/responses/{response}/pack/returns", packReturns],
  ["/responses/{response}/pack/returns/{return}", packReturn],
  ["/responses/{response}/pack/returns/{return}/cells", packCells],
  ["/responses/{response}/questionnaire", questionnaire],
  ["/questionnaires/{questionnaire}", questionnaireRead],
  ["/questionnaires/{questionnaire}/keep", questionnaireKept],
  ["/form-questions/{question}", formQuestionItself],
  ["/form-questions/{question}/answer", formAnswer],
  ["/form-questions/{question}/owner", formQuestionOwner],
  ["/form-questions/{question}/acts", formQuestionActs],
  ["/positions/{position}/briefs", positionBriefs],
  ["/positions/{position}/brief-material", briefMaterial],
  ["/briefs/{brief}", brief],
  ["/briefs/{brief}/anew", briefAnew],
  ["/briefs/{brief}/settlement", briefSettlement],
  ["/briefs/{brief}/lane", briefLane],
  ["/issues/{issue}/tracks/{hub}/closing", trackClosing],
  ["/issues/{issue}/tracks/{hub}/lessons", trackLessons],
  ["/issues/{issue}/lessons", lessonsOnIssue],
  ["/hubs/{hub}/lessons-owed", hubLessonsOwed],
  ["/lessons", lessons],
  ["/lessons/{lesson}", lesson],
  ["/lessons/{lesson}/lane", lessonLane],
  ["/questions", questions],
  ["/questions/{question}", question],
  ["/questions/{question}/ask", questionAsked],
  ["/questions/{question}/answer", answerRecorded],
  ["/questions/{question}/apply", answerApplied],
  ["/questions/{question}/withdraw", questionWithdrawn],
  ["/questions/{question}/lane", questionLane],
  ["/issues/{issue}/questions", questionsOnIssue],
  ["/positions/{position}/questions", questionsOnPosition],
  ["/ledger/{kind}/{id}", ledger],
  ["/ledger/{kind}/{id}/verification", verification],
  ["/me", me],
  ["/me/work", work],
  ["/me/feedback", myFeedback],
  ["/me/inbox", inbox],
  ["/me/inbox/read", inboxRead],
  ["/me/inbox/{entry}/read", inboxEntryRead],
  ["/me/mail", myMail],
  ["/me/mail/preferences", mailPreferences],
  ["/me/mail/test", mailTest],
  ["/mail", mails],
  ["/mail/{mail}", mail],
  ["/mail/{mail}/retry", mailRetried],
  ["/me/inbox/{entry}/unread", inboxEntryUnread],
  ["/me/inbox/{entry}/done", inboxEntryDone],
  ["/me/inbox/{entry}/undone", inboxEntryUndone],
  ["/me/inbox/{entry}/snooze", inboxEntrySnoozed],
  ["/me/inbox/done", inboxDone],
  ["/me/inbox/summary", inboxSummary],
  ["/me/watches", myWatches],
  ["/me/tokens", tokens],
  ["/me/tokens/{token}", token],
  ["/me/feed-links", feedLinks],
  ["/me/feed-links/{link}", feedLink],
  ["/views", views],
  ["/views/{view}", view],
  ["/views/{view}/follow", viewFollow],
  ["/calendar", calendar],
  ["/search", search],
  ["/told", told],
];
