// SQL files are part of the program: the bundler reads them as text.
declare module '*.sql?raw' {
  const texte: string;
  export default texte;
}
