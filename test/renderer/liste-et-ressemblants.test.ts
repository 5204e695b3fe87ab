// What the screens ask of the core: the list's view, and the likeness of what is typed so far.
import { beforeEach, describe, expect, it } from 'vitest';
import { questionSur } from '../../src-renderer/dossier/ressemblants';
import { saisieVide } from '../../src-renderer/dossier/saisie-dossier';
import { demandeDeVue, estFiltree, useVueDeListe } from '../../src-renderer/dossier/vue-de-liste';
import { contrat } from '../../src-shared/contract/index';

describe('la ressemblance demandée', () => {
  const jour = '2026-11-24';
  const saisie = { ...saisieVide(), nomNaissance: ' Ben Amor ', prenoms: 'Éloïse, Anne' };

  it.each([
    ['rien', {}, saisieVide()],
    ['le nom seul', { prenoms: '' }, saisie],
    ['une lettre', { nomNaissance: 'B' }, saisie],
    ['un prénom d’une lettre', { prenoms: 'É' }, saisie],
  ])('attend : %s', (_titre, changement, depart) => {
    expect(questionSur({ ...depart, ...changement }, jour)).toBeNull();
  });

  it('ne dit que ce qui est tapé', () => {
    expect(questionSur(saisie, jour)).toEqual({
      noms: ['Ben Amor'],
      prenoms: ['Éloïse', 'Anne'],
      naissance: null,
      commune: null,
    });
    expect(
      questionSur(
        {
          ...saisie,
          nomUsage: 'Dupuy',
          naissance: '15 03 2008',
          commune: { code: '11206', libelle: 'Limoux – 11300' },
        },
        jour,
      ),
    ).toEqual({
      noms: ['Ben Amor', 'Dupuy'],
      prenoms: ['Éloïse', 'Anne'],
      naissance: '2008-03-15',
      commune: '11206',
    });
  });

  it('reste dans ce que le contrat accepte, quoi qu’on tape', () => {
    const longue = {
      ...saisie,
      nomNaissance: 'x'.repeat(500),
      prenoms: Array(30).fill('y'.repeat(300)).join(','),
    };
    expect(contrat['dossier.ressemblants'].entree.safeParse(questionSur(longue, jour)).success).toBe(true);
  });
});

describe('la vue de la liste', () => {
  beforeEach(() => useVueDeListe.getState().toutMontrer());

  it('part de tous les dossiers, par nom', () => {
    const { vue } = useVueDeListe.getState();
    expect(estFiltree(vue)).toBe(false);
    expect(demandeDeVue(vue)).toEqual({
      filtres: { referent: null, commune: null, age: null },
      tri: 'nom',
      inverse: false,
    });
  });

  it('« Tout montrer » retire les filtres et garde l’ordre', () => {
    const { changer, toutMontrer } = useVueDeListe.getState();
    changer({ referent: 'sans', age: 'mineurs', tri: 'naissance', inverse: true });
    expect(estFiltree(useVueDeListe.getState().vue)).toBe(true);
    toutMontrer();
    expect(demandeDeVue(useVueDeListe.getState().vue)).toEqual({
      filtres: { referent: null, commune: null, age: null },
      tri: 'naissance',
      inverse: true,
    });
  });
});
