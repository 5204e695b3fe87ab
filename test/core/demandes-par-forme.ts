// Calls made from an entry's own form: every place for an identifier holds the one given, the rest is the least that fits.
import { z } from 'zod';
import { contrat, type NomEntree } from '../../src-shared/contract/index';

interface Forme {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Forme[];
  readonly oneOf?: readonly Forme[];
  readonly allOf?: readonly Forme[];
  readonly properties?: Readonly<Record<string, Forme>>;
  readonly items?: Forme;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly pattern?: string;
}

export interface Identifiants {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly operation: string;
}

const JOUR = '2026-11-24';

export function demandeParForme(nom: NomEntree, identifiants: Identifiants): unknown {
  const forme = z.toJSONSchema(contrat[nom].entree, { io: 'input', unrepresentable: 'any' }) as Forme;
  return remplir(forme, identifiants);
}

function remplir(forme: Forme, ids: Identifiants): unknown {
  if (forme.const !== undefined) return forme.const;
  if (forme.enum !== undefined) return forme.enum[0];
  const choix = forme.anyOf ?? forme.oneOf;
  // What may be absent is given: an identifier is what is being tried.
  if (choix !== undefined) return remplir(choix.find(({ type }) => type !== 'null') ?? {}, ids);
  if (forme.allOf !== undefined) return remplir(Object.assign({}, ...forme.allOf), ids);
  switch (forme.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(forme.properties ?? {}).map(([cle, sous]) => [cle, remplir(sous, ids)]),
      );
    case 'array':
      return Array.from({ length: Math.max(1, forme.minItems ?? 0) }, () => remplir(forme.items ?? {}, ids));
    case 'integer':
    case 'number':
      return Math.max(forme.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      return texte(forme.pattern, ids);
    default:
      return null;
  }
}

function texte(pattern: string | undefined, { id, operation }: Identifiants): string {
  if (pattern === undefined) return 'a';
  // A word that somebody chooses is no identifier, though one would fit: a word is tried first.
  const essais = ['abc', id, operation, id + id, JOUR, '09:30', '123456'];
  return essais.find((essai) => new RegExp(pattern, 'u').test(essai)) ?? 'a';
}
