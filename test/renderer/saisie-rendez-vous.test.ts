// The next appointment as proposed, the grey sentence on its day, and what is sent.
import { describe, expect, it } from 'vitest';
import {
  type Depart,
  demandeDe,
  remarqueSurLeJour,
  rendezVousPropose,
} from '../../src-renderer/rendez-vous/saisie-rendez-vous';
import type { LieuLu } from '../../src-shared/contract/lieu';
import { idDe } from './un-dossier';

const MOI = idDe(50);
const AUJOURD_HUI = '2026-11-24';

const unDepart = (propre: Partial<Depart> = {}): Depart => ({
  date: AUJOURD_HUI,
  heure: '14:30',
  duree: 30,
  lieu: idDe(61),
  agent: idDe(51),
  type: 'individuel',
  modalite: 'surPlace',
  theme: 'emploi',
  ...propre,
});

const unLieu = (jours: LieuLu['jours']): LieuLu => ({
  id: idDe(61) as never,
  nom: 'Quillan',
  genre: 'antenne',
  commune: null,
  adresse: '',
  jours,
  reseau: true,
  communeLibelle: '',
  ferme: false,
  tetes: [],
});

describe('Le rendez-vous proposé', () => {
  it('est deux semaines plus tard, même jour, même heure, même lieu, même personne', () => {
    expect(rendezVousPropose(unDepart(), MOI, '11')).toEqual({
      date: '08/12/2026',
      heure: '14 h 30',
      duree: '30',
      lieu: idDe(61),
      agent: idDe(51),
      type: 'individuel',
      modalite: 'surPlace',
      theme: 'emploi',
    });
  });

  it('saute un jour férié : deux semaines après le 11 décembre, c’est Noël', () => {
    expect(rendezVousPropose(unDepart({ date: '2026-12-11' }), MOI, '11').date).toBe('08/01/2027');
  });

  it('sans rien à reprendre, dure quarante-cinq minutes, avec moi', () => {
    const vide = unDepart({ heure: null, duree: null, lieu: null, agent: null });
    expect(rendezVousPropose(vide, MOI, '11')).toMatchObject({
      heure: '',
      duree: '45',
      lieu: '',
      agent: MOI,
    });
  });
});

describe('La remarque sur le jour', () => {
  const dire = (date: string, lieux: readonly LieuLu[] = [], departement = '11') =>
    remarqueSurLeJour(
      { ...rendezVousPropose(unDepart(), MOI, departement), date },
      lieux,
      AUJOURD_HUI,
      departement,
    ).replaceAll('\u00a0', ' ');

  it('dit le jour en toutes lettres, un jour passé, une fin de semaine, un jour férié', () => {
    expect(dire('08/12/2026')).toBe('Mardi 8 décembre 2026.');
    expect(dire('23/11/2026')).toBe('Le lundi 23 novembre 2026 est passé.');
    expect(dire('05/12/2026')).toBe('Le samedi 5 décembre 2026 est un jour de fin de semaine.');
    expect(dire('25/12/2026')).toMatch(/^Le vendredi 25 décembre 2026 est un jour férié : Noël\.$/);
    expect(dire('le 8')).toBe('');
  });

  it('connaît les jours fériés d’Alsace et d’outre-mer', () => {
    expect(dire('26/12/2026', [], '67')).toContain('Saint-Étienne');
    expect(dire('22/05/2027', [], '972')).toContain('Abolition de l’esclavage');
  });

  it('dit quand le lieu n’accueille pas ce jour-là, sans rien refuser', () => {
    expect(dire('08/12/2026', [unLieu(['lundi', 'jeudi'])])).toBe(
      'Quillan n’accueille pas le mardi ; on y est les lundi et jeudi.',
    );
    expect(dire('08/12/2026', [unLieu(['lundi'])])).toBe(
      'Quillan n’accueille pas le mardi ; on y est le lundi.',
    );
    expect(dire('08/12/2026', [unLieu(['mardi'])])).toBe('Mardi 8 décembre 2026.');
    expect(dire('08/12/2026', [unLieu([])])).toBe('Mardi 8 décembre 2026.');
  });
});

describe('Ce qui part', () => {
  const saisie = rendezVousPropose(unDepart(), MOI, '11');
  const dossier = idDe(1) as never;

  it('est un entretien à venir, à l’heure du jour', () => {
    expect(demandeDe({ ...saisie, lieu: '' }, dossier, idDe(2) as never)).toEqual({
      dossier: idDe(1),
      id: idDe(2),
      agent: idDe(51),
      valeurs: {
        entretien: {
          date: '2026-12-08',
          heure: '14:30',
          duree: 30,
          lieu: null,
          type: 'individuel',
          modalite: 'surPlace',
          statut: 'planifie',
        },
        theme: 'emploi',
      },
    });
  });

  it('un rendez-vous a une heure ; rien ne part sans', () => {
    expect(demandeDe({ ...saisie, heure: '' }, dossier, idDe(2) as never)).toBeNull();
    expect(demandeDe({ ...saisie, date: 'demain' }, dossier, idDe(2) as never)).toBeNull();
  });
});
