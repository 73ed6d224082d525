/** Given names that are used for one another, one group a line: short forms, pet names, the same name in other languages. */
const GROUPS = `
  abdullah abdallah abdulla
  abigail abby gail abbie gayle
  adelaide adele heidi adelheid
  albert al bert bertie alberto
  alexander alex alec sasha sascha xander sandy lex aleksandr alejandro alessandro iskander oleksandr aleksander alexandre alexandr aleksandar alexandros lyosha xan aleks iskandar
  alexandra alex sasha sandra lexi aleksandra alejandra alessandra oleksandra aleks sashenka alexandrina ola lexie
  alfred fred freddie alf
  amelia amy millie emily
  andrew andy drew andreas andrei andrzej andre andres andrey andriy andrea andreu ondrej andras
  angela angie angelika angelica
  anna ann anne annie anya anja hannah hanna annika anita nan nancy hana anouk anke ania anusha nyura
  anthony tony antonio anton antoine antoni antun tonio antal
  antonia toni tonia antonina
  arthur art artie arturo
  barbara barb babs bara babsi basia varvara varya barbora
  benjamin ben benny benji benno benjy binyamin veniamin
  bernard bernie bernhard bernd
  caroline carolyn carrie carol karolina lina
  catherine katherine kate katie kathy cathy kat kit kitty katharina katarina katja katya ekaterina yekaterina caterina catalina kathrin karin cathie cathleen kathleen kathryn katrin katarzyna kasia katerina katinka trina ecaterina aikaterini
  charles charlie chuck carl karl carlos carlo karel chas chaz karol carlito
  charlotte lottie lotte charlie
  christian chris
  christina christine chris tina christy kristina kristin krystyna kirsten kirstin kerstin stina cristina christa
  christopher chris kit topher christoph cristobal kristof krzysztof krzysiek christof kristoffer krystof stoffel
  clara klara claire clare
  daniel dan danny danilo danila daniele daniyar danik
  david dave davy dawid davide davit dovid dawud daoud dudu
  deborah deb debbie debra
  dmitry dmitri dima mitya dmytro dmitrii dmitriy dimitri dimitrios dimitris dmitrij
  dominic dom nick dominik domingo
  donald don donnie
  dorothy dot dolly dorothea dora dottie dotty doris dodie
  edward ed eddie ted teddy ned eduardo eduard edvard edoardo edik
  eleanor ellie nell nora elena eleonora leonora nellie lenora leonor eleonore
  elizabeth liz lizzie beth betty eliza libby elise lisa elsa elisabeth isabel isabella bella ilse lisbeth erzsebet elzbieta lizzy bess bessie betsy lisbet liesl elsie elspeth elisa elisabetta isabelle ella sissi yelizaveta elizaveta erzsi zsoka alzbeta
  emily emmy em millie
  eugene gene evgeny yevgeny eugen eugenio zhenya eugenie yevhen evgenij evgenii yevgeni jevgeni
  ferdinand ferdi fernando nando
  frances fran fanny francesca franziska frankie francie franca fanni paquita
  francis frank fran francisco francesco franz paco pancho frantisek franciszek franta ferenc feri francois frans chico cisco frankie ciccio
  frederick fred freddie friedrich fritz federico fredrik frederic freddy rick fridrich fredric federigo fredy frits
  gabriel gabe gabi gabor gavriil gavril
  gabriela gabriele gabi gabby gabriella
  george georg jorge jorgen giorgio georgios yuri iurii jiri jurgen georgie jorg yorgos giorgos georgy georgi georgiy yura zhora gosha gyorgy jerzy jurek jordi goran schorsch
  gerald gerry jerry gerard gerhard gerd gert geraldo girard
  gregory greg grigori grzegorz grigory grisha gregor gregorio grigoris grzesiek
  harold harry hal harald
  helen helena elena nell lena olena ellen helene yelena alyona ilona helga eleni hela nellie elaine
  henry harry hank hal heinrich henrik enrique enrico heinz heiner hendrik henk henri harri rik kike quique henryk
  hugh hugo
  ignatius ignacio nacho ignaz inigo
  irene irina ira iryna irka irenka eirini
  isaac ike yitzhak izaak
  jacob jake jakob jacques james jim jimmy jamie iago diego santiago jaime jakub yakov jaap jacobo jacopo iakov yaakov yaqub yacoub jimmie kuba jascha giacomo
  jacqueline jackie
  jane jan janet janice jean joan joanna johanna hannah ivana juana giovanna yana joanie asia janina johanne jeanne jeannette gianna juanita
  jennifer jen jenny jenn jenna jennie genny
  jessica jess jessie
  john jack johnny jon johann johannes hans jan juan ivan giovanni jean sean ian ioan vanya jens yannis yahya juha jani janos jonas jannis hansi evan eoin juanito johan jovan iwan janek jasiek gianni yannick johnnie yohannes hovhannes
  jonathan jon jonny nathan yonatan
  joseph joe joey josef jose pepe giuseppe yusuf yousef youssef yosef jozef osip beppe sepp joszef jozsef joso jupp pepito peppe giuseppino yossi youssouf yousuf josip
  josephine jo josie josefa
  judith judy judit
  julia julie juliana giulia yulia
  julian jules julio julius giulio
  kenneth ken kenny
  konstantin kostya constantine costas kostas costa konstantinos dinos
  laura laurie lora laure
  lawrence larry laurence lorenzo lorenz laurent lars lorens laurens
  leonard leo len lenny leonardo
  lewis louis lou luis luigi ludwig ludo lajos ludovic ludvik luigino lodewijk
  louise lou luisa luise louisa
  lucas luke luca lukas lukasz
  lucy lucia luz lucie
  magdalena lena magda madeleine maggie madalena madlen magdalene maddie lenka malena
  manuel manolo emanuel emmanuel manny manolito emanuele
  margaret maggie meg peggy greta rita marge daisy margarita margarete margit gretchen malgorzata marguerite margie margot margo margherita gretel grietje maisie mags gosia marketa
  mark marc marcus markus marco marek marcos
  martha marta
  martin marty martino martijn maarten marten
  mary maria marie molly polly mariam miriam maryam mia masha marija mariya mariana manya marusya marika marita maja maya mimi mitzi
  matthew matt matteo matthias mateo mats matthieu mateusz matvey motya matthaus matyas mattias matej maciej maciek
  maximilian max maxim massimo maksim maksymilian maxi maks maxime
  melissa mel lissa missy
  michael mike mick mickey mikhail misha michel miguel michele mikael michal mischa mihai mihail mykhailo mykhaylo mikkel mischka mihaly miska mikhael miki mikey mikel michail
  mohammed muhammad mohamed mohammad muhammed mohamad mehmet mo muhamed mehmed mohammadi mamadou mahomet muhammet mohd moh mamed
  monica monika mona
  natalia natalie nat natasha nathalie nataliya nataliia natascha natalka natasa natali
  nathaniel nathan nat nate
  nicholas nick nicky nico nicolas nikolai nikolaus klaus claus kolya mikolaj niko niels nils mykola mikolas kolja nikola nikos niccolo nicola nicolai nikita klaas colin mikulas
  nicole nicky nikki nicola
  oliver ollie olivier
  olivia liv livia
  pamela pam
  patricia pat patty tricia trish patrizia patrice paddy
  patrick pat paddy rick padraig
  paul pablo paolo pavel pawel pal paulo pauli paulus paulino pasha pavlo pavlos pol paulie pavol
  peter pete pedro pietro pierre piotr pyotr petr petya petro petar peder per peer pieter piet petros pjotr perry pierrot
  philip phil filip felipe philippe pip philipp phillip fil philippos lippo pippo filippo
  rachel rae raquel rahel
  raymond ray ramon raimund
  rebecca becky becca bex rebekah rivka bekky reba
  richard rick dick rich richie ricardo riccardo ricky rico ritchie ryszard richi
  robert rob bob bobby robbie bert roberto robbe robin roberta rupert bobbie robbo
  roger rodger ruggero
  ronald ron ronnie
  rose rosa rosie rosalia rosita roz rosalie roza rosina
  rudolf rudi rodolfo rolf
  samantha sam sammy
  samuel sam sammy shmuel samuil sami shmulik
  sarah sara sally sadie sarita sarina zara
  sebastian seb bastian basti
  sergei sergey serge sergio seryozha serhii serhiy sergij sergius sergej serezha sergi
  simon simeon shimon simone szymon semyon semen simao shimen
  sophia sophie sofia sonya sonja zofia sofiya sofija sofie zosia sofi sophy
  stanislav stas stan stanislaw
  stephanie steph stefanie stefania steffi steffie stevie stefka estefania
  stephen steven steve stefan stephan esteban etienne stefano istvan stefanos stevie stepan stjepan steffen estevao stipe stephane
  susan sue susie suzanne susanna susanne zuzana susana zsuzsanna zsuzsa shoshana susi suzy suze
  svetlana sveta lana
  tatiana tanya tanja tania tatyana tetiana tata
  theodore ted teddy theo fyodor teodoro fedor fedya feodor theodor theodoros
  theresa teresa terry tess tessa resi
  thomas tom tommy tomas tommaso tomasz tomek toomas tam thom tommie foma tamas
  timothy tim timmy timo
  ursula ulla uschi
  valentina valya tina
  valery valeri valera
  veronica vera ronnie veronika
  victor viktor vic vito
  victoria vicky tori vika viktoria viktorija vicki vickie tory victoire
  vincent vince vinnie vicente vincenzo vincenz enzo vinny vicenc
  vladimir volodymyr vova volodya vlad wladimir volodimir wolodymyr vovka vlado
  walter walt wally gualtiero valter wolter
  wilhelmina mina minna willa
  william will bill billy liam wilhelm willi guillaume guillermo willem guglielmo wim willy billie vilhelm guilherme vilem
  yaroslav slava jaroslav
  zachary zach zack
  abraham abe avraham ibrahim ebrahim avi bram ibo brahim
  adrian adriano adrien adrianus arie hadrian
  agnes agnieszka aga ines inez
  ahmed ahmad ahmet achmad ahmadu
  aisha ayesha aysha aicha ayse aysha
  alexei alexey aleksei aleksey alexej lyosha alyosha alex oleksii alexis
  ali aly alli
  alice alicia alisa aliz alison ally
  alan allan allen al alain
  amanda mandy manda
  anatoly anatoliy anatolii tolya tolik
  anastasia anastasiya nastya nastia stasia anastazia anastacia stacy
  archibald archie
  ashley ash
  augustus august gus gustl augusto agustin augustine
  bartholomew bart bartek bartosz bartolome
  beatrice bea beatriz beatrix trixie
  bradley brad
  brigitte birgit bridget brigid biddy gitte brigida
  cameron cam cammie
  cecilia cecily celia sheila cissy cilla cecile
  clifford cliff
  constance connie konstanze constanza
  cornelius cornelis kees neil cor niels
  cynthia cindy cyndi
  darya daria dasha dariya
  dolores lola lolita
  douglas doug dougie
  edmund ed eddie ted edmond
  ernest ernie ernst ernesto
  fatima fatma fatemeh fatimah fatoumata
  florence flo florrie flora
  galina galya halyna
  geoffrey geoff jeff jeffrey jeffery godfrey
  george gyorgy
  gerhard gerd gert gerhardt
  gertrude trudy gertie gerti traudl
  gustav gustavo gus
  hassan hasan hassen hasen
  harriet hattie henrietta hetty etta
  herbert herb bert herbie
  hussein hussain husayn hossein hosein husein hussien huseyin
  isidore izzy isidro
  ismail ismael ishmael esmail
  israel izzy srulik
  jamal gamal djamal cemal
  jeremy jeremiah jerry jem jeremias jeremie
  jesus chucho chuy
  johanna hanna hanne hannah johanne
  karim kareem kerim
  khalid khaled halid chalid
  kimberly kim kimmy kimberley
  ksenia oksana ksyusha xenia
  leah lea
  leopold leo poldi
  lillian lily lil lilian lilly
  lyudmila ludmila lyuda mila ljudmila
  lyubov lyuba luba
  mahmoud mahmud mahmood mehmud
  malcolm mal calum
  matilda tilda tilly mattie mathilde
  maurice morris moritz mauricio maurizio maury
  mildred millie milly
  miranda randi mira
  mitchell mitch
  mustafa mostafa mustapha moustafa
  nadezhda nadya nadia nadja
  norbert norb bert
  olga olya olha helga
  omar umar omer oumar
  osama usama oussama
  otto otho ottone
  pauline paulina paula polina polly pola
  philippa pip pippa pippi
  reginald reg reggie
  rodrigo rory
  rosemary rosie romy
  roxanne roxy roxana
  saeed said sayed
  salvador salvatore chava toto sal
  stuart stewart stu
  suleiman sulayman solomon suleyman sulaiman soliman shlomo
  sylvester sly silvestre
  sylvia silvia silvie syl
  tariq tarek tarik tareq
  terence terry terrence
  ulrich uli ulli
  ulrike uli rike
  vasily vasya vasil vasile vassily wasyl vasyl basil vasilis
  vera wera verochka
  viktoriya victoria
  virginia ginny ginger
  vyacheslav slava viacheslav
  waldemar valdemar woldemar
  winifred winnie freda
  wojciech wojtek adalbert
  wolfgang wolfi wolf
  xavier javier xavi javi
  yolanda yoli iolanda
  youssef yusuf yousef yusef yusof
  zinaida zina
  yvonne ivonne vonnie
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

/** Every name that is used for this one; for the door list, which compares nothing and must know them beforehand. */
export function alsoCalled(word: string): string[] {
  const groups = shortFormsOf(word) ?? [];
  return [...groupsOf]
    .filter(([name, of]) => name !== word && of.some((group) => groups.includes(group)))
    .map(([name]) => name);
}
