import type { ColumnRole } from './columns.ts';

/**
 * How columns are called in the exports of registration tools and in the languages their users speak: without accents,
 * in small letters, signs as blanks. The first that fits is taken, so the more particular ones stand above.
 */
export const ROLE_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'email',
    /\be ?mails?\b|\bmail( address)?$|^mail\b|correo|courriel|邮箱|邮件|電子郵件|郵箱|メール|이메일|البريد|إيميل|почт|имейл|דוא ?ל|אימייל|ईमेल/,
  ],
  [
    'handle',
    /\bhandles?\b|\buser ?names?\b|\bnick|screen ?name|\b(git ?hub|git ?lab|codeberg|twitter|x com|mastodon|fediverse|bluesky|discord|slack|matrix|irc|zulip|telegram|instagram|reddit|mxid)\b|benutzername|usuario|pseudo|utente|utilizador|アカウント|ユーザー名|用户名|用戶名|사용자명|닉네임|логин|ник$|اسم المستخدم|שם משתמש/,
  ],
  [
    'other-name',
    /\balias(es)?\b|\bakas?\b|(also )?known as|(other|former|previous|nick|pen|stage|preferred|birth|maiden|legal) names?|alternat\w* names?|spitzname|fruher|geburtsname|otros nombres|apodo|autres noms|surnom|別名|旧姓|别名|曾用名|псевдоним|прозвище|девичья|أسماء أخرى|לקב|כינוי/,
  ],
  [
    'ends-on',
    /\b(until|til|till|end|ends|ending|expir\w*|review|valid to|thru|through)\b|\bbis\b|ablauf|endet|hasta|\bfin\b|vence|jusqu|scadenza|fino|終了|満了|截止|到期|结束|окончан|\bдо\b|истека|حتى|انتهاء|\bעד\b/,
  ],
  [
    'starts-on',
    /\b(from|since|start|starts|begin|begins|beginning|effective|banned on|ban date|date of ban|date banned|date)\b|\bab\b|\bseit\b|beginn|\bvon\b|datum|desde|inicio|fecha|depuis|debut|\bdal\b|開始|日付|开始|日期|\bс\b|начал|\bдата\b|منذ|تاريخ|החל|תאריך/,
  ],
  [
    'scope',
    /\b(scope|where|spaces?|applies to|extent|banned from|venues?)\b|umfang|\bwo\b|ambito|alcance|donde|portee|範囲|范围|область|где|نطاق/,
  ],
  [
    'note',
    /\b(notes?|reasons?|why|comments?|remarks?|description|details?|grounds|conditions?|type|kind)\b|grund|bemerkung|notiz|anmerkung|motivo|notas?|comentario|raison|remarque|理由|備考|备注|原因|причин|примечан|سبب|ملاحظ|סיבה|הערות/,
  ],
  [
    'first-name',
    /\b(first|given|fore|christian) ?names?\b|\bfirst$|^given$|vorname|^nombres?( de pila)?$|\bprenoms?\b|^nome$|primeiro nome|^imie$|^jmeno$|fornavn|fornamn|etunimi|voornaam|keresztnev|\bprenume\b|^имя$|^ім я$|^名$|^名前（名）$|^이름$|الاسم الأول|שם פרטי|^adi?$|όνομα|ονομα$/,
  ],
  [
    'first-name',
    /\b(middle|second|patronymic) ?names?\b|patronymic|zweiter vorname|segundo nombre|отчество|по батькові/,
  ],
  [
    'last-name',
    /\b(last|family|sur) ?names?\b|\blast$|^surname|^family$|nachname|familienname|zuname|apellidos?|\bnom( de famille)?$|cognome|sobrenome|apelido|nazwisko|prijmeni|etternavn|efternamn|efternavn|sukunimi|achternaam|vezeteknev|\bnume( de familie)?$|soyad|фамилия|прізвище|^姓$|^성$|姓氏|苗字|名字|اسم العائلة|الكنية|שם משפחה|επωνυμο/,
  ],
  [
    'name',
    /^((full|display|badge|attendee|registrant|ticket|participant|delegate|guest|person|member|real|complete|your|speaker|holder) )*names?( (on badge|of attendee|of person|of holder|complete|as on badge))?$|^(attendee|registrant|participant|delegate|guest|person|who|people|individual|subject)$|^(vollstandiger |ganzer )?name$|nombre (completo|y apellidos)|nom complet|nom et prenom|prenom et nom|nome completo|nome e cognome|imie i nazwisko|naam|navn|namn|nimi|氏名|お名前|名前|姓名|名称|성명|성함|фио|ф и о|полное имя|имя и фамилия|الاسم( الكامل)?$|שם( מלא)?$|ad soyad|ονοματεπωνυμο|नाम/,
  ],
  [
    'organisation',
    /\borgani[sz]ations?\b|\b(company|affiliation|employer|institution|institute|university|team|group|project|business)\b|firma|unternehmen|organisation|einrichtung|empresa|organizacion|institucion|entreprise|societe|organisme|azienda|ente$|empresa|instituicao|bedrijf|会社|所属|勤務先|单位|公司|機構|机构|회사|소속|организаци|компани|место работы|شركة|منظمة|جهة|ארגון|חברה/,
  ],
];
