import { describe, expect, test } from 'vitest';
import { banListDocument } from '../../electron/services/export/ban-list-document.ts';
import type { DossierData } from '../../electron/services/export/dossier-data.ts';
import { dossierDocument } from '../../electron/services/export/dossier-document.ts';
import { readPrintedWords } from '../../electron/services/export/printed-words.ts';
import type { ReportFields } from '../../shared/reports/report.ts';
import { dossierData, FILE, ORIGIN, REPORT } from '../fixtures/dossier-data.ts';
import { MEETING, SANCTION } from '../fixtures/dossier-decisions.ts';

const words = readPrintedWords();

function printed(fields: Partial<ReportFields>, change: Partial<DossierData> = {}): string {
  const reports = [{ ...REPORT, fields: { ...REPORT.fields, ...fields } }];
  return JSON.stringify(dossierDocument(dossierData({ reports, ...change }), words));
}

describe('a reporter in a dossier', () => {
  test('is named when anonymous towards nobody, or towards the reported person; then the cover warns', () => {
    expect(printed({ anonymity: 'none' })).toContain('Marisol Vantongeren');
    expect(printed({ anonymity: 'towards-reported' })).toContain('Marisol Vantongeren');
    expect(printed({ anonymity: 'towards-reported' })).toContain('anonymous towards the reported person. Do not let');
  });

  test.each(['towards-all-but-team', 'towards-everyone'] as const)(
    'is not named anywhere when anonymous %s',
    (anonymity) => {
      const account =
        'I, Marisol, said no. MARISOL VANTONGEREN, @mvt-sol, marisol@example.org, Marisol\nVantongeren, marisol_vantongeren.jpg';
      const agenda = [{ key: 'what-happened' as const, minutes: 'Mari V. was heard' }];
      const minutes = [{ ...MEETING, cases: MEETING.cases.map((about) => ({ ...about, agenda })) }];
      const text = printed({ anonymity, account }, { meetings: minutes });
      expect(text).not.toMatch(/marisol|vantongeren|mvt-sol|Mari V/i);
      expect(text).toContain('[withheld] was heard');
      expect(text).toContain('(places: ');
      expect(text).toContain('Þórður O’Connor-Łukasiewicz');
    },
  );

  test('is not told by a handle without its sign, a number from how to reach them, or a name in small letters', () => {
    const base = dossierData();
    const participants = base.incident.participants.map((participant) =>
      participant.role === 'reporter'
        ? { ...participant, person: { ...participant.person, contact: 'evenings, +351 912 345 678 (Signal)' } }
        : participant,
    );
    const account = 'mvt-sol wrote; marisol called from +351 912 345 678. Will you come in May?';
    const text = printed({ anonymity: 'towards-everyone', account }, { incident: { ...base.incident, participants } });
    expect(text).toContain('(places: 3)');
    expect(text).toContain('[withheld] wrote; [withheld] called from [withheld]. Will you come in May?');
  });

  test('who is called like a month or a code name takes no letter from a date or the cover', () => {
    const base = dossierData();
    const participants = base.incident.participants.map((participant) =>
      participant.role === 'reporter'
        ? { ...participant, person: { ...participant.person, name: 'March Heron' } }
        : participant,
    );
    const text = printed({ anonymity: 'towards-everyone' }, { incident: { ...base.incident, participants } });
    expect(text).toContain('Report of 6 March 2027');
    expect(text).toContain('Dossier Amber Heron');
  });
});

describe('names in a dossier', () => {
  test('other names are printed of reported people only', () => {
    const text = printed({ anonymity: 'none' });
    expect(text).toContain('Thor');
    expect(text).not.toContain('Mari V.');
  });

  test('a former name is printed nowhere, whoever typed it and however, nor is a code name', () => {
    const account = 'Thorunn  Gisladottir said it. GISLADOTTIR again; thorunn_gisladottir.jpg. Þórður knows Gisla.';
    const text = printed({ anonymity: 'none', account }, { evidence: [{ ...FILE, fileName: 'Thorunn.png' }] });
    expect(text).not.toMatch(/thorunn|gisladottir|grey plover/i);
    expect(text).toContain('[former name] said it. [former name] again; [former name].jpg. Þórður knows Gisla.');
    expect(text).toContain('Harbour Theatre');
  });

  test('a former name that is somebody else’s name today stays theirs', () => {
    const base = dossierData();
    const participants = base.incident.participants.map((participant) =>
      participant.role === 'witness'
        ? { ...participant, person: { ...participant.person, name: 'Thorunn Aas' } }
        : participant,
    );
    const account = 'Thorunn saw it; Thorunn Gisladottir too.';
    const text = printed({ anonymity: 'none', account }, { incident: { ...base.incident, participants } });
    expect(text).toContain('Thorunn saw it; [former name] too.');
    expect(text).toContain('Thorunn Aas');
  });

  test('a withheld reporter is told by no former name and no code name, nor as the one who sent or got a message', () => {
    const base = dossierData();
    const participants = base.incident.participants.map((participant) =>
      participant.role === 'reporter'
        ? { ...participant, person: { ...participant.person, formerNames: ['Mario Oldfield'], codeName: 'Blue Finch' } }
        : participant,
    );
    const origin = {
      kind: 'mail' as const,
      from: 'Marisol Vantongeren',
      to: 'Mario Oldfield',
      subject: 'Blue Finch',
      attachments: [],
    };
    const timeline = base.timeline.map((entry) =>
      entry.kind === 'note' ? { ...entry, note: { ...entry.note, origin } } : entry,
    );
    const text = printed({ anonymity: 'towards-everyone' }, { incident: { ...base.incident, participants }, timeline });
    expect(text).not.toMatch(/marisol|vantongeren|oldfield|finch/i);
    expect(text).toContain('E-mail from [withheld] to [withheld]: “[withheld]”');
  });
});

describe('a former name', () => {
  test('stands on no ban list either', () => {
    const reported = dossierData().incident.participants.find(({ role }) => role === 'reported')?.person;
    if (reported === undefined) throw new Error('Nobody is reported');
    const person = { ...reported, name: '', handles: [], emails: [], description: 'Was Thorunn Gisladottir once' };
    const sanction = { ...SANCTION, scopeNote: 'Wherever Gisladottir is known' };
    const bans = [{ person, sanction, told: true }];
    const list = banListDocument({ origin: ORIGIN, on: '2027-03-10', event: '', bans, flags: [] }, words);
    expect(JSON.stringify(list)).not.toMatch(/thorunn|gisladottir/i);
    expect(JSON.stringify(list)).toContain('Was [former name] once');
  });
});
