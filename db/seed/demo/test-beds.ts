import type { Story, TextSeed } from "#db/seed/demo/types.ts";

const source = "Made up for the demonstration";

const draft: TextSeed = {
  title: "Notice periods for shared test beds (fictional)",
  edition: "Draft for consultation",
  language: "en",
  provisions: [
    {
      locator: "Section 1 – paragraph 2",
      text: "2. The operator of a shared test bed shall announce each change of its configuration 30 days in advance.",
    },
  ],
};

/** A consultation that closed before the hub could decide: the response was missed, and the record says why. */
export const testBeds: Story = {
  key: "test-beds",
  hub: "asia",
  logged: { by: "contoh-networks-delegate", at: { day: -39, time: "10:00" } },
  language: "en",
  title: "Notice periods for shared test beds (fictional)",
  officialTitle: "Draft rules of the Straits Standards Board on notice periods for shared test beds (fictional)",
  jurisdiction: "SG",
  instrument: "rules",
  procedure: "generic",
  why: "A made-up draft for trying things out. It asks whoever runs a shared test bed to announce every change a month ahead. Neither the rules nor the board exist.",
  dateFacts: [
    { day: -40, kind: "consultation-opens",
      label: "Draft rules published for comment",
      verification: "verified", source },
    { day: -12, kind: "consultation-closes", time: "23:59", zone: "Asia/Singapore",
      label: "Comments close",
      verification: "verified", source },
    { day: 60, kind: "adoption", confidence: "indicative",
      label: "Adoption planned",
      verification: "partly", source },
  ],
  texts: [draft],
  tracks: [
    {
      hub: "asia",
      opened: { by: "coordinator-asia", at: { day: -37, time: "09:00" } },
      state: "following",
      assessment: { impact: 3, likelihood: 3 },
      stance: "support-with-changes",
      lead: "coordinator-asia",
      divergence: null,
      calls: [
        {
          key: "test-beds-call",
          language: "en",
          question: "How far ahead do you know that a test bed will change?",
          context: "The Straits Standards Board (fictional) wants every change of a shared test bed announced 30 days ahead.",
          provision: "Section 1 – paragraph 2",
          opened: { by: "coordinator-asia", at: { day: -33, time: "10:00" } },
          closes: { day: -19, time: "18:00", zone: "Asia/Singapore" },
          feedback: [
            {
              organisation: "gyeonbon",
              author: "gyeonbon-delegate",
              at: { day: -28, time: "15:30" },
              language: "ko",
              lane: "hub",
              stance: "oppose-unless-changed",
              provision: "Section 1 – paragraph 2",
              impact:
                "저희 시험망은 대학 연구 일정에 맞추어 매주 바뀝니다. 변경할 때마다 30일 전에 알려야 한다면 한 학기에 실험을 네 번밖에 할 수 없습니다.",
              evidence: "지난 학기의 구성 변경은 57회였고, 사고로 이어진 것은 없었습니다.",
              proposedWording: "이용자에게 영향을 미치는 변경에 한하여 7일 전에 알린다.",
              disposition: {
                verdict: "accepted",
                by: "coordinator-asia",
                at: { day: -17, time: "10:10" },
                reason: { language: "en", text: "Taken over as ask 1: seven days, for changes that reach users." },
              },
            },
            {
              organisation: "contoh-networks",
              author: "contoh-networks-delegate",
              at: { day: -24, time: "11:15" },
              language: "en",
              lane: "hub",
              stance: "support-with-changes",
              provision: "Section 1 – paragraph 2",
              impact:
                "We book time on four shared test beds and lose about a day a month to changes nobody announced. A notice would help; thirty days would only make operators bundle their changes into larger and riskier ones.",
              evidence: "Log of twelve months: 14 lost days, 11 of them after a change that was known a week before.",
              proposedWording: "… seven days in advance, or at once where a change repairs a fault.",
              disposition: {
                verdict: "accepted",
                by: "coordinator-asia",
                at: { day: -17, time: "10:30" },
                reason: { language: "en", text: "Taken over as ask 2: repairs are announced at once and need no waiting time." },
              },
            },
          ],
        },
      ],
      positions: [
        {
          key: "seven-days",
          kind: "position-paper",
          answers: "test-beds-call",
          created: { by: "coordinator-asia", at: { day: -17, time: "14:00" } },
          editors: ["contoh-networks-delegate"],
          language: "en",
          stance: "support-with-changes",
          title: "Seven days are enough",
          lede: "A notice before a shared test bed changes is welcome (fictional). Seven days serve its users; thirty would stop the work.",
          sections: [
            {
              heading: "Why a notice",
              body: "Users of shared test beds lose time to changes that nobody announced. A duty to announce them is right.",
            },
            {
              heading: "Why not thirty days",
              body: "Test beds exist to be changed. With thirty days' notice operators would make fewer and larger changes, which are harder to test and to undo.",
            },
          ],
          asks: [
            {
              number: 1,
              statement: "Changes that reach users are announced seven days in advance.",
              priority: "must",
              redLine: false,
              fallback: "Fourteen days for changes that need users to act.",
              state: "moot",
              fate: null,
            },
            {
              number: 2,
              statement: "A change that repairs a fault is announced at once and needs no waiting time.",
              priority: "should",
              redLine: false,
              fallback: "A waiting time of 24 hours for repairs.",
              state: "moot",
              fate: null,
            },
          ],
          amendments: [],
          frozen: null,
          published: null,
          withdrawn: {
            by: "coordinator-asia",
            at: { day: -11, time: "11:00" },
            reason: { language: "en", text: "The consultation closed before the text could be decided. Members may still write to the board on their own." },
          },
          signOns: [],
        },
      ],
      responses: [
        {
          key: "answer-on-notice-periods",
          position: "seven-days",
          title: "Answer on notice periods for shared test beds",
          authority: "Straits Standards Board (fictional)",
          channel: "agency-template",
          deadline: { day: -12, time: "23:59", zone: "Asia/Singapore" },
          language: "en",
          body: "To the Straits Standards Board (fictional)\n\nWe welcome a duty to announce changes of shared test beds. We ask for seven days in place of thirty, for changes that reach users, and for none where a change repairs a fault.",
          proposed: { by: "coordinator-asia", at: { day: -17, time: "14:20" } },
          planned: {
            by: "coordinator-asia",
            at: { day: -17, time: "14:40" },
            reason: { language: "en", text: "Go. Two participants run or use such test beds." },
          },
          taken: { by: "coordinator-asia", at: { day: -17, time: "15:00" } },
          sentToReview: null,
          approved: null,
          submitted: null,
          acknowledged: null,
          answered: null,
          missed: {
            by: "coordinator-asia",
            at: { day: -11, time: "10:30" },
            note: {
              language: "en",
              text: "The call closed seven days before the deadline, and lazy consensus alone takes seven. Next time the plan is made on the day the consultation opens.",
            },
          },
        },
      ],
      questions: [],
      pins: [],
    },
  ],
};
