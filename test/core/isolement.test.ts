// Two structures on one computer: nothing of one is ever reached, written or told by the other.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frapper } from '../../src-core/door';
import { hexa } from '../../src-core/primitives';
import { emplacement } from '../../src-core/structure/emplacement';
import { contrat, type NomEntree } from '../../src-shared/contract/index';
import { demandeParForme } from './demandes-par-forme';
import {
  creerStructureSur,
  inscrire,
  MOT_DE_PASSE,
  type Poste,
  sEngager,
  uneDirection,
  uneFiche,
  unPoste,
} from './structure-de-test';

/** Words that are nowhere but in A's files. */
const MOTS_DE_A = ['Quenouillard', 'Zéphyrine', 'Réclusiennes', 'Bouffarigue'];
const IDENTIFIANT = /^[0-9a-f]{32}$/;
const DU_COEUR = (Object.keys(contrat) as NomEntree[]).filter((nom) => contrat[nom].cible === 'coeur');
/** What another structure's session answers without one: the way in, by this structure's own secrets. */
const SANS_SESSION = DU_COEUR.filter((nom) => contrat[nom].acces.session === 'sans');

let poste: Poste;
let a: {
  readonly id: string;
  readonly identifiants: ReadonlySet<string>;
  readonly operation: string;
  readonly secrets: readonly string[];
};
let idB: string;
const lignesDuJournalDesErreurs: string[] = [];

type Base = NonNullable<Poste['contexte']['session']>['structure']['base'];

const tables = (base: Base): readonly string[] =>
  base
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all();

const lignesDe = (base: Base, table: string) =>
  base.prepare<[], Readonly<Record<string, unknown>>>(`SELECT * FROM "${table}"`).all();

/** Every identifier in any column of any table. */
function identifiantsDe(base: Base): ReadonlySet<string> {
  const trouves = new Set<string>();
  for (const table of tables(base))
    for (const ligne of lignesDe(base, table))
      for (const valeur of Object.values(ligne))
        if (typeof valeur === 'string' && IDENTIFIANT.test(valeur)) trouves.add(valeur);
  return trouves;
}

const secretsDe = (base: Base): readonly string[] =>
  lignesDe(base, 'parametre').flatMap(({ cle, valeur }) =>
    /privee|cle$/.test(String(cle)) && Buffer.isBuffer(valeur) ? [hexa(Uint8Array.from(valeur))] : [],
  );

const baseOuverte = (): Base => poste.contexte.session?.structure.base ?? expect.fail('closed');

beforeAll(async () => {
  poste = unPoste(fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-isolement-')));
  const { session } = await creerStructureSur(poste);
  const { id: dossier } = await inscrire(poste, {
    'dossier.nomNaissance': 'Quenouillard',
    'dossier.prenoms': ['Zéphyrine'],
  });
  await poste.reussir('entretien.noter', {
    dossier,
    brouillon: null,
    valeurs: {
      entretien: { date: '2026-11-24', type: 'individuel', modalite: 'telephone', statut: 'present' },
      theme: 'formation',
      prochaineEtape: 'Envoyer le CV',
      note: 'Réclusiennes',
    } as never,
  });
  await poste.reussir('lieu.enregistrer', {
    id: null,
    lieu: { ...unLieu(), nom: 'Bouffarigue' },
    vu: [],
  });
  const base = baseOuverte();
  a = {
    id: session.structure.id,
    identifiants: identifiantsDe(base),
    operation: base.prepare<[], string>('SELECT id FROM operation LIMIT 1').pluck().get() ?? '',
    secrets: [...secretsDe(base), hexa(poste.contexte.session?.structure.cle.reveler() ?? new Uint8Array())],
  };
  poste.fermer();
  const { cles } = await poste.reussir('structure.preparerCles', {
    porteurs: ['Paul Estrade', 'Inès Carbonnel'],
  });
  for (const [rang, { cle }] of cles.entries()) await poste.reussir('structure.essayerCle', { rang, cle });
  const autre = { ...uneFiche(), code: '2A004S01', nom: 'Mission locale du Cap' };
  const creee = await poste.reussir('structure.creer', { structure: autre, direction: uneDirection() });
  idB = creee.structure.id;
  await sEngager(poste);
  await inscrire(poste);
});

const unLieu = () => ({
  genre: 'pointAccueil' as const,
  commune: '11206',
  adresse: '',
  jours: [],
  reseau: true,
});

afterAll(() => {
  poste.fermer();
  fs.rmSync(poste.contexte.profil, { recursive: true, force: true });
});

/** The person's choice of a file, made by the test: not in the folder where tests run. */
const surLeDisqueDeB = (demande: unknown): unknown =>
  typeof demande === 'object' && demande !== null && 'chemin' in demande
    ? { ...demande, chemin: path.join(poste.contexte.profil, 'fichier-choisi') }
    : demande;

describe('Deux structures sur un ordinateur [A31]', () => {
  it('chaque identifiant de A, présenté par B à chaque entrée, n’apprend rien et n’écrit rien', async () => {
    expect(a.identifiants.size).toBeGreaterThan(5);
    const avant = identifiantsDe(baseOuverte());
    for (const nom of DU_COEUR.filter((entree) => !SANS_SESSION.includes(entree)))
      for (const id of a.identifiants) {
        const demande = surLeDisqueDeB(demandeParForme(nom, { id, operation: a.operation }));
        const reponse = await frapper(poste.contexte, nom, demande, (ligne) =>
          lignesDuJournalDesErreurs.push(ligne),
        );
        const dit = JSON.stringify(reponse);
        for (const mot of MOTS_DE_A) expect(dit, `${nom} dit ${mot}`).not.toContain(mot);
        if (poste.contexte.session === null) expect.fail(`${nom} closed the session`);
        // A form without a place for an identifier is tried once.
        if (!JSON.stringify(demande).includes(id)) break;
      }
    const apparus = [...identifiantsDe(baseOuverte())].filter((id) => !avant.has(id));
    expect(apparus.filter((id) => a.identifiants.has(id))).toEqual([]);
  });

  it.each([
    ['dossier.lire', (id: string) => ({ id })],
    ['journal.deDossier', (id: string) => ({ dossier: id, avant: null, nombre: 10 })],
    ['entretien.deplacer', (id: string) => ({ dossier: id, ligne: id, vers: 'f'.repeat(32) })],
    ['lieu.fermer', (id: string) => ({ id, ferme: true })],
    ['lieu.choisirHabituel', (id: string) => ({ lieu: id })],
    ['utilisateur.terminer', (id: string) => ({ id })],
    ['utilisateur.preparerCode', (id: string) => ({ id })],
    ['rendezVous.marquer', (id: string) => ({ dossier: id, id, statut: 'present', vu: [] })],
    ['dossier.affecter', (id: string) => ({ id, utilisateur: id, confie: true })],
    ['dossier.rapprocher', (id: string) => ({ id, autre: 'f'.repeat(32), meme: true })],
  ] as const)('%s refuse tout identifiant de A comme s’il n’existait pas', async (nom, demander) => {
    for (const id of a.identifiants) {
      const reponse = await frapper(poste.contexte, nom, demander(id));
      expect(reponse.ok, `${nom} ${id}`).toBe(false);
      // Reached the use case: the refusal is not about the form.
      expect(reponse.ok ? '' : reponse.erreur.type).not.toBe('appelRefuse');
    }
  });

  it('le mot de passe de B n’ouvre pas A par le fichier d’accès de B, ni sa base par celle de A', async () => {
    const [deA, deB] = [a.id, idB].map((id) => emplacement(poste.contexte.profil, id));
    const garde = fs.readFileSync(deA?.acces ?? '');
    poste.fermer();
    fs.copyFileSync(deB?.acces ?? '', deA?.acces ?? '');
    const reponse = await poste.appeler('acces.ouvrir', {
      structure: a.id as never,
      identifiant: 'j.roudier',
      motDePasse: MOT_DE_PASSE,
    });
    expect(reponse.ok).toBe(false);
    fs.writeFileSync(deA?.acces ?? '', garde);
    // Wrong passwords were tried on B just before: its delay is waited for.
    poste.horloge.ms += 3_600_000;
    await poste.reussir('acces.ouvrir', {
      structure: idB as never,
      identifiant: 'j.roudier',
      motDePasse: MOT_DE_PASSE,
    });
  });

  it('aucun fichier hors du dossier de A ne porte un mot, une clé ou un identifiant de A', async () => {
    const dossierDeA = path.dirname(emplacement(poste.contexte.profil, a.id).coffre);
    const interdits = [
      ...MOTS_DE_A,
      ...a.identifiants,
      ...a.secrets,
      ...a.secrets.map((cle) => Buffer.from(cle, 'hex')),
    ];
    const vus = tousLesFichiers(poste.contexte.profil).filter((fichier) => !fichier.startsWith(dossierDeA));
    expect(vus.length).toBeGreaterThan(3);
    for (const fichier of [...vus, ...temporaires()]) {
      const octets = fs.readFileSync(fichier);
      for (const interdit of interdits) expect(octets.includes(interdit), fichier).toBe(false);
    }
  });

  it('la base de B ne contient, une fois déchiffrée, rien de A', () => {
    const base = baseOuverte();
    const tout = tables(base)
      .map((table) => JSON.stringify(lignesDe(base, table)))
      .join('\n');
    for (const interdit of [...MOTS_DE_A, ...a.secrets]) expect(tout).not.toContain(interdit);
  });

  it('ce que le cœur signale de ses erreurs ne porte rien de A', () => {
    for (const interdit of [...MOTS_DE_A, ...a.identifiants])
      expect(lignesDuJournalDesErreurs.join('\n')).not.toContain(interdit);
  });
});

const tousLesFichiers = (dossier: string): readonly string[] =>
  fs
    .readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));

/** Whatever the product may have left beside its profile. */
const temporaires = (): readonly string[] =>
  fs
    .readdirSync(os.tmpdir(), { withFileTypes: true })
    .filter((entree) => entree.isFile() && /permanence|sqlite|etilqs/i.test(entree.name))
    .map(({ name }) => path.join(os.tmpdir(), name));
