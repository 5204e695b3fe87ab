// The rescue code on real files: read over the telephone, it opens one entry once, without network nor keychain.
import fs from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { depuisValeur } from '../../../src-core/acces/enregistrement';
import { lireFichierAcces } from '../../../src-core/acces/fichier-acces';
import { desceller, octetsAuHasard, Secret, sceller } from '../../../src-core/primitives';
import { emplacement } from '../../../src-core/structure/emplacement';
import { lireUtilisateurs } from '../../../src-core/utilisateur/utilisateurs';
import {
  codeBienRecopie,
  codeEnGroupes,
  codeRecopie,
  faireCodeDeSecours,
} from '../../../src-shared/regles/code-de-secours';
import type { IdStructure, IdUtilisateur } from '../../../src-shared/regles/identifiants';
import { dossierTemporaire } from '../dossier-temporaire';
import {
  AUTRE_MOT_DE_PASSE,
  creerStructureSur,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  unPoste,
} from '../structure-de-test';

const NOUVEAU = 'Un-Canal-1681-à-Béziers';
let poste: Poste;
let structure: IdStructure;
let aminata: IdUtilisateur;

beforeEach(async () => {
  poste = unPoste();
  structure = (await creerStructureSur(poste)).session.structure.id;
  aminata = (await ouvrirComme(poste, ['conseiller'])).utilisateur.id;
  poste.fermer();
});

const ouvrirDirection = (qui: Poste = poste) =>
  qui.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
const ouvrirAminata = (motDePasse: string) =>
  poste.appeler('acces.ouvrir', { structure, identifiant: 'a.diallo', motDePasse });

async function preparer(qui: Poste = poste): Promise<string> {
  await ouvrirDirection(qui);
  const { code } = await qui.reussir('utilisateur.preparerCode', { id: aminata });
  qui.fermer();
  return code;
}

const parCode = (code: string, identifiant = 'a.diallo', qui: Poste = poste) =>
  qui.appeler('acces.ouvrirParCode', { structure, identifiant, code, motDePasse: NOUVEAU });

const clePublique = async (): Promise<Uint8Array> => {
  await ouvrirDirection();
  const { lecteur } = poste.contexte.session?.structure ?? expect.fail('closed');
  const trouvee = lireUtilisateurs(lecteur).find(({ id }) => id === aminata);
  poste.fermer();
  return depuisValeur(trouvee?.acces?.enregistrement ?? '').x25519;
};

describe('Le code', () => {
  it('a vingt caractères, dont un qui trahit toute faute d’un seul', () => {
    const codes = fc.uint8Array({ minLength: 19, maxLength: 19 }).map(faireCodeDeSecours);
    const autres = fc.record({
      code: codes,
      place: fc.nat(19),
      lettre: fc.constantFrom(...'0123456789ABCDEFGH'),
    });
    fc.assert(
      fc.property(autres, ({ code, place, lettre }) => {
        expect(codeBienRecopie(code)).toBe(true);
        const faux = code.slice(0, place) + lettre + code.slice(place + 1);
        expect(codeBienRecopie(faux)).toBe(faux === code);
      }),
    );
  });

  it('se dicte : groupes, minuscules et lettres qui ressemblent à des chiffres sont acceptés', () => {
    const code = faireCodeDeSecours(Uint8Array.from({ length: 19 }, (_, n) => n));
    expect(codeEnGroupes(code)).toMatch(/^(\w{4} ){4}\w{4}$/);
    expect(codeRecopie(codeEnGroupes(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(
      code,
    );
  });
});

describe('Mot de passe oublié', () => {
  it('le code ouvre une fois, sans ancien mot de passe, et le nouveau le remplace', async () => {
    const code = await preparer();
    expect(await parCode(codeEnGroupes(code).toLowerCase())).toMatchObject({
      ok: true,
      valeur: { utilisateur: { nom: 'Diallo' }, motDePasseAChanger: false },
    });
    poste.fermer();
    expect(await ouvrirAminata(AUTRE_MOT_DE_PASSE)).toMatchObject({ ok: false });
    expect(await ouvrirAminata(NOUVEAU)).toMatchObject({ ok: true });
    poste.fermer();
    expect(await parCode(code)).toMatchObject({ ok: false, erreur: { type: 'codeSecoursRefuse' } });
  });

  it('un fichier d’accès remis dans son état d’avant ne ranime pas un code qui a servi', async () => {
    const code = await preparer();
    const { acces } = emplacement(poste.contexte.profil, structure);
    const avant = fs.readFileSync(acces);
    await parCode(code);
    poste.fermer();
    fs.writeFileSync(acces, avant);
    expect(await parCode(code)).toMatchObject({ ok: false, erreur: { type: 'codeSecoursRefuse' } });
  });

  it('les clés de la personne continuent si elle a ouvert depuis que le code existe', async () => {
    const code = await preparer();
    await ouvrirAminata(AUTRE_MOT_DE_PASSE);
    poste.fermer();
    const avant = await clePublique();
    await parCode(code);
    poste.fermer();
    expect(await clePublique()).toEqual(avant);
  });

  it('sinon elle en reçoit de nouvelles, et entre de même', async () => {
    const code = await preparer();
    const avant = await clePublique();
    expect(await parCode(code)).toMatchObject({ ok: true });
    poste.fermer();
    expect(await clePublique()).not.toEqual(avant);
  });

  it('sans trousseau de l’ordinateur, le code ouvre encore', async () => {
    const cle = new Secret(octetsAuHasard(32));
    const trousseau = {
      present: true,
      envelopper: async (octets: Uint8Array) => sceller(cle, octets, 'os'),
      developper: async (octets: Uint8Array) => desceller(cle, octets, 'os'),
    };
    const avec = unPoste(dossierTemporaire(), { trousseau });
    structure = (await creerStructureSur(avec)).session.structure.id;
    aminata = (await ouvrirComme(avec, ['conseiller'])).utilisateur.id;
    avec.fermer();
    const code = await preparer(avec);
    const muet = unPoste(avec.contexte.profil, { trousseau: { ...trousseau, developper: async () => null } });
    const demande = { structure, identifiant: 'a.diallo', motDePasse: AUTRE_MOT_DE_PASSE };
    expect(await muet.appeler('acces.ouvrir', demande)).toMatchObject({
      erreur: { type: 'trousseauAbsent' },
    });
    expect(await parCode(code, 'a.diallo', muet)).toMatchObject({ ok: true });
    muet.fermer();
  });

  it('un caractère mal entendu se dit tout de suite, et ne compte pas comme un essai', async () => {
    const code = await preparer();
    const faux = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
    for (let n = 0; n < 6; n++)
      expect(await parCode(faux)).toMatchObject({
        ok: false,
        erreur: { type: 'codeSecoursRefuse', champs: [{ champ: 'code' }] },
      });
    expect(await parCode(code)).toMatchObject({ ok: true });
  });

  it('[A68] un autre code, ou celui d’une autre personne, impose des délais croissants', async () => {
    const code = await preparer();
    const etranger = faireCodeDeSecours(octetsAuHasard(19));
    expect(await parCode(etranger)).toMatchObject({ erreur: { type: 'codeSecoursRefuse' } });
    expect(await parCode(code, 'j.roudier')).toMatchObject({ erreur: { type: 'codeSecoursRefuse' } });
    expect(await parCode(etranger, 'personne')).toMatchObject({ erreur: { type: 'codeSecoursRefuse' } });
    expect(await parCode(code)).toMatchObject({ erreur: { type: 'attenteImposee', attenteSecondes: 2 } });
  });

  it('un mot de passe trop faible ne consomme pas le code', async () => {
    const code = await preparer();
    const demande = { structure, identifiant: 'a.diallo', code, motDePasse: 'court' };
    expect(await poste.appeler('acces.ouvrirParCode', demande)).toMatchObject({
      erreur: { type: 'motDePasseFaible', champs: [{ champ: 'motDePasse' }] },
    });
    expect(await parCode(code)).toMatchObject({ ok: true });
  });
});

describe('La direction', () => {
  it('[A64] voit que le code a servi, le journal le dit, et un autre le remplace', async () => {
    const code = await preparer();
    await parCode(code);
    poste.fermer();
    await ouvrirDirection();
    const etat = async () =>
      (await poste.reussir('utilisateur.lister', {})).personnes.find(({ id }) => id === aminata)
        ?.codeDeSecours?.etat;
    expect(await etat()).toBe('utilise');
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    const actes = base.prepare('SELECT acte FROM journal').pluck().all();
    expect(actes).toEqual(
      expect.arrayContaining(['utilisateur.codeDeSecours', 'acces.motDePasseParCode', 'acces.codeDeSecours']),
    );
    const { code: suivant } = await poste.reussir('utilisateur.preparerCode', { id: aminata });
    expect(await etat()).toBe('pret');
    poste.fermer();
    expect(await parCode(code)).toMatchObject({ ok: false });
    expect(await parCode(suivant)).toMatchObject({ ok: true });
  });

  it('le remplace : l’ancien n’ouvre plus', async () => {
    const ancien = await preparer();
    const nouveau = await preparer();
    expect(await parCode(ancien)).toMatchObject({ erreur: { type: 'codeSecoursRefuse' } });
    expect(await parCode(nouveau)).toMatchObject({ ok: true });
  });

  it('met fin à l’habilitation : le code ne laisse plus entrer', async () => {
    const code = await preparer();
    await ouvrirDirection();
    await poste.reussir('utilisateur.terminer', { id: aminata });
    const fichier = lireFichierAcces(emplacement(poste.contexte.profil, structure).acces);
    expect(fichier?.codes).toEqual([]);
    poste.fermer();
    expect(await parCode(code)).toMatchObject({ erreur: { type: 'codeSecoursRefuse' } });
  });

  it('seule les prépare, et le code n’est écrit nulle part', async () => {
    const code = await preparer();
    const { acces } = emplacement(poste.contexte.profil, structure);
    expect(fs.readFileSync(acces).includes(code)).toBe(false);
    await ouvrirAminata(AUTRE_MOT_DE_PASSE);
    expect(await poste.appeler('utilisateur.preparerCode', { id: aminata })).toMatchObject({
      erreur: { type: 'habilitationInsuffisante' },
    });
    const { personnes } = await poste.reussir('utilisateur.lister', {});
    expect(personnes.every(({ codeDeSecours }) => codeDeSecours === null)).toBe(true);
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    expect(JSON.stringify(base.prepare('SELECT * FROM operation').all())).not.toContain(code);
  });
});
