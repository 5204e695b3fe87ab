// The day's appointments under their places, and the key of each presence.
import { describe, expect, it } from 'vitest';
import { PRESENCES, parLieu } from '../../src-renderer/rendez-vous/journee';
import type { LieuLu } from '../../src-shared/contract/lieu';
import type { RendezVousLu } from '../../src-shared/contract/rendez-vous';
import { idDe } from './un-dossier';

const unLieu = (rang: number, nom: string): LieuLu => ({
  id: idDe(rang) as never,
  nom,
  genre: 'antenne',
  commune: null,
  adresse: '',
  jours: [],
  reseau: true,
  communeLibelle: '',
  ferme: false,
  tetes: [],
});

const unRendezVous = (rang: number, lieu: number | null): RendezVousLu => ({
  id: idDe(rang) as never,
  dossier: idDe(1) as never,
  nom: 'Bénézech',
  prenoms: 'Chloé',
  date: '2026-11-24' as never,
  heure: '09:00' as never,
  duree: 45,
  lieu: lieu === null ? null : (idDe(lieu) as never),
  type: 'individuel',
  modalite: 'surPlace',
  statut: 'planifie',
  theme: null,
  agent: null,
  tetes: [],
});

const LIEUX = [unLieu(61, 'Siège'), unLieu(62, 'Quillan'), unLieu(63, 'Couiza')];

const enClair = (...parametres: Parameters<typeof parLieu>) =>
  parLieu(...parametres).map(({ lieu, rendezVous }) => [
    lieu?.nom ?? null,
    rendezVous.map(({ id }) => Number.parseInt(id, 16)),
  ]);

describe('« Ma journée » par lieu', () => {
  it('commence par le lieu habituel de l’ordinateur, même sans personne ; les lieux vides se taisent', () => {
    const rendezVous = [unRendezVous(1, 61), unRendezVous(2, 63), unRendezVous(3, 61)];
    expect(enClair(rendezVous, LIEUX, idDe(62))).toEqual([
      ['Quillan', []],
      ['Siège', [1, 3]],
      ['Couiza', [2]],
    ]);
  });

  it('garde en dernier les rendez-vous sans lieu, ou d’un lieu inconnu : aucun ne disparaît', () => {
    const rendezVous = [unRendezVous(1, null), unRendezVous(2, 99), unRendezVous(3, 63)];
    expect(enClair(rendezVous, LIEUX, null)).toEqual([
      ['Couiza', [3]],
      [null, [1, 2]],
    ]);
  });

  it('sans rendez-vous ni lieu habituel, n’a rien à montrer', () => {
    expect(enClair([], LIEUX, null)).toEqual([]);
  });
});

it('chaque présence a sa touche : P, A, R, N', () => {
  expect(PRESENCES.map(({ libelle, touche }) => [libelle, touche])).toEqual([
    ['Présent', 'p'],
    ['Absent', 'a'],
    ['Reporté', 'r'],
    ['Annulé', 'n'],
  ]);
});
