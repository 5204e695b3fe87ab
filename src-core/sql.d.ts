// SQL files are imported as text, so that the built core needs no file beside it.
declare module '*.sql?raw' {
  const texte: string;
  export default texte;
}
