/** The languages in Latin script that we tell apart by their small words. */
export type LatinLanguage = "en" | "nl" | "fr" | "de" | "es" | "it" | "pt" | "sv" | "pl";

// Frequent words, and a few from policy papers. Shared ones stand under each of their languages and weigh less.
const words: Record<LatinLanguage, string> = {
  en: "the of and to in is that for it as with on be are this by not or from at which have has an they we our should would will their must its been were than such these those but can may any more a no do so if",
  nl: "de het een en van in is dat op te voor met niet zijn aan er om ook als bij door naar uit maar dan nog wel worden wordt deze die dit of wij onze hebben heeft moet moeten zou kunnen geen over tot kan mag wet onder omdat",
  fr: "le la les de des du et en un une est que qui dans pour pas sur au aux avec ce cette ces il elle nous vous sont être ont par plus ne se ou mais leur leurs doit doivent a à sans comme été entre ainsi",
  de: "der die das und ist in zu den von mit nicht ein eine einer eines einem einen für auf dem des sich auch als an es im werden wird sind oder wir unsere nach bei durch aus aber muss müssen kann soll sollte sollten über dass zur zum haben hat nur noch",
  es: "el la los las de del y en un una que es se no por con para como a o e más su sus al lo este esta estos pero son ser han debe deben entre sin sobre también nosotros nuestra está desde cuando hay muy",
  it: "a e o il lo la i gli le di del della dei delle e è che in un una per non con si da dal dalla al alla sono come più anche ma nel nella nelle questo questa essere deve devono tra sul sulla ha hanno noi nostra ogni",
  pt: "o a os as de do da dos das e em um uma que é não para com por no na nos nas se mais como ao à pelo pela são ser deve devem este esta mas também sua seu está foi ou entre sem nós nossa já",
  sv: "och att det som en ett är på för av med den till inte har om de vi ska kan från eller men vara var så också bör måste sig när vid detta denna dessa utan än under efter mellan blir hos vår våra",
  pl: "i w z na do nie się że jest to o jak po co dla od są oraz przez lub być tym ale przy za już ich czy może jego tego które który która także powinien powinny musi jako pod ze tylko nasze",
};

function byWord(): ReadonlyMap<string, LatinLanguage[]> {
  const languages = new Map<string, LatinLanguage[]>();
  for (const [language, list] of Object.entries(words) as [LatinLanguage, string][])
    for (const word of list.split(" ")) languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}

/** Each small word with the languages that have it. */
export const stopWords = byWord();
