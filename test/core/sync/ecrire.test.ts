// What is typed is put down to leave in its own transaction: never one without the other.
import { expect, it } from 'vitest';
import { lecteurDe } from '../../../src-core/coffre/lecture';
import { auDepart, derniereSequence } from '../../../src-core/sync/depart';
import { ecrire } from '../../../src-core/sync/ecrire';
import { sonJournal } from '../../../src-core/sync/journaux';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import { tetesDe } from '../../../src-core/sync/tetes-de';
import { compter, DOSSIER, premierPoste, saisir } from './des-postes';

it('chaque saisie reçoit son rang dans le journal de l’ordinateur, avant et après l’envoi', () => {
  const poste = premierPoste();
  saisir(poste, 'Un');
  saisir(poste, 'Deux');
  expect(auDepart(poste.plume.base, 9).map(({ place, operation }) => [place, operation.valeur])).toEqual([
    [1, 'Un'],
    [2, 'Deux'],
  ]);
  scellerDepart(poste);
  expect(sonJournal(poste.plume.base).sequence).toBe(2);
  saisir(poste, 'Trois');
  expect(auDepart(poste.plume.base, 9).map(({ place }) => place)).toEqual([3]);
  expect(derniereSequence(poste.plume.base)).toBe(3);
});

it('une transaction annulée ne laisse rien à envoyer', () => {
  const poste = premierPoste();
  const { base } = poste.plume;
  const ecriture = {
    dossier: DOSSIER,
    table: 'dossier',
    ligne: DOSSIER,
    registre: 'nomUsage',
    valeur: 'Perdu',
    vu: tetesDe(lecteurDe(base), 'dossier', DOSSIER, 'nomUsage'),
    provenance: 'declare' as const,
  };
  const acte = { acte: 'dossier.miseAJour', objet: DOSSIER, finalite: 'accompagnement' } as const;
  const ecrireEtTomber = () =>
    ecrire(poste.plume, { utilisateur: 'u', profil: 'p' }, acte, [ecriture], () => {
      throw new Error('panne');
    });
  expect(ecrireEtTomber).toThrow('panne');
  expect(['operation', 'a_sceller', 'tete'].map((table) => compter(poste, table))).toEqual([0, 0, 0]);
});
