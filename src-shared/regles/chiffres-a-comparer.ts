// Twenty-five digits that two screens show of the same bytes: two people read them to each other.
const CHIFFRES = 25;
const PAR_GROUPE = 5;
const OCTETS = 16;

/** Five groups of five digits. @param empreinte a hash, at least sixteen bytes */
export function chiffresAComparer(empreinte: Uint8Array): readonly string[] {
  if (empreinte.length < OCTETS) throw new RangeError('sixteen bytes are needed');
  const nombre = empreinte.subarray(0, OCTETS).reduce((somme, octet) => (somme << 8n) | BigInt(octet), 0n);
  const chiffres = (nombre % 10n ** BigInt(CHIFFRES)).toString().padStart(CHIFFRES, '0');
  return chiffres.match(new RegExp(`.{${PAR_GROUPE}}`, 'gu')) ?? [];
}
