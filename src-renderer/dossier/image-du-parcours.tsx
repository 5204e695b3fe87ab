// The timeline as a picture: interviews above the line, referents below, today marked; the list under it says the rest.
import type { DossierLu } from '../../src-shared/contract/dossier';
import { useSession } from '../session/session';
import { faireFrise, type GenreEvenement, type PeriodeReferent, type Point } from './frise-du-dossier';
import './image-du-parcours.css';

const LARGEUR = 1000;
const MARGE = 24;
const LIGNE = 108;
const PAS = 16.5;
/** With the referents' band, and without. */
const HAUTEURS = { avec: 176, sans: 138 } as const;

const abscisse = (x: number): number => MARGE + x * (LARGEUR - 2 * MARGE);

const LEGENDE: Readonly<Record<GenreEvenement, string>> = {
  information: 'Information',
  tenu: 'Entretien',
  manque: 'Absence, report, annulation',
  aVenir: 'Rendez-vous à venir',
};

export function ImageDuParcours({ dossier }: { readonly dossier: DossierLu }) {
  const aujourdHui = useSession(({ session }) => session?.aujourdHui ?? '');
  const { points, referents, reperes, resume, ...frise } = faireFrise(dossier, aujourdHui);
  const presents = new Set(points.map(({ genre }) => genre));
  // One mark on an empty line would take the place of what is known.
  if (points.length < 2 && referents.length < 2)
    return <p className="texte-doux">Le parcours se dessine ici dès le premier entretien.</p>;
  return (
    <figure className="image-du-parcours">
      <svg
        viewBox={`0 0 ${LARGEUR} ${referents.length > 0 ? HAUTEURS.avec : HAUTEURS.sans}`}
        role="img"
        aria-label={resume}
      >
        <line className="frise-ligne" x1={MARGE} x2={LARGEUR - MARGE} y1={LIGNE} y2={LIGNE} />
        {reperes.map(({ x, libelle }) => (
          <g key={libelle}>
            <line className="frise-repere" x1={abscisse(x)} x2={abscisse(x)} y1={LIGNE - 5} y2={LIGNE + 5} />
            <text className="frise-date" x={abscisse(x)} y={LIGNE + 24}>
              {libelle}
            </text>
          </g>
        ))}
        <AujourdHui x={frise.aujourdHui} />
        {points.map((point) => (
          <Marque key={`${point.x} ${point.etage}`} point={point} />
        ))}
        {referents.map((periode) => (
          <Referent key={`${periode.nom} ${periode.de}`} periode={periode} />
        ))}
      </svg>
      <figcaption>
        {(Object.keys(LEGENDE) as GenreEvenement[])
          .filter((genre) => presents.has(genre))
          .map((genre) => (
            <span key={genre}>
              <svg viewBox="-9 -9 18 18" aria-hidden>
                <Forme genre={genre} />
              </svg>
              {LEGENDE[genre]}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}

const AujourdHui = ({ x }: { readonly x: number }) => (
  <>
    <line className="frise-aujourdhui" x1={abscisse(x)} x2={abscisse(x)} y1={18} y2={LIGNE + 8} />
    <text className="frise-date" x={Math.min(abscisse(x), LARGEUR - 52)} y={13}>
      aujourd’hui
    </text>
  </>
);

const Marque = ({ point: { x, etage, genre, nombre } }: { readonly point: Point }) => (
  <g transform={`translate(${abscisse(x)} ${LIGNE - etage * PAS})`}>
    <Forme genre={genre} />
    {nombre > 1 && (
      <text className="frise-nombre" y={-11}>
        {`+${nombre - 1}`}
      </text>
    )}
  </g>
);

/** Shape and colour both tell the kind: neither alone would be seen by everybody. */
function Forme({ genre }: { readonly genre: GenreEvenement }) {
  switch (genre) {
    case 'information':
      return <rect className="frise-information" x={-6.5} y={-6.5} width={13} height={13} rx={2} />;
    case 'tenu':
      return <circle className="frise-tenu" r={7} />;
    case 'manque':
      return <path className="frise-manque" d="M-6 -6 L6 6 M6 -6 L-6 6" />;
    case 'aVenir':
      return <circle className="frise-a-venir" r={6.5} />;
  }
}

function Referent({ periode: { nom, de, a } }: { readonly periode: PeriodeReferent }) {
  const debut = abscisse(de);
  const largeur = Math.max(6, abscisse(a) - debut);
  // About eight units a letter: a name that does not fit is in the head and in the list.
  const tient = largeur > nom.length * 8 + 16;
  return (
    <g>
      <rect className="frise-referent" x={debut} y={LIGNE + 38} width={largeur} height={26} rx={6} />
      {tient && (
        <text className="frise-nom" x={debut + 10} y={LIGNE + 56}>
          {nom}
        </text>
      )}
    </g>
  );
}
