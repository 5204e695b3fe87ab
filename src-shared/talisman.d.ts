// The one function used of a library that has no types: French names by ear.
declare module 'talisman/phonetics/french/fonem' {
  /** Code of a word written with the letters A to Z. */
  export default function fonem(mot: string): string;
}
