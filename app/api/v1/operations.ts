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
import * as positionsOnIssue from "#app/api/v1/issues/[issue]/positions/route.ts";
import * as responsesOnIssue from "#app/api/v1/issues/[issue]/responses/route.ts";
import * as standpoint from "#app/api/v1/issues/[issue]/standpoint/route.ts";
import * as procedures from "#app/api/v1/procedures/route.ts";
import * as procedure from "#app/api/v1/procedures/[procedure]/route.ts";
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
import * as askSources from "#app/api/v1/positions/[position]/asks/sources/route.ts";
import * as positions from "#app/api/v1/positions/route.ts";
import * as position from "#app/api/v1/positions/[position]/route.ts";
import * as consultation from "#app/api/v1/positions/[position]/consultation/route.ts";
import * as freezing from "#app/api/v1/positions/[position]/freeze/route.ts";
import * as publication from "#app/api/v1/positions/[position]/publish/route.ts";
import * as withdrawal from "#app/api/v1/positions/[position]/withdraw/route.ts";
import * as revision from "#app/api/v1/positions/[position]/revise/route.ts";
import * as editors from "#app/api/v1/positions/[position]/editors/route.ts";
import * as version from "#app/api/v1/positions/[position]/versions/[version]/route.ts";
import * as asks from "#app/api/v1/positions/[position]/asks/route.ts";
import * as amendments from "#app/api/v1/positions/[position]/amendments/route.ts";
import * as decisions from "#app/api/v1/positions/[position]/decisions/route.ts";
import * as representativeness from "#app/api/v1/positions/[position]/representativeness/route.ts";
import * as outcome from "#app/api/v1/positions/[position]/outcome/route.ts";
import * as ask from "#app/api/v1/asks/[ask]/route.ts";
import * as amendment from "#app/api/v1/amendments/[amendment]/route.ts";
import * as decision from "#app/api/v1/decisions/[decision]/route.ts";
import * as ballots from "#app/api/v1/decisions/[decision]/ballots/route.ts";
import * as declaration from "#app/api/v1/decisions/[decision]/declare/route.ts";
import * as extension from "#app/api/v1/decisions/[decision]/extend/route.ts";
import * as decisionCancelled from "#app/api/v1/decisions/[decision]/cancel/route.ts";
import * as concernCleared from "#app/api/v1/concerns/[concern]/clear/route.ts";
import * as concernOverruled from "#app/api/v1/concerns/[concern]/overrule/route.ts";
import * as responses from "#app/api/v1/responses/route.ts";
import * as response from "#app/api/v1/responses/[response]/route.ts";
import * as goNoGo from "#app/api/v1/responses/[response]/decision/route.ts";
import * as start from "#app/api/v1/responses/[response]/start/route.ts";
import * as review from "#app/api/v1/responses/[response]/review/route.ts";
import * as returnToWork from "#app/api/v1/responses/[response]/return/route.ts";
import * as approval from "#app/api/v1/responses/[response]/approve/route.ts";
import * as receipts from "#app/api/v1/responses/[response]/receipts/route.ts";
import * as reply from "#app/api/v1/responses/[response]/reply/route.ts";
import * as responseCancelled from "#app/api/v1/responses/[response]/cancel/route.ts";
import * as responseLane from "#app/api/v1/responses/[response]/lane/route.ts";
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
import * as inbox from "#app/api/v1/me/inbox/route.ts";
import * as inboxRead from "#app/api/v1/me/inbox/read/route.ts";
import * as inboxEntryRead from "#app/api/v1/me/inbox/[entry]/read/route.ts";
import * as tokens from "#app/api/v1/me/tokens/route.ts";
import * as token from "#app/api/v1/me/tokens/[token]/route.ts";
import * as feedLinks from "#app/api/v1/me/feed-links/route.ts";
import * as feedLink from "#app/api/v1/me/feed-links/[link]/route.ts";
import * as views from "#app/api/v1/views/route.ts";
import * as view from "#app/api/v1/views/[view]/route.ts";
import * as calendar from "#app/api/v1/calendar/route.ts";
import * as search from "#app/api/v1/search/route.ts";
import type { Routes } from "#lib/next/openapi.ts";

/** Every route of the interface with what its file offers, for the description at /api/v1/openapi.json. */
export const routes: Routes = [
  ["/hubs", hubs],
  ["/hubs/{hub}", hub],
  ["/hubs/{hub}/rules", hubRules],
  ["/hubs/{hub}/participants", participants],
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
  ["/issues/{issue}/responses", responsesOnIssue],
  ["/issues/{issue}/standpoint", standpoint],
  ["/relations/{relation}", relation],
  ["/topics", topics],
  ["/procedures", procedures],
  ["/procedures/{procedure}", procedure],
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
  ["/positions/{position}/asks/sources", askSources],
  ["/positions", positions],
  ["/positions/{position}", position],
  ["/positions/{position}/consultation", consultation],
  ["/positions/{position}/freeze", freezing],
  ["/positions/{position}/publish", publication],
  ["/positions/{position}/withdraw", withdrawal],
  ["/positions/{position}/revise", revision],
  ["/positions/{position}/editors", editors],
  ["/positions/{position}/versions/{version}", version],
  ["/positions/{position}/asks", asks],
  ["/positions/{position}/amendments", amendments],
  ["/positions/{position}/decisions", decisions],
  ["/positions/{position}/outcome", outcome],
  ["/positions/{position}/representativeness", representativeness],
  ["/asks/{ask}", ask],
  ["/amendments/{amendment}", amendment],
  ["/decisions/{decision}", decision],
  ["/decisions/{decision}/ballots", ballots],
  ["/decisions/{decision}/declare", declaration],
  ["/decisions/{decision}/extend", extension],
  ["/decisions/{decision}/cancel", decisionCancelled],
  ["/concerns/{concern}/clear", concernCleared],
  ["/concerns/{concern}/overrule", concernOverruled],
  ["/responses", responses],
  ["/responses/{response}", response],
  ["/responses/{response}/decision", goNoGo],
  ["/responses/{response}/start", start],
  ["/responses/{response}/review", review],
  ["/responses/{response}/return", returnToWork],
  ["/responses/{response}/approve", approval],
  ["/responses/{response}/receipts", receipts],
  ["/responses/{response}/reply", reply],
  ["/responses/{response}/cancel", responseCancelled],
  ["/responses/{response}/lane", responseLane],
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
  ["/me/tokens", tokens],
  ["/me/tokens/{token}", token],
  ["/me/feed-links", feedLinks],
  ["/me/feed-links/{link}", feedLink],
  ["/views", views],
  ["/views/{view}", view],
  ["/calendar", calendar],
  ["/search", search],
];
