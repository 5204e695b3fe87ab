// What the direction does is stated in the transaction of its rows; without a statement a row gives no right.
import { expect, it } from 'vitest';
import { lireParametre } from '../../../src-core/coffre/parametres';
import { lireRacine } from '../../../src-core/structure/racine';
import { ecritureSimple } from '../../../src-core/sync/ecriture-simple';
import { epoqueCourante } from '../../../src-core/sync/epoques';
import { etatStructure, idDuPoste } from '../../../src-core/sync/poste-local';
import type { DemandeDe } from '../../../src-shared/contract/index';
import {
  AUTRE_MOT_DE_PASSE,
  creerStructureSur,
  MOT_DE_PASSE,
  type Poste,
  unPoste,
} from '../structure-de-test';
import { faireEntrer, sessionDe, synchroniser } from './des-ordinateurs';

const uneConseillere = (): DemandeDe<'utilisateur.habiliter'> => ({
  nom: 'Diallo',
  prenom: 'Aminata',
  fonction: 'conseil',
  identifiant: 'a.diallo',
  profils: ['conseiller'],
  du: '2026-11-24',
  au: '2027-11-23',
  delegation: '',
});

const etatDe = (poste: Poste) => etatStructure(sessionDe(poste).structure.poste);

it('une structure créée a son premier ordinateur, admis par sa direction', async () => {
  const poste = unPoste();
  const { session } = await creerStructureSur(poste);
  const { structure } = sessionDe(poste);
  expect([...etatDe(poste).postes].map(([id, { etat }]) => [id, etat])).toEqual([
    [idDuPoste(structure.poste), 'admis'],
  ]);
  expect([...etatDe(poste).utilisateurs.keys()]).toEqual([session.utilisateur.id]);
  poste.fermer();
});

it('[A7] une habilitation est constatée avec ses profils, sa fin aussi', async () => {
  const poste = unPoste();
  await creerStructureSur(poste);
  const { id } = await poste.reussir('utilisateur.habiliter', uneConseillere());
  expect(etatDe(poste).utilisateurs.get(id)).toMatchObject({ profils: ['conseiller'], fini: false });
  await poste.reussir('utilisateur.terminer', { id });
  expect(etatDe(poste).utilisateurs.get(id)).toMatchObject({ fini: true });
  poste.fermer();
});

it('[A7] une habilitation écrite sans la direction ne donne aucun droit', async () => {
  const poste = unPoste();
  await creerStructureSur(poste);
  const structure = sessionDe(poste).fiche.id;
  const { id, motDePasseProvisoire } = await poste.reussir('utilisateur.habiliter', uneConseillere());
  const ouverte = sessionDe(poste).structure;
  // As a modified program would write it on a computer of the structure.
  const habilitation = {
    utilisateur: id,
    profils: ['direction'],
    du: '2026-11-24',
    au: '2027-11-23',
    delegation: '',
    accordeePar: id,
    finLe: null,
  };
  ouverte.ecrire(
    { utilisateur: id, profil: 'conseiller' },
    { acte: 'utilisateur.habilitation', objet: id, finalite: 'gestion' },
    [ecritureSimple(ouverte.lecteur, 'habilitation', 'f'.repeat(32), 'habilitation', habilitation)],
  );
  poste.fermer();
  expect(
    await poste.appeler('acces.ouvrir', {
      structure,
      identifiant: 'a.diallo',
      motDePasse: motDePasseProvisoire,
    }),
  ).toMatchObject({ ok: true, valeur: { profils: ['conseiller'] } });
  poste.fermer();
}, 60_000);

it('une structure d’une version sans constats les reçoit à la prochaine ouverture par la direction', async () => {
  const poste = unPoste();
  const { cles } = await creerStructureSur(poste);
  const structure = sessionDe(poste).fiche.id;
  const { id } = await poste.reussir('utilisateur.habiliter', uneConseillere());
  // As before: no statement, and the direction took new keys with a recovery key.
  sessionDe(poste).structure.base.exec('DELETE FROM constat');
  sessionDe(poste).structure.base.exec('UPDATE utilisateur SET clesDeposees = NULL');
  poste.fermer();
  await poste.reussir('acces.ouvrirParCle', {
    structure,
    cle: cles[0] ?? '',
    identifiant: 'j.roudier',
    motDePasse: AUTRE_MOT_DE_PASSE,
  });
  const { base, poste: local } = sessionDe(poste).structure;
  expect(lireRacine(lireParametre(base, 'structure.racine'))?.direction.id).toBe(
    sessionDe(poste).utilisateur,
  );
  expect(etatDe(poste).postes.get(idDuPoste(local))?.etat).toBe('admis');
  expect(etatDe(poste).utilisateurs.get(id)).toMatchObject({ profils: ['conseiller'], fini: false });
  expect(etatDe(poste).refuses.size).toBe(0);
  await poste.reussir('utilisateur.terminer', { id });
  poste.fermer();
}, 60_000);

it('la direction qui revient avec une clé de secours garde sa signature', async () => {
  const poste = unPoste();
  const { cles } = await creerStructureSur(poste);
  const structure = sessionDe(poste).fiche.id;
  poste.fermer();
  await poste.reussir('acces.ouvrirParCle', {
    structure,
    cle: cles[1] ?? '',
    identifiant: 'j.roudier',
    motDePasse: AUTRE_MOT_DE_PASSE,
  });
  const { id } = await poste.reussir('utilisateur.habiliter', uneConseillere());
  expect(etatDe(poste).utilisateurs.get(id)?.fini).toBe(false);
  poste.fermer();
}, 60_000);

it('des clés de secours remplacées ouvrent une époque, dont l’autre ordinateur reçoit la clé', async () => {
  const a = unPoste();
  const b = unPoste();
  await creerStructureSur(a);
  const structure = sessionDe(a).fiche.id;
  await faireEntrer(a, b);
  const porteurs: [string, string] = ['Jeanne Roudier', 'Inès Carbonnel'];
  const { cles } = await a.reussir('structure.preparerCles', { porteurs });
  for (const [rang, { cle }] of cles.entries()) await a.reussir('structure.essayerCle', { rang, cle });
  await a.reussir('structure.remplacerCles', {});
  const epoque = epoqueCourante(sessionDe(a).structure.base);
  expect(epoque.rang).toBe(2);
  await b.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
  await synchroniser(a, b);
  const recue = epoqueCourante(sessionDe(b).structure.base);
  expect([recue.epoque, recue.cle.reveler()]).toEqual([epoque.epoque, epoque.cle.reveler()]);
  a.fermer();
  b.fermer();
}, 60_000);
