import type { CallSeed } from "#db/seed/demo/types.ts";

/** What the Asian hub asked its own participants about the same draft. */
export const asiaCall: CallSeed = {
  key: "model-resilience-asia",
  language: "en",
  question: "Does the draft guidance reach models that are made here and used in Europe?",
  context:
    "Paragraph 45 asks publishers outside the Union for a representative there before the first build is made available. The consultation is open to everyone, wherever they are established.",
  provision: "Section 3.3 – paragraph 45",
  opened: { by: "coordinator-asia", at: { day: -20, time: "11:00" } },
  closes: { day: 12, time: "18:00", zone: "Asia/Singapore" },
  feedback: [
    {
      organisation: "mihon",
      author: "mihon-delegate",
      at: { day: -14, time: "09:30" },
      language: "ja",
      lane: "hub",
      stance: "oppose-unless-changed",
      provision: "Section 3.3 – paragraph 45",
      impact:
        "当社は東京で開発した構成モデルを公開しており、欧州の利用者も自由に入手しています。第44項と第45項によれば、欧州のミラーが当社のモデルをビルドした時点で、当社が関与していなくても代理人の選任義務が生じます。この義務が残る場合、当社は公開の継続を見直さざるを得ません。",
      evidence:
        "過去1年間のダウンロードは約12万件で、その4割は欧州のミラー経由です。代理人を置く費用は年間およそ600万円と見込んでいます。",
      proposedWording: "第45項は、対価なしに入手できる公開モデルには適用しない。",
      disposition: {
        verdict: "accepted",
        by: "coordinator-asia",
        at: { day: -6, time: "10:30" },
        reason: {
          language: "en",
          text: "This is why our track differs from Europe's: we ask that paragraph 45 does not apply to open models that can be had without payment.",
        },
      },
    },
    {
      organisation: "contoh-networks",
      author: "contoh-networks-delegate",
      at: { day: -11, time: "16:45" },
      language: "en",
      lane: "hub",
      stance: "support-with-changes",
      provision: "Section 3.3 – paragraph 44",
      impact:
        "We operate open models for carriers in five countries and would welcome one clear rule on hosting. As written, a mirror in Europe that we have never heard of turns our publication into supply there.",
      evidence: "Of the eleven public mirrors of our models, we have an agreement with two.",
      proposedWording: "Making a build available is the act of the body that makes it available, and of nobody else.",
      disposition: {
        verdict: "accepted-in-part",
        by: "coordinator-asia",
        at: { day: -6, time: "11:10" },
        reason: {
          language: "en",
          text: "We support Europe's amendment on hosting, which clears the body that only hosts. Making the host alone answerable would turn against that body, so we leave the second half out.",
        },
      },
    },
    {
      organisation: "gyeonbon",
      author: "gyeonbon-delegate",
      at: { day: -3, time: "14:00" },
      language: "ko",
      lane: "hub",
      stance: "oppose",
      provision: "Section 3.3 – paragraph 45",
      impact:
        "저희 연구소는 대학 네 곳과 함께 공개 모델을 관리하고 있습니다. 제45항에 따라 역내 대리인을 지정해야 한다면, 법인격이 없는 공동 연구는 모델을 더 이상 공개할 수 없습니다. 그렇게 되면 유럽의 이용자도 수정본을 받지 못하게 됩니다.",
      evidence: "공개 모델 6개, 상시 기여자 38명. 이 가운데 대리인을 지정할 계약 주체는 없습니다.",
      proposedWording: "제45항은 비영리로 공개되는 모델에는 적용하지 아니한다.",
      disposition: null,
    },
  ],
  themes: [],
};
