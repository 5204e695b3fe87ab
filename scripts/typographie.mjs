// node scripts/typographie.mjs: puts the spaces that do not break where French wants them, in the texts of src-*.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inProject, root } from './setup/project.mjs';

const INSECABLE = '\u00A0';
const FRANCAIS =
  /[àâçéèêëîïôûùœÀÂÇÉÈÊËÎÏÔÛÙŒ«»’]|\b(le|la|les|un|une|des|du|de|et|est|sur|pour|dans|votre|cette|ce|pas|par|en|ne|au|aux|vous|que|qui|avec|sans|ou)\b/i;
const SQL = /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|VALUES)\b/;

for (const fichier of sourcesDuProduit()) {
  const texte = fs.readFileSync(fichier, 'utf8');
  const corrige = corriger(texte, fichier);
  if (corrige === texte) continue;
  fs.writeFileSync(fichier, corrige);
  console.log(path.relative(root, fichier));
}

function sourcesDuProduit() {
  return ['src-shared', 'src-core', 'src-main', 'src-renderer'].flatMap((dossier) =>
    fs
      .readdirSync(inProject(dossier), { recursive: true, encoding: 'utf8' })
      .filter((nom) => /\.tsx?$/.test(nom))
      .map((nom) => inProject(dossier, nom)),
  );
}

/** @param {string} texte @param {string} fichier */
function corriger(texte, fichier) {
  const arbre = ts.createSourceFile(fichier, texte, ts.ScriptTarget.ESNext, true);
  // From the end, so that a replaced text leaves the places of the others.
  return morceaux(arbre)
    .sort((a, b) => b[0] - a[0])
    .reduce(
      (suivi, [debut, fin]) => suivi.slice(0, debut) + espacer(suivi.slice(debut, fin)) + suivi.slice(fin),
      texte,
    );
}

/**
 * Where texts in French stand, without their quotes.
 * @param {ts.SourceFile} arbre
 * @returns {[debut: number, fin: number][]}
 */
function morceaux(arbre) {
  /** @type {[number, number][]} */
  const trouves = [];
  /** @param {ts.Node} noeud */
  const visiter = (noeud) => {
    if (ts.isImportDeclaration(noeud) || ts.isExportDeclaration(noeud)) return;
    if (ts.isJsxText(noeud)) trouves.push([noeud.pos, noeud.end]);
    else if (ts.isStringLiteral(noeud) || ts.isNoSubstitutionTemplateLiteral(noeud)) {
      if (estFrancais(noeud.text)) trouves.push([noeud.getStart(arbre) + 1, noeud.end - 1]);
    } else if (ts.isTemplateExpression(noeud)) trouves.push(...morceauxDuGabarit(noeud, arbre));
    ts.forEachChild(noeud, visiter);
  };
  visiter(arbre);
  return trouves;
}

/**
 * @param {ts.TemplateExpression} gabarit
 * @param {ts.SourceFile} arbre
 * @returns {[debut: number, fin: number][]}
 */
function morceauxDuGabarit(gabarit, arbre) {
  const parties = [gabarit.head, ...gabarit.templateSpans.map(({ literal }) => literal)];
  if (!estFrancais(parties.map(({ text }) => text).join(' '))) return [];
  // The last part ends with a quote, the others with what opens a value.
  return parties.map((partie) => [
    partie.getStart(arbre) + 1,
    partie.end - (ts.isTemplateTail(partie) ? 1 : 2),
  ]);
}

/** @param {string} texte */
function estFrancais(texte) {
  return /\s/.test(texte) && FRANCAIS.test(texte) && !SQL.test(texte);
}

/** @param {string} texte */
function espacer(texte) {
  return texte
    .replace(/ ([;?!])(?=[\s»)]|$)/g, `${INSECABLE}$1`)
    .replace(/ :(?=\s|$)/g, `${INSECABLE}:`)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/ »/g, `${INSECABLE}»`);
}
