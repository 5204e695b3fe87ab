// The creation wizard's rules: what each step asks for, and what the core receives.
import { describe, expect, it } from 'vitest';
import { enGroupes } from '../../src-renderer/structure/creation/cle-en-groupes';
import { mentionDeCreation } from '../../src-renderer/structure/creation/mention-de-creation';
import { REGIME_PROPOSE } from '../../src-renderer/structure/creation/regimes';
import { demandeDeCreation, type Saisie, saisieVide } from '../../src-renderer/structure/creation/saisie';
import { etapeDuChamp, verifier } from '../../src-renderer/structure/creation/verification';
import { contrat } from '../../src-shared/contract/index';
import { mentionRemplie } from '../../src-shared/mention/types';
import { regimeParDefaut } from '../../src-shared/regles/regimes';

const uneSaisie = (): Saisie => ({
  structure: {
    ...saisieVide.structure,
    code: ' 11206s00 ',
    nom: 'Mission locale des Trois Vallées',
    adresse: '12 rue du Pont, 48000 Mende',
    courriel: 'accueil@trois-vallees.test',
    telephone: '04 66 00 00 00',
    autoriteNom: 'Jeanne Martin',
    confirmes: ['{structure}'],
  },
  direction: {
    nom: 'Le Guen',
    prenom: 'Maëlle',
    fonction: 'direction',
    identifiant: 'maelle.leguen',
    motDePasse: 'Trois-Vallees-2026!',
  },
  cles: { porteurs: ['Jean Roux', 'Awa Ndiaye'], cles: [], essayees: [true, true], perimees: false },
  sauvegarde: { destination: null },
});

const champs = (etape: Parameters<typeof verifier>[0], saisie: Saisie) =>
  verifier(etape, saisie).map(({ champ }) => champ);

describe('la création d’une structure', () => {
  it('propose le texte en vigueur', () => {
    expect(REGIME_PROPOSE.id).toBe(regimeParDefaut.id);
  });

  it('ne reproche rien à une saisie complète, que le contrat accepte', () => {
    const saisie = uneSaisie();
    expect(champs('structure', saisie)).toEqual([]);
    expect(champs('direction', saisie)).toEqual([]);
    expect(champs('cles', saisie)).toEqual([]);
    const recue = contrat['structure.creer'].entree.parse(demandeDeCreation(saisie));
    expect(recue.structure.code).toBe('11206S00');
    expect(recue.structure.responsablesConfirmes).toEqual(['Mission locale des Trois Vallées']);
  });

  it('signale d’un coup tout ce qui manque à la première étape, sauf le facultatif', () => {
    expect(champs('structure', saisieVide)).toEqual([
      'structure.code',
      'structure.nom',
      'structure.adresse',
      'structure.courriel',
      'structure.telephone',
      'structure.autorite.nom',
      'structure.responsablesConfirmes',
    ]);
  });

  it('[A7] demande l’acte quand la direction agit par délégation, et l’oublie pour la présidence', () => {
    const saisie = uneSaisie();
    const parDelegation = { ...saisie, structure: { ...saisie.structure, qualite: 'directeur' as const } };
    expect(champs('structure', parDelegation)).toEqual(['structure.autorite.acteDelegation']);
    const president = { ...saisie, structure: { ...saisie.structure, acteDelegation: 'Acte n° 3' } };
    expect(demandeDeCreation(president).structure.autorite.acteDelegation).toBe('');
  });

  it('n’avance pas tant que les deux clés n’ont pas été essayées', () => {
    const saisie = uneSaisie();
    expect(champs('cles', { ...saisie, cles: { ...saisie.cles, cles: null } })).toEqual(['cles']);
    expect(champs('cles', { ...saisie, cles: { ...saisie.cles, essayees: [true, false] } })).toEqual([
      'cles',
    ]);
  });

  it('ramène un refus du cœur à l’étape où le champ se corrige', () => {
    expect(etapeDuChamp('structure.courriel')).toBe('structure');
    expect(etapeDuChamp('direction.motDePasse')).toBe('direction');
    expect(etapeDuChamp('porteurs.1')).toBe('cles');
  });

  it('montre dès la première étape une mention entière, sans accolade', () => {
    for (const regime of ['2015', '2022', '2025', '2026']) {
      const mention = mentionDeCreation({ ...saisieVide.structure, regime });
      expect(mentionRemplie.safeParse(mention).success).toBe(true);
      expect(JSON.stringify(mention)).not.toMatch(/\{[a-z]+\}/);
      // Data on the staff: what is said is what is kept on them (A77).
      expect(mention.courte.finalite).toContain('vous ouvrir un accès personnel');
    }
  });

  it('écrit la clé en groupes de quatre après son début', () => {
    expect(enGroupes('AGE-SECRET-KEY-1QPZRY9X8GF')).toEqual(['AGE-SECRET-KEY-1', 'QPZR', 'Y9X8', 'GF']);
  });
});
