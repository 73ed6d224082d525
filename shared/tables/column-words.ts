import type { ColumnRole } from './columns.ts';

/**
 * How columns are called in the exports of registration tools and in the languages their users speak: without accents,
 * in small letters, signs as blanks. The first that fits is taken, so the more particular ones stand above; null is what
 * looks like another and is of no use.
 */
export const ROLE_WORDS: readonly (readonly [ColumnRole | null, RegExp])[] = [
  [
    null,
    /\b(order|ticket|booking|purchase|payment|invoice|registration|event|created|updated|joined|check ?in|arrival) (\w+ )?(date|type|time|code|id|number|reference|status|on)$|bestelldatum|^(event|ticket|product|item|file|billing|emergency|guardian|buyer|purchaser) (contact )?name|\bphone\b|^url\b/,
  ],
  [
    'email',
    /\be ?mail|\bmail( address)?$|correo|courriel|邮箱|邮件|電子郵件|郵箱|メール|이메일|البريد|إيميل|почт|имейл|דוא ל|אימייל|ईमेल/,
  ],
  [
    'handle',
    /\bhandles?\b|\buser ?names?\b|\bnick(name)?s?\b|screen ?name|\b(git ?hub|git ?lab|codeberg|twitter|x com|mastodon|fediverse|bluesky|discord|slack|matrix|irc|zulip|telegram|instagram|reddit|mxid|login)\b|benutzername|usuario|utilisateur|pseudo|utente|utilizador|アカウント|ユーザー名|用户名|用戶名|사용자명|닉네임|логин|^ник$|اسم المستخدم|שם משתמש/,
  ],
  [
    'other-name',
    /\balias(es)?\b|\bakas?\b|(also )?known as|(other|former|previous|pen|stage|preferred|birth|maiden|legal) names?|alternat\w* names?|\bbadge\b|spitzname|fruher|geburtsname|otros nombres|apodo|autres noms|surnom|別名|旧姓|别名|曾用名|псевдоним|прозвище|девичья|أسماء أخرى|לקב|כינוי/,
  ],
  [
    'ends-on',
    /^(\w+ ){0,3}(until|till?|ends?|end date|ending|expir\w*|valid to|last day)( (on|date))?$|\bbis\b|ablauf|^endet|enddatum|hasta|^fin$|fecha de fin|vence|jusqu|scadenza|^fino|終了|満了|截止|到期|结束|окончан|^до$|истека|حتى|انتهاء|^עד/,
  ],
  [
    'scope',
    /^(scope|where|spaces?|applies to|extent|banned from|venues?|area)$|geltungsbereich|^wo$|ambito|alcance|^donde|portee|範囲|范围|область|^где|نطاق/,
  ],
  [
    'starts-on',
    /^(\w+ ){0,2}(from|since|starts?|starting|begin\w*|effective)( (on|date))?$|^(date|datum|fecha|data|first day)$|\b(ban\w*|block\w*|suspen\w*|issued?|decided|decision|start) (date|on)$|date (of )?(the )?(ban\w*|decision|issue)|^ab$|^seit$|^von$|beginn|startdatum|desde|inicio|depuis|debut|^dal$|開始|^日付$|开始|^日期$|начал|^дата$|منذ|^تاريخ|החל|תאריך/,
  ],
  [
    'note',
    /^(\w+ ){0,2}(notes?|reasons?|why|comments?|remarks?|description|details?|grounds|conditions?)$|\bgrund$|begrundung|bemerkung|notiz|anmerkung|motivo|^notas?$|comentario|^raison|remarque|理由|備考|备注|原因|причин|примечан|^سبب|ملاحظ|סיבה|הערות/,
  ],
  [
    'name',
    /^(your )?(full|whole|complete|real) name|vollstandiger name|(nombre|nom|nome|imie|naam|name|prenom|vorname|имя|first name) (y|et|e|i|und|en|и|and) (\w+ )?(apellidos?|prenom|nom|cognome|nazwisko|nachname|фамилия|sobrenome|last name|surname)|nombre completo|nom complet|nome completo|полное имя|^фио$|^ф и о$|ονοματεπωνυμο|^ad soyad$|الاسم الكامل|שם מלא/,
  ],
  [
    'first-name',
    /\b(first|given|fore|christian|middle|second) ?names?\b|\bfirst$|^given$|vorname|^nombres?( de pila)?$|\bprenoms?$|^nome$|primeiro nome|^imie$|^jmeno$|fornavn|fornamn|etunimi|voornaam|keresztnev|\bprenume$|^имя$|^ім я$|отчество|по батькові|patronymic|^名$|^이름$|الاسم الأول|שם פרטי|^adi?$|^ονομα$/,
  ],
  [
    'last-name',
    /\b(last|family|sur) ?names?\b|\blast$|^family$|nachname|familienname|zuname|apellidos?|\bnom( de famille)?$|cognome|sobrenome|apelido|nazwisko|prijmeni|etternavn|efternamn|efternavn|sukunimi|achternaam|vezeteknev|\bnume( de familie)?$|soyad|фамилия|прізвище|^姓$|^성$|姓氏|苗字|اسم العائلة|الكنية|שם משפחה|επωνυμο/,
  ],
  [
    'name',
    /^((your|display|attendee|registrant|participant|delegate|guest|person|member|speaker|holder) )*names?( of (attendee|person|participant|holder))?$|^(attendee|registrant|participant|delegate|guest|person|who|individual|subject)$|naam$|^navn$|^namn$|^nimi$|氏名|お名前|^名前|^名字$|姓名|名称|성명|성함|^الاسم$|^שם$|^नाम/,
  ],
  [
    'organisation',
    /\b(org|organi[sz]ations?|company|affiliation|employer|institution|institute|university|business)( name)?$|^(team|group|project)$|firma|unternehmen|organisation|einrichtung|empresa|organizacion|institucion|entreprise|societe|organisme|azienda|^ente$|instituicao|bedrijf|会社|所属|勤務先|单位|公司|機構|机构|회사|소속|организаци|компани|место работы|شركة|منظمة|جهة|ארגון|חברה/,
  ],
];
