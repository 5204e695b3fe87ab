// The interview's form: where it starts from, what an appointment brings, what it sends, what a draft gives back.
import { describe, expect, it } from 'vitest';
import {
  demandeDe,
  dernierEntretien,
  entretienDeLigne,
  entretienDuBrouillon,
  entretienPropose,
  type Situation,
} from '../../src-renderer/entretien/saisie-entretien';
import { idDe, unDossier, unEntretien } from './un-dossier';

const MOI = idDe(50);
const ICI = idDe(60);

const uneSituation = (
  lignes: Parameters<typeof unDossier>[0] = [],
  habitude: Situation['preparation']['habitude'] = null,
): Situation => ({
  dossier: unDossier(lignes),
  preparation: { aujourdHui: '2026-11-24', maintenant: '14:05', habitude } as Situation['preparation'],
  moi: MOI,
  ici: ICI,
});

describe('Un nouvel entretien', () => {
  it('est proposé aujourd’hui, maintenant, ici, avec moi, sans un mot d’avance', () => {
    expect(entretienPropose(uneSituation())).toEqual({
      date: '24/11/2026',
      heure: '14 h 05',
      duree: null,
      lieu: ICI,
      agent: MOI,
      type: 'individuel',
      modalite: 'surPlace',
      statut: 'present',
      theme: '',
      prochaineEtape: '',
      note: '',
    });
  });

  it('reprend la forme et la suite du dernier entretien de la personne, jamais sa note', () => {
    const propose = entretienPropose(
      uneSituation([
        unEntretien(
          1,
          { date: '2026-10-01', modalite: 'telephone' },
          { theme: 'logement', note: 'Ancienne' },
        ),
        unEntretien(
          2,
          { date: '2026-11-03', modalite: 'visio' },
          { theme: 'emploi', prochaineEtape: 'Refaire le CV', note: 'Note d’hier' },
        ),
        unEntretien(3, { date: '2026-11-10', statut: 'absent' }, { theme: 'sante' }),
        unEntretien(4, { date: '2026-12-01', statut: 'planifie' }, { theme: 'formation' }),
      ]),
    );
    expect(propose).toMatchObject({
      modalite: 'visio',
      theme: 'emploi',
      prochaineEtape: 'Refaire le CV',
      note: '',
      statut: 'present',
    });
  });

  it('sans entretien passé, prend l’habitude de l’agent pour la forme, et aucun mot d’un autre dossier', () => {
    const habitude = { type: 'atelier', modalite: 'surPlace', theme: 'emploi' } as never;
    expect(entretienPropose(uneSituation([], habitude))).toMatchObject({
      type: 'atelier',
      theme: 'emploi',
      prochaineEtape: '',
    });
  });
});

describe('Le dernier entretien', () => {
  it('le même jour, c’est celui de l’heure la plus tardive', () => {
    const dossier = unDossier([
      unEntretien(1, { date: '2026-11-03', heure: '16:00' }),
      unEntretien(2, { date: '2026-11-03', heure: '09:30' }),
    ]);
    expect(dernierEntretien(dossier)?.id).toBe(idDe(1));
    expect(
      dernierEntretien(unDossier([unEntretien(1, { date: '2026-11-03', statut: 'planifie' })])),
    ).toBeNull();
  });
});

describe('Un rendez-vous noté', () => {
  it('garde son heure, son lieu et son agent ; il a eu lieu', () => {
    const ligne = unEntretien(
      7,
      { date: '2026-11-24', heure: '09:30', duree: 45, lieu: idDe(61), statut: 'planifie' },
      { agent: idDe(51) },
    );
    expect(entretienDeLigne(ligne, uneSituation([ligne]))).toMatchObject({
      date: '24/11/2026',
      heure: '09 h 30',
      duree: 45,
      lieu: idDe(61),
      agent: idDe(51),
      statut: 'present',
    });
  });

  it('d’un jour à venir reste à venir ; une absence reste une absence', () => {
    const statutDe = (date: string, statut: 'planifie' | 'absent') => {
      const ligne = unEntretien(7, { date, statut });
      return entretienDeLigne(ligne, uneSituation([ligne])).statut;
    };
    expect(statutDe('2026-11-25', 'planifie')).toBe('planifie');
    expect(statutDe('2026-11-20', 'absent')).toBe('absent');
  });

  it('un entretien d’avant, sans heure ni lieu, se corrige sans qu’on lui en invente', () => {
    const ligne = unEntretien(7, { date: '2025-02-01' }, { note: 'Première venue' });
    expect(entretienDeLigne(ligne, uneSituation([ligne]))).toMatchObject({
      heure: '',
      lieu: '',
      duree: null,
      theme: '',
      prochaineEtape: '',
      note: 'Première venue',
    });
  });
});

describe('Ce qui part', () => {
  const dossier = unDossier([]);
  const saisie = entretienPropose(uneSituation());

  it('dit les absences par null, et ce que l’on avait sous les yeux pour une correction', () => {
    const ligne = unEntretien(7, { date: '2026-11-20' }, { note: 'Avant' });
    expect(demandeDe({ ...saisie, lieu: '', heure: ' ' }, { dossier, ligne })).toEqual({
      dossier: dossier.id,
      valeurs: {
        entretien: {
          date: '2026-11-24',
          heure: null,
          duree: null,
          lieu: null,
          type: 'individuel',
          modalite: 'surPlace',
          statut: 'present',
        },
        theme: null,
        prochaineEtape: '',
        note: '',
      },
      agent: MOI,
      suite: { ligne: idDe(7), vu: { entretien: [idDe(7)], note: [idDe(7)] } },
    });
    expect(demandeDe(saisie, { dossier, ligne: null })?.suite).toBeNull();
  });

  it('rien ne part quand la date ou l’heure ne se lisent pas', () => {
    expect(demandeDe({ ...saisie, date: '31/02/2026' }, { dossier, ligne: null })).toBeNull();
    expect(demandeDe({ ...saisie, heure: '26 h' }, { dossier, ligne: null })).toBeNull();
  });
});

describe('Le brouillon', () => {
  it('rend la saisie et la ligne ; un texte d’ailleurs ne rend rien', () => {
    const texte = JSON.stringify({ v: 1, saisie: { note: 'en cours' }, ligne: idDe(7) });
    expect(entretienDuBrouillon(texte)).toEqual({ saisie: { note: 'en cours' }, ligne: idDe(7) });
    expect(entretienDuBrouillon('{"v":1,"saisie":{}}')).toEqual({ saisie: {}, ligne: null });
    for (const autre of ['', 'pas du JSON', '{"v":2,"saisie":{}}', '{"v":1}'])
      expect(entretienDuBrouillon(autre)).toBeNull();
  });
});
