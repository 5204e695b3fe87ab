// A newer mention: persons already on file are told at the next interview, and it is recorded in one gesture (A24).
import { beforeEach, describe, expect, it } from 'vitest';
import { MENTIONS, mentionEnVigueur } from '../../../src-shared/mention/mentions';
import type { IdDossier, IdStructure } from '../../../src-shared/regles/identifiants';
import { dossierTemporaire } from '../dossier-temporaire';
import {
  creerStructureSur,
  inscrire,
  MOT_DE_PASSE,
  type Poste,
  uneInscription,
  unPoste,
} from '../structure-de-test';

const NOUVELLE = { ...mentionEnVigueur('2022'), version: '2', depuis: '2026-11-01' };

let profil: string;
let structure: IdStructure;
let dossier: IdDossier;

/** The same computer, later, with the mentions that the application then carries. */
async function unPosteAvec(mentions: typeof MENTIONS): Promise<Poste> {
  const poste = unPoste(profil, { mentions });
  await poste.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
  return poste;
}

const uneReception = async (poste: Poste) => (await uneInscription(poste)).reception;

beforeEach(async () => {
  profil = dossierTemporaire();
  const poste = unPoste(profil);
  structure = (await creerStructureSur(poste)).session.structure.id;
  dossier = (await inscrire(poste)).id;
  expect((await poste.reussir('dossier.lire', { id: dossier })).informationAFaire).toBe(false);
  poste.fermer();
});

describe('[A24] une nouvelle version de la mention', () => {
  it('se signale dans le dossier jusqu’à ce que l’information soit consignée', async () => {
    const poste = await unPosteAvec([...MENTIONS, NOUVELLE]);
    expect((await poste.reussir('dossier.lire', { id: dossier })).informationAFaire).toBe(true);
    const reception = { ...(await uneReception(poste)), mode: 'remiseImprimee' as const };
    expect(reception.version).toBe('2');
    await poste.reussir('mention.consigner', { dossier, reception });
    const lu = await poste.reussir('dossier.lire', { id: dossier });
    expect(lu.informationAFaire).toBe(false);
    expect(lu.receptions.map(({ version, mode, par }) => [version, mode, par])).toEqual([
      ['1', 'lueEnsemble', 'Jeanne Roudier'],
      ['2', 'remiseImprimee', 'Jeanne Roudier'],
    ]);
    poste.fermer();
  });

  it('[A64] laisse une trace au journal, qui nomme le dossier par son identifiant', async () => {
    const poste = await unPosteAvec([...MENTIONS, NOUVELLE]);
    await poste.reussir('mention.consigner', { dossier, reception: await uneReception(poste) });
    const base = poste.contexte.session?.structure.base;
    expect(
      base?.prepare("SELECT objet FROM journal WHERE acte = 'mention.information'").pluck().all(),
    ).toEqual([dossier]);
    poste.fermer();
  });

  it('ne réveille rien quand une autre mention que celle du régime change', async () => {
    const poste = await unPosteAvec([...MENTIONS, { ...mentionEnVigueur('2015'), version: '2' }]);
    expect((await poste.reussir('dossier.lire', { id: dossier })).informationAFaire).toBe(false);
    poste.fermer();
  });

  it('refuse de consigner l’ancienne version, une date à venir, un dossier inconnu', async () => {
    const ancien = unPoste(profil);
    await ancien.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
    const ancienne = await uneReception(ancien);
    ancien.fermer();
    const poste = await unPosteAvec([...MENTIONS, NOUVELLE]);
    const actuelle = await uneReception(poste);
    const refus = async (id: string, reception: typeof actuelle) => {
      const reponse = await poste.appeler('mention.consigner', { dossier: id as IdDossier, reception });
      return reponse.ok ? 'accepté' : reponse.erreur.type;
    };
    expect(await refus(dossier, ancienne)).toBe('mentionPerimee');
    expect(await refus(dossier, { ...actuelle, le: '2026-11-25' })).toBe('saisieRefusee');
    expect(await refus('ab'.repeat(16), actuelle)).toBe('dossierIntrouvable');
    poste.fermer();
  });
});
