// The blank intake form asks what the intake on screen asks: the compulsory core first, nothing of level 3.
import { describe, expect, it } from 'vitest';
import { lignesDuFormulaire } from '../../src-renderer/documents/lignes-du-formulaire';

const questions = lignesDuFormulaire();

describe('Le formulaire papier', () => {
  it('[A20] demande d’abord le noyau, seul obligatoire', () => {
    expect(questions.filter(({ obligatoire }) => obligatoire).map(({ libelle }) => libelle)).toEqual([
      'Nom de naissance',
      'Prénoms',
      'Date de naissance',
      'Adresses personnelles',
    ]);
    expect(questions.slice(0, 4).every(({ obligatoire }) => obligatoire)).toBe(true);
  });

  it.each([
    ['I.A.1b', 'Nom d’usage'],
    ['C-civilite', 'Civilité'],
    ['I.A.2a', 'Commune de naissance'],
    ['I.A.2b', 'Pays de naissance'],
    ['I.A.4', 'Sexe'],
    ['I.A.9', 'Téléphone et adresse électronique'],
    ['I.A.10', 'Adresses professionnelles'],
    ['I.B.1', 'Situation familiale et personnes à charge'],
    ['I.B.2', 'Représentants légaux, si la personne est mineure'],
  ])('[A20] %s, %s, est facultatif et a sa place', (code, libelle) => {
    expect(questions.find((question) => question.code === code)).toMatchObject({
      libelle,
      obligatoire: false,
    });
  });

  it.each(['I.A.1c', 'I.A.3', 'I.A.5', 'I.A.7', 'I.A.8', 'I.A.11', 'IV.A.1', 'IV.B.10', 'IV.D.2', 'N-a'])(
    '[A2] ne demande pas %s',
    (code) => {
      expect(questions.map((question) => question.code)).not.toContain(code);
    },
  );

  it('laisse à chaque question de quoi écrire ou cocher', () => {
    for (const { reponses } of questions) expect(reponses.length).toBeGreaterThan(0);
  });
});
