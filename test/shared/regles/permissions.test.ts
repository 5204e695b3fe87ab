// Who may do what, written by hand: operation × profile → highest class of information, or nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  limiteAuxDossiersConfies,
  OPERATIONS_METIER,
  type OperationMetier,
  PROFILS,
  type Profil,
  portee,
} from '../../../src-shared/regles/permissions';

/** operation | direction | conseiller | accueil | intervenant; `-` refuses. */
const MATRICE = `
session.vivre | 0 | 0 | 0 | 0
structure.lire | 0 | 0 | 0 | 0
structure.regler | 0 | - | - | -
utilisateur.lister | 1 | 1 | 1 | 1
utilisateur.habiliter | 1 | - | - | -
utilisateur.terminer | 1 | - | - | -
dossier.creer | 2 | 2 | 1 | -
dossier.lire | 2 | 2 | 1 | 2
dossier.rechercher | 1 | 1 | 1 | 1
dossier.completer | 2 | 2 | 1 | 2
dossier.rapprocher | 2 | 2 | - | -
dossier.affecter | 1 | - | - | -
entretien.noter | 2 | 2 | - | 2
entretien.deplacer | 2 | 2 | - | 2
rendezVous.tenir | 1 | 1 | 1 | 1
lieu.organiser | 0 | - | - | -
zone.definir | 0 | - | - | -
poste.organiser | 0 | - | - | -
mention.lire | 0 | 0 | 0 | 0
mention.consigner | 1 | 1 | 1 | 1
brouillon.tenir | 2 | 2 | 1 | 2
journal.lire | 1 | - | - | -
synchronisation.suivre | 0 | 0 | 0 | 0
synchronisation.transporter | 0 | 0 | 0 | -
copie.enregistrer | 3 | - | - | -
`;

const attendues = MATRICE.trim()
  .split('\n')
  .map((ligne) => ligne.split('|').map((cellule) => cellule.trim()))
  .flatMap(([operation = '', ...portees]) =>
    portees.map((texte, rang) => ({
      operation: operation as OperationMetier,
      profil: (['direction', 'conseiller', 'accueil', 'intervenant'] as const)[rang] as Profil,
      attendue: texte === '-' ? null : Number(texte),
    })),
  );

const profils = fc.uniqueArray(fc.constantFrom(...PROFILS));
const operations = fc.constantFrom(...OPERATIONS_METIER);

describe('La table des habilitations', () => {
  it('[A10] ne connaît pas d’opération hors de cette page', () => {
    expect([...OPERATIONS_METIER].sort()).toEqual([...new Set(attendues.map((a) => a.operation))].sort());
  });

  it.each(attendues)('[A10] $operation, $profil : $attendue', ({ operation, profil, attendue }) => {
    expect(portee(operation, [profil])).toBe(attendue);
  });

  it('[A10] sans profil, rien n’est permis', () => {
    for (const operation of OPERATIONS_METIER) expect(portee(operation, [])).toBeNull();
  });

  it('[A11] plusieurs profils donnent le plus large de chacun, jamais davantage', () => {
    fc.assert(
      fc.property(operations, profils, (operation, choisis) => {
        const offertes = choisis.map((profil) => portee(operation, [profil])).filter((p) => p !== null);
        expect(portee(operation, choisis)).toBe(offertes.length === 0 ? null : Math.max(...offertes));
      }),
    );
  });

  it('[A8] seule une personne uniquement extérieure est limitée aux dossiers confiés', () => {
    expect(limiteAuxDossiersConfies(['intervenant'])).toBe(true);
    expect(limiteAuxDossiersConfies(['intervenant', 'conseiller'])).toBe(false);
    expect(limiteAuxDossiersConfies([])).toBe(true);
  });
});
