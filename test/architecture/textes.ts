// Texts and names of the product as TypeScript's own parser reads them: what people see, what the code calls things.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { RACINE, type Source } from './sources';

export interface Texte {
  /** `path:line`, to be found again. */
  readonly lieu: string;
  /** As the reader gets it; what is computed at run time stands as one object character. */
  readonly texte: string;
}

/** Stands for an expression or an element inside a text. */
export const TROU = '\uFFFC';

/** Attributes of a component that hold words for the machine. */
const ATTRIBUTS_TECHNIQUES =
  /^(class|classNames?|id|key|href|src|type|name|style|role|htmlFor|d|viewBox|data-.*)$/;

/** A sentence in French, as opposed to SQL, CSS, an English error or a date format. */
const FRANCAIS =
  /[àâçéèêëîïôûùœÀÂÇÉÈÊËÎÏÔÛÙŒ«»’]|\b(le|la|les|un|une|des|du|de|et|est|sur|pour|dans|votre|cette|ce|pas|par|en|ne|au|aux|vous|que|qui|avec|sans|ou)\b/i;

const SQL = /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|VALUES)\b/;

/** Texts in French of a source file, in the order of its lines. */
export const textesFrancais = (source: Source): readonly Texte[] => textesRetenus(source, estUnTexte);

/** Everything that a screen may show, down to a button of one word; some of it is never shown. */
export const motsPossibles = (source: Source): readonly Texte[] =>
  textesRetenus(source, (texte) => /\p{L}{2}/u.test(texte));

function textesRetenus(
  { chemin, texte }: Source,
  retenir: (texte: string, noeud: ts.Node) => boolean,
): readonly Texte[] {
  const arbre = analyser(chemin, texte);
  const trouves: Texte[] = [];
  const noter = (noeud: ts.Node, lu: string): void => {
    const ligne = arbre.getLineAndCharacterOfPosition(noeud.getStart(arbre)).line + 1;
    trouves.push({ lieu: `${chemin}:${ligne}`, texte: lu });
  };
  const visiter = (noeud: ts.Node): void => {
    if (estTechnique(noeud)) return;
    const lu = texteDe(noeud);
    if (lu !== null && retenir(lu, noeud)) noter(noeud, lu);
    ts.forEachChild(noeud, visiter);
  };
  visiter(arbre);
  return trouves;
}

/** Texts of a JSON resource: every value that is a sentence. */
export function textesDeRessource(chemin: string): readonly Texte[] {
  const valeurs = (valeur: unknown): readonly string[] => {
    if (typeof valeur === 'string') return [valeur];
    return typeof valeur === 'object' && valeur !== null ? Object.values(valeur).flatMap(valeurs) : [];
  };
  return valeurs(JSON.parse(fs.readFileSync(path.join(RACINE, chemin), 'utf8')))
    .filter((texte) => /\s/.test(texte))
    .map((texte) => ({ lieu: chemin, texte }));
}

/** Names that the file itself gives: what it only uses of a library is not ours to choose. */
export function nomsDeclares({ chemin, texte }: Source): readonly string[] {
  const noms: string[] = [];
  const visiter = (noeud: ts.Node): void => {
    if (donneUnNom(noeud) && ts.isIdentifier(noeud.name)) noms.push(noeud.name.text);
    ts.forEachChild(noeud, visiter);
  };
  visiter(analyser(chemin, texte));
  return noms;
}

/** `motDePasseRefuse` → mot, de, passe, refuse. */
export const motsDuNom = (nom: string): readonly string[] =>
  nom
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((mot) => mot !== '')
    .map((mot) => mot.toLowerCase());

const analyser = (chemin: string, texte: string): ts.SourceFile =>
  ts.createSourceFile(chemin, texte, ts.ScriptTarget.ESNext, true);

/** The whole of a text that code cuts in parts, or `null` when the node is not one. */
function texteDe(noeud: ts.Node): string | null {
  if (ts.isStringLiteral(noeud) || ts.isNoSubstitutionTemplateLiteral(noeud)) return noeud.text;
  if (ts.isTemplateExpression(noeud))
    return noeud.head.text + noeud.templateSpans.map(({ literal }) => TROU + literal.text).join('');
  if (ts.isJsxElement(noeud) || ts.isJsxFragment(noeud))
    return noeud.children.map(texteEnfant).join('').trim();
  return null;
}

function texteEnfant(enfant: ts.JsxChild): string {
  if (ts.isJsxText(enfant)) return replierJsx(enfant.text);
  if (!ts.isJsxExpression(enfant)) return TROU;
  const { expression } = enfant;
  if (expression === undefined) return '';
  return ts.isStringLiteral(expression) ? expression.text : TROU;
}

// As the compiler does: lines are joined by one space, indentation goes.
const replierJsx = (texte: string): string => {
  const lignes = texte.split('\n');
  return lignes
    .map((ligne, rang) => {
      const debut = rang === 0 ? ligne : ligne.replace(/^[ \t]+/, '');
      return rang === lignes.length - 1 ? debut : debut.replace(/[ \t]+$/, '');
    })
    .filter((ligne) => ligne !== '')
    .join(' ');
};

function estTechnique(noeud: ts.Node): boolean {
  if (ts.isImportDeclaration(noeud) || ts.isExportDeclaration(noeud) || ts.isLiteralTypeNode(noeud))
    return true;
  if (ts.isJsxAttribute(noeud)) return ATTRIBUTS_TECHNIQUES.test(noeud.name.getText());
  // What is thrown is read by developers, in English.
  return ts.isNewExpression(noeud) && /Error$|^ReglageRefuse$/.test(noeud.expression.getText());
}

const estUnTexte = (texte: string, noeud: ts.Node): boolean => {
  if (!/\p{L}{2}/u.test(texte)) return false;
  if (ts.isJsxElement(noeud) || ts.isJsxFragment(noeud)) return true;
  return /\s/.test(texte) && FRANCAIS.test(texte) && !SQL.test(texte);
};

type Nommant =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.PropertySignature
  | ts.MethodDeclaration;

const donneUnNom = (noeud: ts.Node): noeud is Nommant & { readonly name: ts.Node } =>
  (ts.isVariableDeclaration(noeud) ||
    ts.isParameter(noeud) ||
    ts.isFunctionDeclaration(noeud) ||
    ts.isClassDeclaration(noeud) ||
    ts.isInterfaceDeclaration(noeud) ||
    ts.isTypeAliasDeclaration(noeud) ||
    ts.isPropertySignature(noeud) ||
    ts.isMethodDeclaration(noeud)) &&
  noeud.name !== undefined;
