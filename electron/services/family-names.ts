/**
 * Family names that are brought into Latin letters in several ways, by the country and the time: Korean ones, then Chinese
 * ones in Mandarin (Pinyin, Wade-Giles), Cantonese and Vietnamese. One character a line.
 */
const GROUPS = `
  gim kim
  i li lee yi rhee ri
  bag bak park pak
  choe choi
  jeong jung chung
  jo cho
  yun yoon
  im lim rim
  seo suh
  gang kang
  sin shin
  jeon jun chun
  go ko koh
  mun moon
  son sohn
  baeg baek paik
  heo hur
  sim shim
  no noh ro roh lo
  na ra la
  yang ryang lyang
  gwag gwak kwak
  u woo
  gu koo
  eom um
  ju joo
  yu yoo ryu lyu
  wang wong huang hwang
  zhang jang chang cheung
  chen chan chin tran
  liu lau low luu
  zhao chiu chao
  wu ng
  zhou chow chau chou
  xu hsu hui tsui
  sun suen
  zhu chu
  lin lam lim
  gao kou kao
  guo kwok kuo
  he ho
  luo lo law
  zheng cheng cheang
  liang leung
  xie hsieh tse
  tang tong
  tan tam
  deng teng
  feng fung
  cao tso tsao
  zeng tsang tseng
  xiao hsiao siu
  cai tsai choi choy thai
  jiang chiang keung
  ye yip yeh
  lu lo luk
  yang yeung duong
  zhong chung
  qiu yau chiu
  jin chin kam
  shi shih
  qian chien
  song sung
  nguyen ng
`;

/** The groups that a word belongs to. */
const groupsOf = new Map<string, number[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries()) {
  for (const name of line.trim().split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
}

/** For a word in lower case and Latin letters; undefined when it is no such name. */
export function spellingsOf(word: string): readonly number[] | undefined {
  return groupsOf.get(word);
}
