// One name written twice: lost accents, typing slips, spelling by ear, particles, compound names, order, marriage.
import { choisir } from './hasard.mjs';
import { PAR_LE_SON, TRANSLITTERATIONS } from './orthographes.mjs';
import { unNom } from './population.mjs';

/** @typedef {import('./transformations.mjs').Transformation} Transformation */
/** @typedef {import('./hasard.mjs').Hasard} Hasard */
/** @typedef {(texte: string, hasard: Hasard) => string | null} Retouche */

/** Neighbours on a French keyboard. @type {Readonly<Record<string, string>>} */
const VOISINES = Object.fromEntries(
  'azq zae ezr ret try ytu uyi iuo oip pom qas sqd dsf fdg gfh hgj jhk kjl lkm mlp wxq xwc cxv vcb bvn nbv'
    .split(' ')
    .map((touches) => [touches.charAt(0), touches.slice(1)]),
);
const PARTICULE =
  /^(de la |de l’|de |du |d’|des |da |dos |di |le |la |el |al[ -]|ben |aït |ould |van den |van |n’|m’)(.{3,})$/i;

/** @type {Readonly<Record<string, Transformation>>} */
export const transformationsDeNom = {
  accentsPerdus: sur('tout', (texte) => texte.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i')),
  capitales: sur('tout', (texte) => texte.toUpperCase()),
  lettreOubliee: sur('nom', (texte, hasard) => {
    const rang = unRang(texte, hasard);
    return rang === null ? null : texte.slice(0, rang) + texte.slice(rang + 1);
  }),
  lettresInversees: sur('nom', (texte, hasard) => {
    const rang = unRang(texte, hasard);
    return rang === null
      ? null
      : texte.slice(0, rang) + texte.charAt(rang + 1) + texte.charAt(rang) + texte.slice(rang + 2);
  }),
  lettreVoisine: sur('nom', uneVoisine),
  prenomMalTape: sur('premier', uneVoisine),
  consonneDoublee: sur('nom', (texte, hasard) => {
    const rang = unRang(texte, hasard);
    return rang === null ? null : texte.slice(0, rang) + texte.charAt(rang) + texte.slice(rang);
  }),
  nomParLeSon: sur('nom', (texte, hasard) => unRemplacement(texte, PAR_LE_SON, hasard)),
  prenomParLeSon: sur('premier', (texte, hasard) => unRemplacement(texte, PAR_LE_SON, hasard)),
  translitteration: sur('tout', (texte, hasard) => unRemplacement(texte, TRANSLITTERATIONS, hasard)),
  particuleCollee: sur('nom', (texte) => {
    const [, particule = '', reste = ''] = PARTICULE.exec(texte) ?? [];
    return particule === '' ? null : particule.replace(/[ ’-]/g, '') + reste.toLowerCase();
  }),
  particuleOubliee: sur('nom', (texte) => PARTICULE.exec(texte)?.[2] ?? null),
  particuleALaFin: sur('nom', (texte) => {
    const [, particule = '', reste = ''] = PARTICULE.exec(texte) ?? [];
    return particule === '' ? null : `${reste} ${particule.trim()}`;
  }),
  particuleDetachee: sur('nom', (texte) =>
    /^(Ben|Bou|De|Le|Van|El)\p{Ll}{4,}$/u.test(texte)
      ? texte.replace(/^(Ben|Bou|De|Le|Van|El)/, (debut) => `${debut} `)
      : null,
  ),
  nomEnDeux: sur('nom', (texte) =>
    /^\p{L}{4,}[- ]\p{L}{4,}$/u.test(texte)
      ? texte.replace(/[- ](\p{Lu})/u, (_, lettre) => lettre.toLowerCase())
      : null,
  ),
  traitPerdu: sur('tout', (texte) => (texte.includes('-') ? texte.replaceAll('-', ' ') : null)),
  moitieDuNom: sur('nom', (texte, hasard) => {
    const moities = texte.split('-').filter((moitie) => moitie.length > 3);
    return moities.length < 2 ? null : choisir(moities, hasard);
  }),
  moitieDuPrenom: sur('premier', (texte) =>
    /^\p{L}{3,}[- ]\p{L}+/u.test(texte) ? (texte.split(/[- ]/)[0] ?? null) : null,
  ),
  nomEtPrenomInverses: (personne) => ({
    ...personne,
    nomNaissance: personne.prenoms[0] ?? '',
    prenoms: [personne.nomNaissance, ...personne.prenoms.slice(1)],
  }),
  secondPrenom: ({ prenoms, ...personne }) =>
    prenoms.length < 2 ? null : { ...personne, prenoms: prenoms.slice(1) },
  premierPrenomSeul: ({ prenoms, ...personne }) =>
    prenoms.length < 2 ? null : { ...personne, prenoms: prenoms.slice(0, 1) },
  // The name of marriage typed alone, then after the birth name, then the name of use for the birth name.
  nomMarital: (personne, hasard) => ({ ...personne, nomNaissance: unNom(hasard), nomUsage: null }),
  nomMaritalAccole: (personne, hasard) => ({
    ...personne,
    nomNaissance: `${personne.nomNaissance}-${unNom(hasard)}`,
  }),
  nomUsagePourNom: ({ nomUsage, ...personne }) =>
    nomUsage === null ? null : { ...personne, nomNaissance: nomUsage, nomUsage: null },
};

/**
 * A change of the surname, of the first first name, or of both; `null` when nothing changed.
 * @param {'nom' | 'premier' | 'tout'} cible @param {Retouche} retouche
 * @returns {Transformation}
 */
function sur(cible, retouche) {
  return (personne, hasard) => {
    const [premier = '', ...suite] = personne.prenoms;
    const nomNaissance =
      cible === 'premier'
        ? personne.nomNaissance
        : (retouche(personne.nomNaissance, hasard) ?? personne.nomNaissance);
    const prenom = cible === 'nom' ? premier : (retouche(premier, hasard) ?? premier);
    if (nomNaissance === personne.nomNaissance && prenom === premier) return null;
    return nomNaissance.trim() === '' || prenom.trim() === ''
      ? null
      : { ...personne, nomNaissance, prenoms: [prenom, ...suite] };
  };
}

/** A place inside the word, never its first letter; short names are left alone. @param {string} texte @param {Hasard} hasard */
const unRang = (texte, hasard) => (texte.length < 5 ? null : 1 + Math.floor(hasard() * (texte.length - 2)));

/** @type {Retouche} */
function uneVoisine(texte, hasard) {
  const rang = unRang(texte, hasard);
  const voisines = rang === null ? '' : (VOISINES[texte.charAt(rang)] ?? '');
  return rang === null || voisines === ''
    ? null
    : texte.slice(0, rang) + choisir([...voisines], hasard) + texte.slice(rang + 1);
}

/**
 * One of the spellings that apply, drawn; `null` when none does.
 * @param {string} texte @param {readonly (readonly [RegExp, string])[]} remplacements @param {Hasard} hasard
 */
function unRemplacement(texte, remplacements, hasard) {
  const possibles = remplacements
    .map(([motif, par]) => texte.replace(motif, par))
    .filter((autre) => autre !== texte);
  return possibles.length === 0 ? null : choisir(possibles, hasard);
}
