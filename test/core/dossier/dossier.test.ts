// Registering, finding, reading and completing a file, through the core's door on a real encrypted base.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  creerStructureSur,
  inscrire,
  ouvrirComme,
  type Poste,
  uneInscription,
  unPoste,
} from '../structure-de-test';

let poste: Poste;

beforeEach(async () => {
  poste = unPoste();
  await creerStructureSur(poste);
});

const trouver = async (texte: string) => {
  const { lignes } = await poste.reussir('dossier.rechercher', { texte });
  return lignes.map(({ nom }) => nom);
};

describe('Inscrire', () => {
  it('[A3] le noyau suffit : nom, prénoms, date de naissance, commune', async () => {
    const { id, matricule } = await inscrire(poste);
    const dossier = await poste.reussir('dossier.lire', { id });
    expect(matricule).toMatch(/^11206S00-[0-9A-HJKMNP-TV-Z]{9}$/);
    expect(dossier.age).toBe(18);
    expect(dossier.communeLibelle).toContain('Limoux');
    expect(dossier.receptions).toMatchObject([{ mode: 'lueEnsemble', a: 'jeune', par: 'Jeanne Roudier' }]);
  });

  it('[A58] chaque valeur garde sa provenance, son auteur et son heure', async () => {
    const { id } = await inscrire(poste);
    const { lignes } = await poste.reussir('dossier.lire', { id });
    const nom = lignes.find(({ table }) => table === 'dossier')?.valeurs.nomNaissance;
    expect(nom).toMatchObject({ valeur: 'N’Guyen-Lefèvre', auteur: 'Jeanne Roudier', provenance: 'declare' });
    expect(nom?.le).toMatch(/^2026-11-24T/);
  });

  it('[A43] le dossier dit jusqu’à quand il est conservé, par quelle règle et d’où elle vient', async () => {
    const { id } = await inscrire(poste, { 'dossier.dateNaissance': { date: '2008-02-29', estimee: true } });
    const { conservation } = await poste.reussir('dossier.lire', { id });
    expect(conservation).toMatchObject({
      jusquau: '2036-02-29',
      archiveDepuis: null,
      explication: '28e anniversaire, d’après une date de naissance estimée.',
      aConfirmer: false,
    });
    expect(conservation?.regle).toContain('28e anniversaire');
    expect(conservation?.sources.join()).toContain('2015-59');
  });

  it('renvoyée après une réponse perdue, la même saisie ne crée pas deux dossiers', async () => {
    const demande = { ...(await uneInscription(poste)), brouillon: 'cd'.repeat(16) as never };
    const premiere = await poste.reussir('dossier.creer', demande);
    expect(await poste.reussir('dossier.creer', demande)).toEqual(premiere);
    expect((await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(1);
    await ouvrirComme(poste, ['conseiller']);
    expect(await poste.appeler('dossier.creer', demande)).toMatchObject({
      ok: false,
      erreur: { type: 'appelRefuse' },
    });
  });

  it('[A2] refuse un registre hors du catalogue et en garde trace', async () => {
    const demande = await uneInscription(poste, { 'dossier.numeroPieceIdentite': 'AB123' });
    const reponse = await poste.appeler('dossier.creer', demande);
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'appelRefuse' } });
    const actes = poste.contexte.session?.structure.base.prepare('SELECT acte FROM journal').pluck().all();
    expect(actes).toContain('acces.appelRefuse');
    expect(await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).toMatchObject({ total: 0 });
  });

  it('[A2] la base elle-même refuse un registre inconnu', () => {
    const base = poste.contexte.session?.structure.base;
    const ajouter = base?.prepare(
      `INSERT INTO operation (id, dossier, tableCible, ligne, registre, valeur, horloge, remplace, utilisateur, provenance, saisieLe)
       VALUES ('x', NULL, 'dossier', 'l', 'numeroPieceIdentite', '"AB"', 'h', '[]', 'u', 'declare', 't')`,
    );
    expect(() => ajouter?.run()).toThrow(/A2/);
  });

  it.each([
    ['dossier.dateNaissance', { date: '2020-03-15', estimee: false }, '6 ans'],
    ['dossier.dateNaissance', { date: '2031-03-15', estimee: false }, 'futur'],
    ['dossier.dateNaissance', { date: '0204-03-15', estimee: false }, 'Relisez'],
    ['dossier.nomNaissance', '🙂', 'émoji'],
    ['dossier.nomNaissance', 'a'.repeat(81), '81 caractères'],
    ['dossier.nomNaissance', 'x'.repeat(10_000), '10000 caractères'],
    ['dossier.residence', { mode: 'commune', commune: '99999' }, 'liste'],
    [
      'representant_legal.representant',
      { nom: 'Soler', prenom: 'Ana', lien: 'mere', telephone: null },
      'majeure',
    ],
  ])('refuse %s = %j en disant pourquoi', async (champ, valeur, extrait) => {
    const reponse = await poste.appeler('dossier.creer', await uneInscription(poste, { [champ]: valeur }));
    const champs = reponse.ok ? [] : (reponse.erreur.champs ?? []);
    expect(champs).toMatchObject([{ champ, message: expect.stringContaining(extrait) }]);
  });

  it('signale ce qui manque au noyau', async () => {
    const demande = await uneInscription(poste, {
      'dossier.prenoms': undefined,
      'dossier.residence': undefined,
    });
    const reponse = await poste.appeler('dossier.creer', demande);
    expect(reponse).toMatchObject({
      ok: false,
      erreur: {
        type: 'saisieRefusee',
        champs: [{ champ: 'dossier.prenoms' }, { champ: 'dossier.residence' }],
      },
    });
  });

  it.each(['O', 'ʻOkina', 'de l’Étang-Brûlé', 'محمد', 'É'.repeat(80)])(
    'garde le nom %s tel qu’il est écrit',
    async (nom) => {
      const { id } = await inscrire(poste, { 'dossier.nomNaissance': nom });
      const { lignes } = await poste.reussir('dossier.lire', { id });
      expect(lignes.find(({ table }) => table === 'dossier')?.valeurs.nomNaissance?.valeur).toBe(
        nom.normalize('NFC'),
      );
      expect(await trouver(nom)).toEqual([nom.normalize('NFC')]);
    },
  );

  it('[A18] refuse une réception faite sur une autre version de la mention', async () => {
    const demande = await uneInscription(poste);
    const reception = { ...demande.reception, empreinte: '0'.repeat(64) };
    const reponse = await poste.appeler('dossier.creer', { ...demande, reception });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'mentionPerimee' } });
  });

  it('[A73] accepte un représentant légal pour une personne mineure', async () => {
    const { id } = await inscrire(poste, {
      'dossier.dateNaissance': { date: '2009-12-01', estimee: false },
      'representant_legal.representant': {
        nom: 'Soler',
        prenom: 'Ana',
        lien: 'mere',
        telephone: '+33639980014',
      },
    });
    const { lignes } = await poste.reussir('dossier.lire', { id });
    expect(lignes.some(({ table }) => table === 'representant_legal')).toBe(true);
  });
});

describe('Retrouver', () => {
  beforeEach(async () => {
    await inscrire(poste, { 'telephone.telephone': { numero: '+33639980012', usage: 'mobile', sms: true } });
    await inscrire(poste, {
      'dossier.nomNaissance': 'Ben Amor',
      'dossier.prenoms': ['Éloïse'],
      'dossier.dateNaissance': { date: '2005-12-01', estimee: false },
    });
  });

  it.each([
    'n’guy',
    'nguyen',
    'LEFEVRE',
    'lefèvre aïcha',
    'aicha nguyen',
    'marie-lou',
    '15/03/2008',
    '15 3 2008',
    '06 39 98 00',
    '0639980012',
    '+33 6 39',
  ])('par « %s »', async (texte) => {
    expect(await trouver(texte)).toEqual(['N’Guyen-Lefèvre']);
  });

  it('par le numéro du dossier, même incomplet', async () => {
    const { lignes } = await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 });
    const [premiere] = lignes;
    const numero = premiere?.matricule ?? '';
    expect(await trouver(numero)).toEqual([premiere?.nom]);
    expect(await trouver(numero.split('-')[1]?.slice(0, 6) ?? '')).toEqual([premiere?.nom]);
  });

  it.each(['"', '*', 'AND', 'NEAR(', "' OR 1=1 --", '   ', 'a'.repeat(200)])(
    'sans casse avec « %s »',
    async (texte) => {
      expect(await trouver(texte)).toEqual([]);
    },
  );

  it('[A64] le journal garde le genre et le nombre de résultats, jamais les mots', async () => {
    await trouver('benamor');
    const [ligne] = (await poste.reussir('dossier.rechercher', { texte: 'benamor' })).lignes;
    await poste.reussir('dossier.lire', { id: ligne?.id ?? expect.fail('not found') });
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    const recherches = base
      .prepare("SELECT objet, detail FROM journal WHERE acte = 'dossier.recherche'")
      .all();
    expect(recherches).toEqual([
      { objet: ligne?.id, detail: JSON.stringify({ genre: 'nom', resultats: 1 }) },
    ]);
    expect(JSON.stringify(base.prepare('SELECT * FROM journal').all())).not.toMatch(/amor|guyen/i);
  });
});

describe('Compléter', () => {
  it('remplace la valeur vue et met la liste à jour', async () => {
    const { id } = await inscrire(poste);
    const avant = (await poste.reussir('dossier.lire', { id })).lignes.find(
      ({ table }) => table === 'dossier',
    );
    const vu = avant?.valeurs.nomNaissance?.tetes ?? [];
    const ecriture = {
      table: 'dossier',
      ligne: null,
      registre: 'nomNaissance',
      valeur: 'Nguyen',
      vu,
      provenance: 'declare' as const,
    };
    await poste.reussir('dossier.completer', { id, ecritures: [ecriture] });
    expect(await trouver('nguyen')).toEqual(['Nguyen']);
    expect(await trouver('lefevre')).toEqual([]);
  });

  it('deux saisies faites sans se voir restent toutes deux', async () => {
    const { id } = await inscrire(poste);
    const usage = (valeur: string) => ({
      id,
      ecritures: [
        {
          table: 'dossier',
          ligne: null,
          registre: 'nomUsage',
          valeur,
          vu: [],
          provenance: 'declare' as const,
        },
      ],
    });
    await poste.reussir('dossier.completer', usage('Lefèvre'));
    await poste.reussir('dossier.completer', usage('Martin'));
    const { lignes } = await poste.reussir('dossier.lire', { id });
    const lue = lignes.find(({ table }) => table === 'dossier')?.valeurs.nomUsage;
    expect(lue).toMatchObject({ valeur: 'Martin', autres: [{ valeur: 'Lefèvre' }] });
  });

  it('refuse de dire remplacée l’opération d’un autre registre, ou la ligne d’un autre dossier', async () => {
    const premier = await inscrire(poste);
    const second = await inscrire(poste, {
      'telephone.telephone': { numero: '+33639980012', usage: 'mobile', sms: false },
    });
    const lu = await poste.reussir('dossier.lire', { id: second.id });
    const telephone = lu.lignes.find(({ table }) => table === 'telephone');
    const tetes = lu.lignes.find(({ table }) => table === 'dossier')?.valeurs.nomNaissance?.tetes ?? [];
    const base = { registre: 'nomUsage', valeur: 'X', provenance: 'declare' as const };
    const volee = { ...base, table: 'dossier', ligne: null, vu: tetes };
    const etrangere = {
      table: 'telephone',
      ligne: telephone?.id as never,
      registre: 'telephone',
      valeur: null,
      vu: [],
      provenance: 'declare' as const,
    };
    for (const ecriture of [volee, etrangere])
      expect(
        await poste.appeler('dossier.completer', { id: premier.id, ecritures: [ecriture] }),
      ).toMatchObject({
        ok: false,
        erreur: { type: 'appelRefuse' },
      });
  });
});

describe('Selon le profil', () => {
  it('[A11] l’accueil ne reçoit ni la situation familiale ni les notes, et ne peut pas les écrire', async () => {
    const { id } = await inscrire(poste, { 'dossier.situationMatrimoniale': 'celibataire' });
    await poste.reussir('entretien.noter', {
      dossier: id,
      brouillon: null,
      valeurs: {
        entretien: { date: '2026-11-24', type: 'individuel', modalite: 'surPlace', statut: 'present' },
        theme: 'emploi',
        prochaineEtape: 'Rappeler lundi',
        note: 'Souhaite une formation.',
      },
    });
    await ouvrirComme(poste, ['accueil']);
    const lu = JSON.stringify(await poste.reussir('dossier.lire', { id }));
    expect(lu).not.toMatch(/celibataire|Souhaite|Rappeler/);
    expect(lu).toContain('surPlace');
    const situation = await uneInscription(poste, { 'dossier.menage': 'vitSeul' });
    expect(await poste.appeler('dossier.creer', situation)).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationInsuffisante' },
    });
  });

  it('[A8] une personne extérieure ne voit que ce qui lui est confié, et le refus est journalisé', async () => {
    const { id } = await inscrire(poste);
    await inscrire(poste, { 'dossier.nomNaissance': 'Ben Amor' });
    const structure = poste.contexte.session?.fiche.id ?? expect.fail('closed');
    const { utilisateur } = await ouvrirComme(poste, ['intervenant']);
    expect(await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).toEqual({
      total: 0,
      lignes: [],
    });
    expect(await trouver('ben amor')).toEqual([]);
    expect(await poste.appeler('dossier.lire', { id })).toMatchObject({
      ok: false,
      erreur: { type: 'dossierIntrouvable' },
    });
    poste.fermer();
    await poste.reussir('acces.ouvrir', {
      structure,
      identifiant: 'j.roudier',
      motDePasse: 'Une-Gare-1912-à-Limoux',
    });
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    expect(
      base.prepare("SELECT count(*) FROM journal WHERE acte = 'acces.refus' AND objet = ?").pluck().get(id),
    ).toBe(1);
    await poste.reussir('dossier.affecter', { id, utilisateur: utilisateur.id, confie: true });
    poste.fermer();
    await poste.reussir('acces.ouvrir', {
      structure,
      identifiant: 'a.diallo',
      motDePasse: 'Le-Moulin-1847-du-Razès',
    });
    expect(await trouver('nguyen')).toEqual(['N’Guyen-Lefèvre']);
    expect((await poste.reussir('dossier.lire', { id })).confieA).toEqual([
      { id: utilisateur.id, nom: 'Aminata Diallo' },
    ]);
  });
});
