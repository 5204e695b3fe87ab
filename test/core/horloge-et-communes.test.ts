// Bad days of a computer: its clock a year behind or ahead, a commune that its lists no longer know.
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IdDossier, IdStructure } from '../../src-shared/regles/identifiants';
import { dossierTemporaire } from './dossier-temporaire';
import {
  AUTRE_MOT_DE_PASSE,
  creerStructureSur,
  inscrire,
  MIDI,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  uneInscription,
  unPoste,
} from './structure-de-test';

const AN = 365 * 86_400_000;
let poste: Poste;
let structure: IdStructure;

beforeEach(async () => {
  poste = unPoste();
  structure = (await creerStructureSur(poste)).session.structure.id;
});

const ouvrir = (identifiant = 'j.roudier', motDePasse = MOT_DE_PASSE) =>
  poste.appeler('acces.ouvrir', { structure, identifiant, motDePasse });

const valeurLue = async (id: IdDossier, registre: string) => {
  const { lignes } = await poste.reussir('dossier.lire', { id });
  return lignes.find(({ table }) => table === 'dossier')?.valeurs[registre];
};

async function nommer(id: IdDossier, nom: string): Promise<void> {
  const vu = (await valeurLue(id, 'nomUsage'))?.tetes ?? [];
  const ecriture = { table: 'dossier', ligne: null, registre: 'nomUsage', valeur: nom, vu };
  await poste.reussir('dossier.completer', {
    id,
    ecritures: [{ ...ecriture, provenance: 'declare' as const }],
  });
}

describe.each([
  ['reculée d’un an', -AN],
  ['avancée d’un an', AN],
])('Une horloge %s', (_titre, ecart) => {
  it('n’empêche ni d’ouvrir ni d’écrire, et la dernière saisie reste la dernière, l’heure remise aussi', async () => {
    const { id } = await inscrire(poste);
    await nommer(id, 'Avant');
    poste.fermer();
    poste.horloge.ms = MIDI + ecart;
    expect(await ouvrir()).toMatchObject({
      ok: true,
      valeur: { ecrituresManquantes: 0, ruptureJournal: null },
    });
    await nommer(id, 'Pendant');
    expect(await valeurLue(id, 'nomUsage')).toMatchObject({ valeur: 'Pendant', autres: [] });
    poste.fermer();
    poste.horloge.ms = MIDI + 3_600_000;
    expect(await ouvrir()).toMatchObject({
      ok: true,
      valeur: { ecrituresManquantes: 0, ruptureJournal: null },
    });
    await nommer(id, 'Après');
    expect(await valeurLue(id, 'nomUsage')).toMatchObject({ valeur: 'Après', autres: [] });
    expect(await poste.reussir('journal.verification', {})).toMatchObject({ rupture: null });
    // Nothing was destroyed on the word of one clock.
    expect((await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(1);
    poste.fermer();
  });
});

describe('Une horloge qui a été avancée d’un an, puis remise', () => {
  it('laisse une conseillère dehors jusqu’à ce que la direction la renouvelle, et la direction entre', async () => {
    await ouvrirComme(poste, ['conseiller']);
    poste.fermer();
    poste.horloge.ms = MIDI + AN + 2 * 86_400_000;
    await ouvrir();
    poste.fermer();
    poste.horloge.ms = MIDI + 7_200_000;
    expect(await ouvrir('a.diallo', AUTRE_MOT_DE_PASSE)).toMatchObject({
      ok: false,
      // Her entry left the access file while the clock said that her habilitation was over.
      erreur: {
        type: 'identifiantsRefuses',
        champs: [
          {
            champ: 'date',
            message:
              'Vérifiez la date de l’ordinateur\u00a0: il indique le 24/11/2026, alors que la base y a été ouverte le 26/11/2027. Une date fausse a pu retirer des accès\u00a0; la direction les rend en renouvelant les habilitations.',
          },
        ],
      },
    });
    // Nothing of it tells whether an identifier exists.
    expect(await ouvrir('personne', AUTRE_MOT_DE_PASSE)).toEqual(await ouvrir('a.diallo', 'autre-chose'));
    poste.horloge.ms += 3_600_000;
    await ouvrir();
    const { personnes } = await poste.reussir('utilisateur.lister', {});
    const aminata = personnes.find(({ identifiant }) => identifiant === 'a.diallo') ?? expect.fail('nobody');
    await poste.reussir('utilisateur.renouveler', {
      delegation: '',
      personnes: [{ id: aminata.id, au: '2028-11-20' as never }],
    });
    poste.fermer();
    expect(await ouvrir('a.diallo', AUTRE_MOT_DE_PASSE)).toMatchObject({ ok: true });
    poste.fermer();
    // Put right: a mistyped password is a mistyped password again.
    const refus = await ouvrir('a.diallo', 'autre-chose');
    expect(refus).toMatchObject({ ok: false, erreur: { type: 'identifiantsRefuses' } });
    expect(refus.ok === false && refus.erreur.champs).toBeUndefined();
  });
});

describe('La date de l’ordinateur, dite à la personne dont l’habilitation paraît échue', () => {
  const refus = async () => {
    const reponse = await ouvrir('a.diallo', AUTRE_MOT_DE_PASSE);
    if (reponse.ok) expect.fail('she entered');
    return reponse.erreur;
  };
  beforeEach(async () => {
    await ouvrirComme(poste, ['conseiller']);
    poste.fermer();
  });

  it('avancée d’un an : la date est nommée, et c’est elle qu’il faut vérifier d’abord', async () => {
    poste.horloge.ms = MIDI + AN + 2 * 86_400_000;
    expect(await refus()).toMatchObject({
      type: 'habilitationEchue',
      remede: expect.stringMatching(/^Vérifiez la date de l’ordinateur\u00a0; si elle est juste/),
      champs: [{ message: 'L’ordinateur indique le 26/11/2027.' }],
    });
    poste.horloge.ms = MIDI + 3_600_000;
    expect(await ouvrir('a.diallo', AUTRE_MOT_DE_PASSE)).toMatchObject({ ok: true });
    poste.fermer();
  });

  it('remise, alors que la base a servi à la date fausse : les deux dates sont nommées', async () => {
    await ouvrir('a.diallo', AUTRE_MOT_DE_PASSE);
    const { id } = await inscrire(poste);
    poste.horloge.ms = MIDI + AN + 2 * 86_400_000;
    await poste.reussir('dossier.lire', { id });
    poste.fermer();
    poste.horloge.ms = MIDI + 7_200_000;
    expect(await refus()).toMatchObject({
      type: 'habilitationEchue',
      champs: [
        {
          message:
            'L’ordinateur indique le 24/11/2026, mais la base a déjà servi le 26/11/2027\u00a0: c’est cette date qui compte. Si elle était fausse, la direction entre et renouvelle votre habilitation.',
        },
      ],
    });
  });
});

/** The application's files, without one commune: as after a list of another year. */
function ressourcesSans(code: string): string {
  const copie = path.join(dossierTemporaire(), 'resources');
  fs.cpSync(path.resolve('resources'), copie, { recursive: true });
  const fichier = path.join(copie, 'communes', 'communes.json');
  const liste = JSON.parse(fs.readFileSync(fichier, 'utf8'));
  const avant = liste.communes.length;
  liste.communes = liste.communes.filter((ligne: readonly unknown[]) => ligne[0] !== code);
  expect(liste.communes.length).toBe(avant - 1);
  fs.writeFileSync(fichier, JSON.stringify(liste));
  return copie;
}

describe('Une commune qui n’existe plus', () => {
  it('le dossier s’ouvre, se cherche et se complète ; son code tient lieu de nom et rien n’est perdu', async () => {
    const { id } = await inscrire(poste);
    poste.fermer();
    const apres = unPoste(poste.contexte.profil, { ressources: ressourcesSans('11206') });
    poste = apres;
    expect(await ouvrir()).toMatchObject({ ok: true });
    const lu = await poste.reussir('dossier.lire', { id });
    expect(lu.communeLibelle).toBe('11206');
    expect((await valeurLue(id, 'residence'))?.valeur).toEqual({ mode: 'commune', commune: '11206' });
    expect((await poste.reussir('dossier.rechercher', { texte: 'lef' })).lignes).toHaveLength(1);
    expect((await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).lignes).toMatchObject([
      { commune: '11206' },
    ]);
    await nommer(id, 'Lefèvre');
    expect((await valeurLue(id, 'nomUsage'))?.valeur).toBe('Lefèvre');
    poste.fermer();
  });

  it('une nouvelle saisie avec ce code est refusée en nommant le champ', async () => {
    poste.fermer();
    poste = unPoste(poste.contexte.profil, { ressources: ressourcesSans('11206') });
    await ouvrir();
    expect(await poste.appeler('dossier.creer', await uneInscription(poste))).toMatchObject({
      ok: false,
      erreur: { type: 'saisieRefusee', champs: [{ champ: expect.stringContaining('dossier.residence') }] },
    });
    poste.fermer();
  });
});
