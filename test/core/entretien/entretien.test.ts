// Noting an interview, and the drafts that survive what was being typed.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DemandeDe } from '../../../src-shared/contract/index';
import type { IdBrouillon, IdDossier } from '../../../src-shared/regles/identifiants';
import {
  creerStructureSur,
  inscrire,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  unPoste,
} from '../structure-de-test';

let poste: Poste;
let dossier: IdDossier;
const ID = 'ab'.repeat(16) as IdBrouillon;

beforeEach(async () => {
  poste = unPoste();
  await creerStructureSur(poste);
  dossier = (await inscrire(poste)).id;
});

const unEntretien = (valeurs: Readonly<Record<string, unknown>> = {}): DemandeDe<'entretien.noter'> => ({
  dossier,
  brouillon: null,
  valeurs: {
    entretien: { date: '2026-11-24', type: 'individuel', modalite: 'telephone', statut: 'present' },
    theme: 'formation',
    prochaineEtape: 'Envoyer le CV',
    note: 'Cherche une formation en menuiserie.',
    ...valeurs,
  } as DemandeDe<'entretien.noter'>['valeurs'],
});

describe('Noter un entretien', () => {
  it('paraît dans le dossier, avec son agent', async () => {
    const { id } = await poste.reussir('entretien.noter', unEntretien());
    const { lignes, personnes } = await poste.reussir('dossier.lire', { id: dossier });
    const note = lignes.find((ligne) => ligne.id === id);
    expect(note?.valeurs.note).toMatchObject({
      valeur: 'Cherche une formation en menuiserie.',
      provenance: 'observe',
    });
    expect(personnes).toContainEqual({ id: note?.valeurs.agent?.valeur, nom: 'Jeanne Roudier' });
  });

  it.each([
    ['entretien.note', { note: 'x'.repeat(2_001) }, '2001'],
    ['entretien.prochaineEtape', { prochaineEtape: 'x'.repeat(301) }, '301'],
    ['entretien.theme', { theme: 'religion' }, 'liste'],
    [
      'entretien.entretien.date',
      { entretien: { date: '2026-12-24', type: 'individuel', modalite: 'surPlace', statut: 'present' } },
      'futur',
    ],
    [
      'entretien.entretien.date',
      { entretien: { date: '1926-11-24', type: 'individuel', modalite: 'surPlace', statut: 'present' } },
      'année',
    ],
    [
      'entretien.entretien.date',
      { entretien: { date: '2026-02-31', type: 'individuel', modalite: 'surPlace', statut: 'present' } },
      'Date',
    ],
  ])('refuse %s en disant pourquoi', async (champ, valeurs, extrait) => {
    const reponse = await poste.appeler('entretien.noter', unEntretien(valeurs));
    expect(reponse.ok ? [] : reponse.erreur.champs).toMatchObject([
      { champ, message: expect.stringContaining(extrait) },
    ]);
  });

  it('planifié, il peut être à venir ; sans note ni thème, il se garde aussi', async () => {
    const entretien = { date: '2026-12-24', type: 'individuel', modalite: 'surPlace', statut: 'planifie' };
    await poste.reussir(
      'entretien.noter',
      unEntretien({ entretien, theme: null, note: '', prochaineEtape: '' }),
    );
  });

  it('renvoyé après une réponse perdue, il n’est pas noté deux fois', async () => {
    const demande = { ...unEntretien(), brouillon: ID };
    expect(await poste.reussir('entretien.noter', demande)).toEqual(
      await poste.reussir('entretien.noter', demande),
    );
    const { lignes } = await poste.reussir('dossier.lire', { id: dossier });
    expect(lignes.filter(({ table }) => table === 'entretien')).toHaveLength(1);
  });

  it('[A11] n’est pas ouvert à l’accueil', async () => {
    await ouvrirComme(poste, ['accueil']);
    expect(await poste.appeler('entretien.noter', unEntretien())).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationInsuffisante' },
    });
  });
});

describe('Les brouillons', () => {
  const brouillon = (contenu: string) => ({ id: ID, genre: 'entretien' as const, dossier, contenu });

  it('se gardent, se remplacent, et partent avec l’enregistrement', async () => {
    await poste.reussir('brouillon.enregistrer', brouillon('{"note":"Ch"}'));
    await poste.reussir('brouillon.enregistrer', brouillon('{"note":"Cherche"}'));
    expect((await poste.reussir('brouillon.lister', {})).brouillons).toMatchObject([
      { contenu: '{"note":"Cherche"}' },
    ]);
    await poste.reussir('entretien.noter', { ...unEntretien(), brouillon: ID });
    expect((await poste.reussir('brouillon.lister', {})).brouillons).toEqual([]);
  });

  it('ne se montrent qu’à leur auteur, et ne se laissent pas écraser par un autre', async () => {
    await poste.reussir('brouillon.enregistrer', brouillon('secret de Jeanne'));
    const structure = poste.contexte.session?.fiche.id ?? expect.fail('closed');
    await ouvrirComme(poste, ['conseiller']);
    expect((await poste.reussir('brouillon.lister', {})).brouillons).toEqual([]);
    expect(await poste.appeler('brouillon.enregistrer', brouillon('écrasé'))).toMatchObject({
      ok: false,
      erreur: { type: 'appelRefuse' },
    });
    await poste.reussir('brouillon.abandonner', { id: ID });
    poste.fermer();
    await poste.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
    expect((await poste.reussir('brouillon.lister', {})).brouillons).toMatchObject([
      { contenu: 'secret de Jeanne' },
    ]);
  });
});
