// Signed checkpoints: below one, entries may be purged in their time; above it, nothing may be deleted (A65).
import { encode } from 'cborg';
import type { Base } from '../coffre/ouvrir';
import { type Secret, signatureValide, signer } from '../primitives';
import { dernierMaillon, type Maillon, premiereRupture } from './chaine';

interface LignePoint extends Maillon {
  readonly le: string;
  readonly signature: Uint8Array;
}

/** Signs the chain as it stands; nothing when it has not grown since the last checkpoint. */
export function poserPointDeControle(base: Base, cle: Secret, le: string): void {
  const dernier = dernierMaillon(base);
  if (dernier.numero === (dernierPoint(base)?.numero ?? 0)) return;
  base
    .prepare('INSERT INTO point_controle (numero, empreinte, le, signature) VALUES (?, ?, ?, ?)')
    .run(dernier.numero, dernier.empreinte, le, signer(cle, aSigner(dernier, le)));
}

/** Verifies the last checkpoint's signature and the entries since; the first broken number, or `null`. */
export function verifierDepuisPoint(base: Pick<Base, 'prepare'>, publique: Uint8Array): number | null {
  const point = dernierPoint(base);
  if (point === undefined) return premiereRupture(base, { numero: 0, empreinte: new Uint8Array(32) });
  const valide = signatureValide(publique, aSigner(point, point.le), Uint8Array.from(point.signature));
  return valide ? premiereRupture(base, point) : point.numero;
}

/** The checkpoint at that number, or `null` when there is none or its signature does not hold. */
export function pointSigne(
  base: Pick<Base, 'prepare'>,
  numero: number,
  publique: Uint8Array,
): (Maillon & { readonly le: string }) | null {
  const point = base
    .prepare<[number], LignePoint>('SELECT * FROM point_controle WHERE numero = ?')
    .get(numero);
  if (point === undefined) return null;
  const { empreinte, le, signature } = point;
  const valide = signatureValide(publique, aSigner(point, le), Uint8Array.from(signature));
  return valide ? { numero, empreinte, le } : null;
}

const dernierPoint = (base: Pick<Base, 'prepare'>): LignePoint | undefined =>
  base.prepare<[], LignePoint>('SELECT * FROM point_controle ORDER BY numero DESC LIMIT 1').get();

const aSigner = ({ numero, empreinte }: Maillon, le: string): Uint8Array =>
  encode(['permanence/point-de-controle/1', numero, Uint8Array.from(empreinte), le]);
