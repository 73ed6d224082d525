import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../shared/tables/guess-columns.ts';
import { fieldsOf } from '../../shared/tables/row-fields.ts';

const NONE = null;

/** As registration tools and people write them. */
const HEADERS: readonly (readonly [string, Readonly<Record<string, string | null>>])[] = [
  [
    'ticket sales',
    {
      'Order #': NONE,
      'Order Date': NONE,
      'First Name': 'first-name',
      Surname: 'last-name',
      Email: 'email',
      Quantity: NONE,
      'Ticket Type': NONE,
      Company: 'organisation',
      'Job Title': NONE,
      Website: NONE,
    },
  ],
  [
    'open-source tickets',
    {
      'Order code': NONE,
      'Attendee name': 'name',
      'Attendee name: Given name': 'first-name',
      'Attendee name: Family name': 'last-name',
      'Attendee email': 'email',
      'Order time': NONE,
      Product: NONE,
      Price: NONE,
      Voucher: NONE,
    },
  ],
  [
    'tickets by link',
    {
      'Ticket Reference': NONE,
      'Ticket First Name': 'first-name',
      'Ticket Last Name': 'last-name',
      'Ticket Email': 'email',
      'Ticket Company Name': 'organisation',
      'Ticket Created Date': NONE,
      'Event Name': NONE,
      'Badge name': 'other-name',
    },
  ],
  [
    'meetings',
    {
      Name: 'name',
      'User ID': NONE,
      Title: NONE,
      'Event Host': NONE,
      RSVP: NONE,
      Guests: NONE,
      "RSVP'd on": NONE,
      'Joined Group on': NONE,
      'URL of Member Profile': NONE,
    },
  ],
  [
    'a form',
    {
      Timestamp: NONE,
      'Your full name': 'name',
      'E-mail address': 'email',
      'What name should be on your badge?': 'other-name',
      'GitHub username': 'handle',
      'Twitter / Mastodon handle': 'handle',
      'Do you need a visa?': NONE,
      'Dietary requirements': NONE,
      Pronouns: NONE,
    },
  ],
  [
    'a ban list',
    {
      Name: 'name',
      'Also known as': 'other-name',
      'E-mail': 'email',
      Discord: 'handle',
      'Banned from': 'scope',
      'Ban date': 'starts-on',
      Expires: 'ends-on',
      Reason: 'note',
    },
  ],
  [
    'German',
    {
      Nachname: 'last-name',
      Vorname: 'first-name',
      'E-Mail-Adresse': 'email',
      Firma: 'organisation',
      'Gesperrt bis': 'ends-on',
      Grund: 'note',
      Bestelldatum: NONE,
    },
  ],
  [
    'Spanish',
    {
      Nombre: 'first-name',
      Apellidos: 'last-name',
      'Correo electrónico': 'email',
      Empresa: 'organisation',
      Hasta: 'ends-on',
    },
  ],
  ['Spanish, whole', { 'Nombre y apellidos': 'name', Correo: 'email' }],
  ['Spanish, alone', { Nombre: 'name', Teléfono: NONE }],
  [
    'French',
    {
      Prénom: 'first-name',
      Nom: 'last-name',
      Courriel: 'email',
      Société: 'organisation',
      'Nom d’utilisateur': 'handle',
    },
  ],
  ['French, alone', { Nom: 'name', Courriel: 'email' }],
  ['Portuguese', { Nome: 'first-name', Sobrenome: 'last-name', 'E-mail': 'email', Empresa: 'organisation' }],
  ['Italian', { Nome: 'first-name', Cognome: 'last-name', Azienda: 'organisation' }],
  ['Polish', { Imię: 'first-name', Nazwisko: 'last-name', 'Adres e-mail': 'email', Firma: 'organisation' }],
  ['Polish, whole', { 'Imię i nazwisko': 'name' }],
  ['Dutch', { Voornaam: 'first-name', Achternaam: 'last-name', 'E-mailadres': 'email', Bedrijf: 'organisation' }],
  [
    'Russian',
    {
      Фамилия: 'last-name',
      Имя: 'first-name',
      Отчество: 'first-name',
      'Электронная почта': 'email',
      Организация: 'organisation',
    },
  ],
  ['Russian, whole', { ФИО: 'name', Почта: 'email' }],
  ['Japanese', { 姓: 'last-name', 名: 'first-name', メールアドレス: 'email', 会社名: 'organisation' }],
  ['Japanese, whole', { お名前: 'name', メールアドレス: 'email', 所属: 'organisation' }],
  ['Chinese', { 姓名: 'name', 邮箱: 'email', 单位: 'organisation', 用户名: 'handle' }],
  ['Korean', { 이름: 'name', 이메일: 'email', 소속: 'organisation' }],
  ['Arabic', { الاسم: 'name', 'البريد الإلكتروني': 'email', الشركة: 'organisation' }],
  ['Hebrew', { 'שם פרטי': 'first-name', 'שם משפחה': 'last-name', 'דוא"ל': 'email', ארגון: 'organisation' }],
  [
    'machine',
    {
      first_name: 'first-name',
      last_name: 'last-name',
      email_address: 'email',
      github_login: 'handle',
      orgName: 'organisation',
    },
  ],
];

describe('what a column holds', () => {
  test.each(HEADERS)('is guessed by the headers of %s', (_, columns) => {
    const headers = Object.keys(columns);
    expect(Object.fromEntries(guessColumns(headers, []).map((role, at) => [headers[at], role]))).toEqual(columns);
  });

  test('is guessed by what the first rows hold, where headers say nothing', () => {
    const rows = [
      ['1001', 'Ana Lima', 'ana@example.org', '@ana', 'Regular', 'Lisbon'],
      ['1002', 'Benjamín Okoro-Smith', 'ben@example.org', '', 'Student', 'Porto'],
      ['1003', "Zoë O'Hara", '', '@zoe@social.example', 'Regular', 'Lisbon'],
    ];
    expect(guessColumns(['', '', '', '', '', ''], rows)).toEqual([NONE, 'name', 'email', 'handle', NONE, NONE]);
  });
});

describe('what a row says of somebody', () => {
  test('is put together from its columns', () => {
    const columns = [
      'last-name',
      'first-name',
      'first-name',
      'other-name',
      'email',
      'handle',
      'organisation',
      NONE,
    ] as const;
    const cells = [
      'Lima',
      'Ana',
      'María',
      'Lima, A. | Nina',
      'ana@a.org; ana@b.org',
      '@ana nina',
      'Example',
      'Student',
    ];
    expect(fieldsOf(cells, [...columns])).toMatchObject({
      names: ['Ana María Lima', 'Lima, A.', 'Nina'],
      emails: ['ana@a.org', 'ana@b.org'],
      handles: ['@ana', 'nina'],
      organisation: 'Example',
    });
  });
});
