/**
 * Words that mean something else on most pages, also on pages about cancer ("an early start", "the benefit dinner",
 * "a significant other"). As a sure name each would put a wrong card under an innocent word.
 * Whether a word stands here is asked of its folded spelling, so capitals do not save it (`ALL`, `MET`).
 */
const GROUPS: readonly string[] = [
  // What a study or a report says of a result.
  'response benefit early late significant significance positive negative normal abnormal stable partial complete',
  'progression progress advanced local regional distant primary secondary recurrent invasive aggressive mild severe',
  'grade stage phase score level rate ratio risk mean range interval power event outcome endpoint finding result',
  'differentiated undifferentiated sensitivity specificity resistance resistant sensitive refractory evaluable',
  // What a study does.
  'arm trial study control blind blinded open crossover enroll enrolled eligible screen screening site sponsor protocol',
  'follow cohort group subject sample consent random withdrawal safety approval',
  // Things and deeds of care.
  'boost block cycle course line round session break holiday support care guide navigator advocate team fellow',
  'resident attending counselor appeal claim network coverage benefits plan discharge referral visit drain port clip',
  'flap graft donor host seed mesh implant film scope contrast tracer culture stain slide specimen panel profile',
  'target targeted marker signal path pathway trigger expression line primary adjuvant maintenance',
  'induction consolidation salvage rescue washout bridge taper titrate infuse push drip shot patch cream pill simulation',
  // The body and what is felt.
  'growth mass node margin lining lobe bump spot shadow density dense cord trunk vessel disk culture spread shrink',
  'hot flash flashes flush chill chills flare recall weight energy mood sleep appetite irritation discomfort sensation',
  // Everyday words that look like short forms when they are written large.
  'all am an and any arm art as at be best bet cam can car care cat clear cut dip do ear fat fish for go had has he her',
  'his hit ice if in is it mad map mas mast me met my no not now of off old on one or our out pal par pet pick pin pip',
  'pm pop pro race rad ram rid said scar see she so some star step stop the to top tram up us was we who will with you',
  'age aid air ask bad bar bed big bit box buy cap cold cup day due eat end eye far fit fun gas get gut hip how job key',
  'kid law leg let lie lip lot low man may men mix new oil own pay per put ran raw red rib row run sad sat say set sit',
  'six sky son sun tax tea ten tie tip try two use van war way wet why win yes yet',
  // Everyday words of medicine.
  'medical clinical surgical physical patient doctor hospital clinic health healthy test treatment therapy disease',
  'condition drug medicine option choice chance change changes active passive natural general common standard special',
  'free rapid acute chronic focal diffuse bilateral systemic topical generic brand novel prior current new',
];

export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(GROUPS.flatMap((group) => group.split(' ')));
