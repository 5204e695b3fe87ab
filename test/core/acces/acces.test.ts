// Login's chain on real files: password → private key → vault key, with recovery keys and keychain beside it.
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cleRecopiee,
  nouvelleCleDeSecours,
  ouvrirParSecours,
  scellerPourSecours,
} from '../../../src-core/acces/cles-de-secours';
import {
  creerEnregistrement,
  depuisValeur,
  type Enregistrement,
  enValeur,
  ouvrirEnregistrement,
  scellerCles,
} from '../../../src-core/acces/enregistrement';
import { ouvrirEntree, scellerEntree } from '../../../src-core/acces/entree-acces';
import {
  avecEntree,
  ecrireFichierAcces,
  lireFichierAcces,
  nouveauFichierAcces,
  repereDe,
  trouverEntree,
} from '../../../src-core/acces/fichier-acces';
import { SANS_TROUSSEAU, type TrousseauSysteme } from '../../../src-core/acces/trousseau-systeme';
import {
  desceller,
  hexa,
  nouvellePaireX25519,
  octetsAuHasard,
  Secret,
  sceller,
} from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const MOT_DE_PASSE = 'Une-Gare-1912-à-Limoux';
const CLE = octetsAuHasard(32);
let enregistrement: Enregistrement;

beforeAll(async () => {
  ({ enregistrement } = await creerEnregistrement(MOT_DE_PASSE));
});

/** A keychain with a key of its own, as the operating system's has. */
function unTrousseau(): TrousseauSysteme {
  const cle = new Secret(octetsAuHasard(32));
  return {
    present: true,
    envelopper: async (octets) => sceller(cle, octets, 'os'),
    developper: async (octets) => desceller(cle, octets, 'os'),
  };
}

function unFichier() {
  const fichier = nouveauFichierAcces(nouvellePaireX25519().publique, []);
  return { fichier, repere: repereDe(fichier, 'c.martin') };
}

describe('user record', () => {
  it('opens with its password and no other', async () => {
    expect(await ouvrirEnregistrement(enregistrement, MOT_DE_PASSE)).not.toBeNull();
    expect(await ouvrirEnregistrement(enregistrement, `${MOT_DE_PASSE} `)).toBeNull();
  });

  it('keeps its keys when the password changes', async () => {
    const cles = await ouvrirEnregistrement(enregistrement, MOT_DE_PASSE);
    if (cles === null) throw new Error('the record does not open');
    const nouveau = await scellerCles(cles, 'Un-Canal-1681-à-Béziers');
    expect(nouveau.x25519).toEqual(enregistrement.x25519);
    expect(await ouvrirEnregistrement(nouveau, MOT_DE_PASSE)).toBeNull();
    const rouvertes = await ouvrirEnregistrement(nouveau, 'Un-Canal-1681-à-Béziers');
    expect(hexa(rouvertes?.x25519.privee.reveler() ?? octetsAuHasard(1))).toBe(
      hexa(cles.x25519.privee.reveler()),
    );
  });

  it('travels as a register value', async () => {
    const revenu = depuisValeur(enValeur(enregistrement));
    expect(await ouvrirEnregistrement(revenu, MOT_DE_PASSE)).not.toBeNull();
  });

  it('refuses parameters that a forger made too weak or too heavy', async () => {
    for (const memoireKio of [8, 4_000_000])
      expect(
        await ouvrirEnregistrement(
          { ...enregistrement, argon2: { ...enregistrement.argon2, memoireKio } },
          MOT_DE_PASSE,
        ),
      ).toBeNull();
  });
});

describe('access file', () => {
  it('gives the vault key to the right password, after a round trip on disk', async () => {
    const chemin = path.join(dossierTemporaire(), 'acces.cbor');
    const { fichier, repere } = unFichier();
    const entree = await scellerEntree(repere, enregistrement, new Secret(CLE), SANS_TROUSSEAU);
    ecrireFichierAcces(chemin, avecEntree(fichier, entree));
    const relu = lireFichierAcces(chemin);
    const trouvee = relu && trouverEntree(relu, ' C.Martin ');
    if (!trouvee) throw new Error('the entry is not found');
    const bonne = await ouvrirEntree(trouvee, MOT_DE_PASSE, SANS_TROUSSEAU);
    expect(bonne.etat === 'ouverte' && hexa(bonne.cle.reveler())).toBe(hexa(CLE));
    expect((await ouvrirEntree(trouvee, 'autre chose', SANS_TROUSSEAU)).etat).toBe('refusee');
    expect(trouverEntree(relu, 'inconnu')).toBeUndefined();
  });

  it('holds no identifier, no name and no key in clear', async () => {
    const chemin = path.join(dossierTemporaire(), 'acces.cbor');
    const { fichier, repere } = unFichier();
    const entree = await scellerEntree(repere, enregistrement, new Secret(CLE), SANS_TROUSSEAU);
    ecrireFichierAcces(chemin, avecEntree(fichier, entree));
    const octets = fs.readFileSync(chemin);
    expect(octets.includes('martin')).toBe(false);
    expect(octets.includes(Buffer.from(CLE))).toBe(false);
    expect(octets.includes(Buffer.from(entree.repere))).toBe(true);
  });

  it('replaces the entry of the same person instead of adding one', async () => {
    const { fichier, repere } = unFichier();
    const entree = await scellerEntree(repere, enregistrement, new Secret(CLE), SANS_TROUSSEAU);
    expect(avecEntree(avecEntree(fichier, entree), entree).entrees).toHaveLength(1);
  });

  it('is refused, not misread, when truncated or of another version', () => {
    const chemin = path.join(dossierTemporaire(), 'acces.cbor');
    expect(lireFichierAcces(chemin)).toBeNull();
    ecrireFichierAcces(chemin, unFichier().fichier);
    const octets = fs.readFileSync(chemin);
    fs.writeFileSync(chemin, octets.subarray(0, octets.length - 3));
    expect(lireFichierAcces(chemin)).toBeNull();
  });
});

describe('keychain', () => {
  it('is needed besides the password, and opens nothing alone', async () => {
    const trousseau = unTrousseau();
    const { repere } = unFichier();
    const entree = await scellerEntree(repere, enregistrement, new Secret(CLE), trousseau);
    expect(entree.enveloppe).toBe(true);
    expect((await ouvrirEntree(entree, MOT_DE_PASSE, trousseau)).etat).toBe('ouverte');
    expect((await ouvrirEntree(entree, 'autre', trousseau)).etat).toBe('refusee');
    expect((await ouvrirEntree(entree, MOT_DE_PASSE, unTrousseau())).etat).toBe('trousseauMuet');
    expect((await ouvrirEntree(entree, MOT_DE_PASSE, SANS_TROUSSEAU)).etat).toBe('trousseauMuet');
  });
});

describe('recovery keys', () => {
  it('each open the vault key alone, even copied by hand in lower case with spaces', async () => {
    const [a, b] = [await nouvelleCleDeSecours(), await nouvelleCleDeSecours()];
    const secours = [
      await scellerPourSecours(a.destinataire, new Secret(CLE)),
      await scellerPourSecours(b.destinataire, new Secret(CLE)),
    ];
    for (const { cle } of [a, b]) {
      const recopiee = (cle.match(/.{1,6}/g) ?? []).join(' ').toLowerCase();
      expect(cleRecopiee(recopiee)).toBe(cle);
      expect(hexa((await ouvrirParSecours(secours, recopiee))?.reveler() ?? octetsAuHasard(1))).toBe(
        hexa(CLE),
      );
    }
  });

  it('refuse a foreign key, a slip and nonsense alike', async () => {
    const [a, autre] = [await nouvelleCleDeSecours(), await nouvelleCleDeSecours()];
    const secours = [await scellerPourSecours(a.destinataire, new Secret(CLE))];
    const lapsus = a.cle.slice(0, -1) + (a.cle.endsWith('Q') ? 'P' : 'Q');
    for (const saisie of [autre.cle, lapsus, 'bonjour', ''])
      expect(await ouvrirParSecours(secours, saisie)).toBeNull();
  });
});
