// [A1] Every purpose in the journal is of a closed list: the regime's for files, the journal's own for the rest.
import { beforeEach, describe, expect, it } from 'vitest';
import { FINALITES_DU_JOURNAL } from '../../../src-shared/regles/finalites-du-journal';
import { REGIMES } from '../../../src-shared/regles/regimes';
import { sources } from '../../architecture/sources';
import { creerStructureSur, inscrire, ouvrirComme, type Poste, unPoste } from '../structure-de-test';

let poste: Poste;

beforeEach(async () => {
  poste = unPoste();
  await creerStructureSur(poste);
});

const finalites = (): Readonly<Record<string, string>> => {
  const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
  return Object.fromEntries(
    base.prepare('SELECT acte, finalite FROM journal ORDER BY numero').raw().all() as [string, string][],
  );
};

const passerAuRegime = (regime: string): void => {
  const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
  base.prepare("UPDATE structure SET regime = json_set(regime, '$.regime', ?)").run(regime);
};

async function travailler(): Promise<void> {
  const { id } = await inscrire(poste);
  await poste.reussir('dossier.rechercher', { texte: 'lef' });
  await poste.reussir('dossier.lire', { id });
}

describe('[A1] La finalité de chaque acte', () => {
  it.each([
    ['2022', 'accompagnement'],
    ['2015', 'actions'],
  ])('sous le régime de %s, les dossiers sont tenus pour « %s »', async (regime, attendue) => {
    passerAuRegime(regime);
    await travailler();
    expect(finalites()).toMatchObject({
      'dossier.creation': attendue,
      'dossier.recherche': attendue,
      'dossier.consultation': attendue,
    });
  });

  it('ouvrir, s’engager, habiliter : des finalités du journal, pas du traitement', async () => {
    await ouvrirComme(poste, ['conseiller']);
    expect(finalites()).toEqual({
      'structure.creation': 'gestion',
      'acces.connexion': 'securite',
      'acces.engagement': 'securite',
      'acces.mentionLue': 'gestion',
      'acces.motDePasse': 'securite',
      'utilisateur.habilitation': 'gestion',
    });
  });

  it('aucune finalité de traitement n’est écrite à la main dans le cœur : le régime la donne', () => {
    const ecrites = sources('src-core').flatMap(({ texte }) =>
      [...texte.matchAll(/\bfinalite: '(\w+)'/g)].map(([, id]) => id),
    );
    expect([...new Set(ecrites)].sort()).toEqual(['gestion', 'securite']);
  });

  it('celles du journal sont deux, avec leurs textes, et ne se confondent avec celles d’aucun régime', () => {
    expect(FINALITES_DU_JOURNAL.map(({ id, libelle }) => [id, libelle])).toEqual([
      ['securite', 'Sécurité et traçabilité'],
      ['gestion', 'Gestion des accès et de la structure'],
    ]);
    for (const { sources } of FINALITES_DU_JOURNAL) expect(sources[0]).toContain('2015-59');
    const duTraitement = REGIMES.flatMap((regime) => regime.finalites.map(({ id }) => String(id)));
    for (const { id } of FINALITES_DU_JOURNAL) expect(duTraitement).not.toContain(id);
  });
});
