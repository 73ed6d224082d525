/** Given names that are used for one another, one group a line: short forms, pet names, the same name in other languages. */
const GROUPS = `
  abdullah abdallah abdulla
  abigail abby gail
  adelaide adele heidi adelheid
  albert al bert bertie alberto
  alexander alex alec sasha sascha xander sandy lex aleksandr alejandro alessandro iskander oleksandr
  alexandra alex sasha sandra lexi aleksandra alejandra alessandra oleksandra
  alfred fred freddie alf
  amelia amy millie emily
  andrew andy drew andreas andrei andrzej andre andres
  angela angie angelika angelica
  anna ann anne annie anya anja hannah hanna annika anita
  anthony tony antonio anton antoine antoni
  antonia toni tonia antonina
  arthur art artie arturo
  barbara barb babs bara
  benjamin ben benny benji
  bernard bernie bernhard bernd
  caroline carolyn carrie carol karolina lina
  catherine katherine kate katie kathy cathy kat kit kitty katharina katarina katja katya ekaterina yekaterina caterina catalina kathrin karin
  charles charlie chuck carl karl carlos
  charlotte lottie lotte charlie
  christian chris
  christina christine chris tina christy kristina kristin
  christopher chris kit topher christoph cristobal kristof
  clara klara claire clare
  daniel dan danny danilo
  david dave davy dawid
  deborah deb debbie debra
  dmitry dmitri dima mitya dmytro
  dominic dom nick dominik domingo
  donald don donnie
  dorothy dot dolly dorothea dora
  edward ed eddie ted teddy ned eduardo eduard
  eleanor ellie nell nora elena eleonora leonora
  elizabeth liz lizzie beth betty eliza libby elise lisa elsa elisabeth isabel isabella bella ilse lisbeth erzsebet elzbieta
  emily emmy em millie
  eugene gene evgeny yevgeny eugen eugenio zhenya
  ferdinand ferdi fernando nando
  frances fran fanny francesca franziska
  francis frank fran francisco francesco franz paco pancho frantisek
  frederick fred freddie friedrich fritz federico fredrik
  gabriel gabe gabi gabor
  gabriela gabriele gabi gabby gabriella
  george georg jorge jorgen giorgio georgios yuri iurii jiri jurgen georgie
  gerald gerry jerry gerard gerhard gerd
  gregory greg grigori grzegorz
  harold harry hal harald
  helen helena elena nell lena olena ellen
  henry harry hank hal heinrich henrik enrique enrico heinz heiner
  hugh hugo
  ignatius ignacio nacho ignaz
  irene irina ira
  isaac ike yitzhak izaak
  jacob jake jakob jacques james jim jimmy jamie iago diego santiago jaime jakub yakov
  jacqueline jackie
  jane jan janet janice jean joan joanna johanna hannah ivana juana giovanna yana
  jennifer jen jenny jenn
  jessica jess jessie
  john jack johnny jon johann johannes hans jan juan ivan giovanni jean sean ian ioan vanya jens yannis yahya
  jonathan jon jonny nathan yonatan
  joseph joe joey josef jose pepe giuseppe yusuf yousef youssef yosef jozef osip beppe sepp
  josephine jo josie josefa
  judith judy judit
  julia julie juliana giulia yulia
  julian jules julio julius giulio
  kenneth ken kenny
  konstantin kostya constantine costas
  laura laurie lora laure
  lawrence larry laurence lorenzo lorenz laurent lars
  leonard leo len lenny leonardo
  lewis louis lou luis luigi ludwig
  louise lou luisa luise louisa
  lucas luke luca lukas lukasz
  lucy lucia luz lucie
  magdalena lena magda madeleine maggie
  manuel manolo emanuel emmanuel manny
  margaret maggie meg peggy greta rita marge daisy margarita margarete margit gretchen malgorzata marguerite
  mark marc marcus markus marco marek marcos
  martha marta
  martin marty martino martijn
  mary maria marie molly polly mariam miriam maryam mia masha marija
  matthew matt matteo matthias mateo mats matthieu mateusz
  maximilian max maxim massimo maksim
  melissa mel lissa missy
  michael mike mick mickey mikhail misha michel miguel michele mikael michal mischa mihai
  mohammed muhammad mohamed mohammad muhammed mohamad mehmet mo
  monica monika mona
  natalia natalie nat natasha nathalie
  nathaniel nathan nat nate
  nicholas nick nicky nico nicolas nikolai nikolaus klaus claus kolya mikolaj niko niels nils
  nicole nicky nikki nicola
  oliver ollie olivier
  olivia liv livia
  pamela pam
  patricia pat patty tricia trish
  patrick pat paddy rick padraig
  paul pablo paolo pavel pawel pal
  peter pete pedro pietro pierre piotr pyotr petr petya
  philip phil filip felipe philippe pip philipp
  rachel rae raquel rahel
  raymond ray ramon raimund
  rebecca becky becca bex
  richard rick dick rich richie ricardo riccardo
  robert rob bob bobby robbie bert roberto
  roger rodger ruggero
  ronald ron ronnie
  rose rosa rosie rosalia
  rudolf rudi rodolfo rolf
  samantha sam sammy
  samuel sam sammy shmuel
  sarah sara sally sadie
  sebastian seb bastian basti
  sergei sergey serge sergio seryozha serhii
  simon simeon shimon simone
  sophia sophie sofia sonya sonja zofia
  stanislav stas stan stanislaw
  stephanie steph stefanie stefania
  stephen steven steve stefan stephan esteban etienne stefano istvan
  susan sue susie suzanne susanna susanne zuzana
  svetlana sveta lana
  tatiana tanya tanja tania
  theodore ted teddy theo fyodor teodoro fedor
  theresa teresa terry tess tessa resi
  thomas tom tommy tomas tommaso
  timothy tim timmy timo
  ursula ulla uschi
  valentina valya tina
  valery valeri valera
  veronica vera ronnie veronika
  victor viktor vic vito
  victoria vicky tori vika viktoria
  vincent vince vinnie vicente vincenzo
  vladimir volodymyr vova volodya vlad wladimir
  walter walt wally gualtiero
  wilhelmina mina minna willa
  william will bill billy liam wilhelm willi guillaume guillermo willem guglielmo wim
  yaroslav slava jaroslav
  zachary zach zack
`;

/** The groups that a word belongs to. The same short form may stand for several names. */
const groupsOf = new Map<string, number[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries()) {
  for (const name of line.trim().split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
}

/** For a word in lower case and Latin letters; undefined when it is no such name. */
export function shortFormsOf(word: string): readonly number[] | undefined {
  return groupsOf.get(word);
}
