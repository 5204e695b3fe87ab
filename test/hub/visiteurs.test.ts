// Who does not belong yet: the operator's code opens a structure once, the letterbox takes one knock and one answer.
import { beforeEach, describe, expect, it } from 'vitest';
import { nouvellePaireEd25519, type Paire, signer } from '../../src-core/primitives';
import { StockageEnMemoire } from '../../src-hub/en-memoire';
import type { Serveur } from '../../src-hub/geste';
import { repondre } from '../../src-hub/repondre';
import { empreinteDuCode } from '../../src-hub/visiteurs';
import { CHEMINS, ecrireCorps } from '../../src-shared/sync/messages';
import { CHEMINS_ADMISSION, TAILLE_DEMANDE } from '../../src-shared/sync/messages-admission';
import { ecrireRequete, lireReponse, requeteASigner } from '../../src-shared/sync/requete';
import { CRYPTOGRAPHIE } from '../shared/sync/des-constats';

const STRUCTURE = '5'.repeat(32);
const [MEMBRE, VISITEUR, AUTRE] = ['a', 'b', 'c'].map((chiffre) => chiffre.repeat(32)) as [
  string,
  string,
  string,
];
const CODE = '7K3P-0D9X-QW2M-T5ZB';
const RENDEZ_VOUS = 'e'.repeat(32);
const JOUR = 86_400_000;

let stockage: StockageEnMemoire;
let heure: number;
let cles: Record<string, Paire>;
let numero: number;

beforeEach(async () => {
  stockage = new StockageEnMemoire('i1');
  heure = 1_795_000_000_000;
  numero = 0;
  cles = Object.fromEntries([MEMBRE, VISITEUR, AUTRE].map((poste) => [poste, nouvellePaireEd25519()]));
});

const serveur = (): Serveur => ({ stockage, cryptographie: CRYPTOGRAPHIE, maintenant: () => heure });

async function demander(poste: string, chemin: string, corps: Record<string, unknown>, signePar = poste) {
  const requete = { poste, numero: ++numero, incarnation: 'i1', corps: ecrireCorps(corps) };
  const cle = cles[signePar] ?? expect.fail(signePar);
  const signature = signer(cle.privee, requeteASigner('POST', chemin, requete, CRYPTOGRAPHIE));
  const { statut, octets } = await repondre(
    serveur(),
    'POST',
    chemin,
    ecrireRequete({ ...requete, signature }),
  );
  return { statut, recu: lireReponse(octets, requete.numero) as Record<string, unknown> };
}

const cleDe = (poste: string) => ({ poste, ed25519: cles[poste]?.publique });
const activer = (poste: string, code = CODE, structure: string | null = STRUCTURE) =>
  demander(poste, CHEMINS_ADMISSION.activer, { ...cleDe(poste), code, structure });

async function structureOuverte(): Promise<void> {
  await stockage.ajouterCode({
    empreinte: empreinteDuCode(serveur(), CODE),
    structure: null,
    expireLe: heure + 7 * JOUR,
  });
  expect(await activer(MEMBRE)).toMatchObject({ statut: 200, recu: { structure: STRUCTURE } });
}

describe('Le code de l’exploitant', () => {
  it('ouvre la structure : son premier ordinateur peut parler', async () => {
    await structureOuverte();
    expect(await demander(MEMBRE, CHEMINS.point, { bouts: [] })).toMatchObject({ statut: 200 });
  });

  it('se tape sans tirets, en minuscules, et prend O pour zéro', async () => {
    await stockage.ajouterCode({
      empreinte: empreinteDuCode(serveur(), CODE),
      structure: null,
      expireLe: heure + 7 * JOUR,
    });
    expect(await activer(MEMBRE, '7k3p od9x qw2m t5zb')).toMatchObject({ statut: 200 });
  });

  it('ne sert qu’une fois, avant son terme, et un code faux ne dit rien', async () => {
    await structureOuverte();
    expect(await activer(VISITEUR, CODE, '6'.repeat(32))).toMatchObject({
      statut: 410,
      recu: { refus: 'codeServi' },
    });
    expect(await activer(VISITEUR, 'XXXX-XXXX-XXXX-XXXX')).toMatchObject({ recu: { refus: 'codeInconnu' } });
    const expire = { empreinte: empreinteDuCode(serveur(), 'EXPIRE'), structure: null, expireLe: heure };
    await stockage.ajouterCode(expire);
    expect(await activer(VISITEUR, 'EXPIRE', '6'.repeat(32))).toMatchObject({
      recu: { refus: 'codeExpire' },
    });
  });

  it('n’accepte pas une clé que l’on ne tient pas', async () => {
    const corps = { ...cleDe(VISITEUR), code: CODE, structure: STRUCTURE };
    expect(await demander(VISITEUR, CHEMINS_ADMISSION.activer, corps, AUTRE)).toMatchObject({
      statut: 401,
      recu: { refus: 'signature' },
    });
  });
});

describe('La boîte d’une admission', () => {
  const ouvrir = () => demander(MEMBRE, CHEMINS_ADMISSION.ouvrir, { rendezVous: RENDEZ_VOUS });
  const lettre = (n: number, taille = 40) => new Uint8Array(taille).fill(n);
  const frapper = (poste: string, contenu = lettre(1)) =>
    demander(poste, CHEMINS_ADMISSION.demander, {
      ...cleDe(poste),
      rendezVous: RENDEZ_VOUS,
      lettre: contenu,
    });
  const attendre = () =>
    demander(VISITEUR, CHEMINS_ADMISSION.attendre, { ...cleDe(VISITEUR), rendezVous: RENDEZ_VOUS });
  const lire = () => demander(MEMBRE, CHEMINS_ADMISSION.lire, { rendezVous: RENDEZ_VOUS });
  const repondreA = (contenu: Uint8Array) =>
    demander(MEMBRE, CHEMINS_ADMISSION.repondre, { rendezVous: RENDEZ_VOUS, lettre: contenu });

  beforeEach(structureOuverte);

  it('porte une demande et une réponse, sans que le visiteur soit de la structure', async () => {
    await ouvrir();
    expect((await lire()).recu).toEqual({ lettre: null });
    expect(await frapper(VISITEUR)).toMatchObject({ statut: 200 });
    expect((await lire()).recu).toEqual({ lettre: lettre(1) });
    expect((await attendre()).recu).toEqual({ lettre: null });
    await repondreA(lettre(2));
    expect((await attendre()).recu).toEqual({ lettre: lettre(2) });
    expect(await demander(VISITEUR, CHEMINS.point, { bouts: [] })).toMatchObject({
      recu: { refus: 'ordinateurInconnu' },
    });
  });

  it('n’existe que si un membre l’a ouverte', async () => {
    expect((await frapper(VISITEUR)).recu).toMatchObject({ refus: 'codeInconnu' });
    expect((await attendre()).recu).toMatchObject({ refus: 'codeInconnu' });
  });

  it('prend la même demande deux fois, et refuse celle d’un second', async () => {
    await ouvrir();
    await frapper(VISITEUR);
    expect(await frapper(VISITEUR)).toMatchObject({ statut: 200 });
    expect((await frapper(AUTRE, lettre(9))).recu).toMatchObject({ refus: 'codeServi' });
    expect((await lire()).recu).toEqual({ lettre: lettre(1) });
  });

  it('se ferme après un jour', async () => {
    await ouvrir();
    heure += JOUR;
    expect((await frapper(VISITEUR)).recu).toMatchObject({ refus: 'codeExpire' });
  });

  it('refuse une demande trop grande', async () => {
    await ouvrir();
    expect((await frapper(VISITEUR, lettre(1, TAILLE_DEMANDE + 1))).recu).toMatchObject({
      refus: 'malForme',
    });
  });

  it('d’une structure ne s’ouvre ni ne se lit par une autre', async () => {
    await ouvrir();
    await stockage.ouvrirStructure('6'.repeat(32), {
      poste: AUTRE,
      ed25519: cles[AUTRE]?.publique ?? new Uint8Array(),
      etat: 'actif',
      numero: 0,
      vuLe: 0,
      ecartMs: 0,
      version: '',
    });
    for (const chemin of [CHEMINS_ADMISSION.lire, CHEMINS_ADMISSION.repondre, CHEMINS_ADMISSION.ouvrir]) {
      const corps =
        chemin === CHEMINS_ADMISSION.repondre
          ? { rendezVous: RENDEZ_VOUS, lettre: lettre(3) }
          : { rendezVous: RENDEZ_VOUS };
      expect((await demander(AUTRE, chemin, corps)).recu.refus, chemin).toMatch(/codeInconnu|autreStructure/);
    }
    expect((await lire()).recu).toEqual({ lettre: null });
  });
});

describe('Les ordinateurs vus par le serveur', () => {
  it('donnent leur dernier signe de vie, l’écart de leur horloge, leur version', async () => {
    await structureOuverte();
    await demander(MEMBRE, CHEMINS.point, { bouts: [], version: '0.1.0', heure: heure + 90_000 });
    expect((await demander(MEMBRE, CHEMINS.lirePostes, {})).recu).toEqual({
      postes: [{ poste: MEMBRE, etat: 'actif', vuLe: heure, ecartMs: 90_000, version: '0.1.0' }],
    });
  });
});
