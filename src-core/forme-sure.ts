// What a call may look like before any schema reads it: plain data, no key that reaches an object's prototype.

const CLES_INTERDITES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const PROFONDEUR_MAX = 16;
/** Characters of text and keys in one call. */
const TEXTE_MAX = 1_048_576;

/** True for plain data of a bounded size. Bytes, dates, maps and the like are not part of any call. */
export function estDeFormeSure(valeur: unknown): boolean {
  let reste = TEXTE_MAX;
  const sure = (v: unknown, profondeur: number): boolean => {
    if (typeof v === 'string') {
      reste -= v.length;
      return reste >= 0;
    }
    if (v === null || typeof v === 'boolean' || typeof v === 'undefined') return true;
    if (typeof v === 'number') return Number.isFinite(v);
    if (typeof v !== 'object' || profondeur >= PROFONDEUR_MAX) return false;
    if (Array.isArray(v)) return v.every((element) => sure(element, profondeur + 1));
    if (!estObjetSimple(v)) return false;
    return Object.entries(v).every(
      ([cle, interieure]) =>
        !CLES_INTERDITES.has(cle) && sure(cle, profondeur) && sure(interieure, profondeur + 1),
    );
  };
  return sure(valeur, 0);
}

function estObjetSimple(objet: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(objet);
  return prototype === Object.prototype || prototype === null;
}
