// The transport lent to the core: the system's proxy and trust, nothing kept, no redirection, bounded in size and time.
import { type Certificate, type Session, session } from 'electron';
import {
  DELAIS,
  delaiDeReponse,
  type Envoi,
  enPanne,
  estUnPortail,
  type IssueReseau,
  type PanneReseau,
  TAILLE_REPONSE,
  TYPE_DES_ECHANGES,
} from '../src-shared/sync/reseau';
import { tientDeLAutorite } from './security/pinned-authority';

/** What Chromium is told of a certificate: it holds, or nobody known vouches for it. */
const TIENT = 0;
const SANS_AUTORITE = -202;

export class Reseau {
  readonly #maintenant: () => number;
  /** One for each server and authority: what was said of a certificate is not remembered for another. */
  readonly #sessions = new Map<string, Promise<Session>>();

  constructor(maintenant: () => number) {
    this.#maintenant = maintenant;
  }

  /** Never throws. Once the signal is given, the answer is `abandon`. */
  async envoyer(envoi: Envoi, abandon: AbortSignal): Promise<IssueReseau> {
    const arret = new AbortController();
    const abandonner = (): void => arret.abort();
    abandon.addEventListener('abort', abandonner);
    try {
      const issue = await this.#demander(envoi, arret);
      return abandon.aborted ? enPanne('abandon') : issue;
    } catch (cause) {
      return enPanne(abandon.aborted ? 'abandon' : panneDe(cause));
    } finally {
      abandon.removeEventListener('abort', abandonner);
    }
  }

  async #demander(
    { destination, methode, chemin, octets }: Envoi,
    arret: AbortController,
  ): Promise<IssueReseau> {
    const { adresse, autorite } = destination;
    const propre = await this.#sessionPour(adresse, autorite);
    let garde = setTimeout(() => arret.abort(), delaiDeReponse(octets.length));
    const patienter = (): void => {
      clearTimeout(garde);
      garde = setTimeout(() => arret.abort(), DELAIS.silenceMs);
    };
    try {
      const reponse = await propre.fetch(`${adresse}${chemin}`, {
        method: methode,
        body: Uint8Array.from(octets),
        headers: { 'Content-Type': TYPE_DES_ECHANGES },
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: arret.signal,
      });
      if (!estUnPortail(reponse.status, reponse.headers.get('content-type') ?? ''))
        return await lire(reponse, arret, patienter);
      arret.abort();
      return enPanne('portail');
    } finally {
      clearTimeout(garde);
    }
  }

  #sessionPour(adresse: string, autorite: string | null): Promise<Session> {
    const cle = `${adresse} ${autorite ?? ''}`;
    const presente = this.#sessions.get(cle);
    if (presente !== undefined) return presente;
    const neuve = this.#ouvrir(`reseau-${this.#sessions.size + 1}`, adresse, autorite);
    this.#sessions.set(cle, neuve);
    return neuve;
  }

  async #ouvrir(nom: string, adresse: string, autorite: string | null): Promise<Session> {
    // Without `persist:` nothing of it is ever on the disk.
    const propre = session.fromPartition(nom, { cache: false });
    propre.setPermissionRequestHandler((_page, _permission, repondre) => repondre(false));
    propre.setPermissionCheckHandler(() => false);
    propre.webRequest.onBeforeRequest(({ url }, repondre) =>
      repondre({ cancel: !url.startsWith(`${adresse}/`) }),
    );
    // Short, and nothing of this computer's system nor of its versions.
    propre.setUserAgent('Permanence', 'fr');
    if (autorite !== null)
      propre.setCertificateVerifyProc(({ hostname, certificate }, repondre) => {
        const tient = tientDeLAutorite(chaineDe(certificate), autorite, hostname, this.#maintenant());
        repondre(tient ? TIENT : SANS_AUTORITE);
      });
    // The pages' sessions have no network at all; this one takes the road that the computer takes.
    await propre.setProxy({ mode: 'system' });
    return propre;
  }
}

async function lire(reponse: Response, arret: AbortController, surMorceau: () => void): Promise<IssueReseau> {
  const morceaux: Uint8Array[] = [];
  let taille = 0;
  const lecteur = reponse.body?.getReader();
  try {
    for (;;) {
      surMorceau();
      const lu = await lecteur?.read();
      if (lu === undefined || lu.done) break;
      taille += lu.value.length;
      if (taille > TAILLE_REPONSE) {
        arret.abort();
        return enPanne('portail');
      }
      morceaux.push(lu.value);
    }
  } catch {
    // Cut on the way, whatever cut it.
    return enPanne('coupure');
  }
  // Of a compressed answer the length on the way says nothing.
  const annoncee = reponse.headers.has('content-encoding')
    ? taille
    : Number(reponse.headers.get('content-length') ?? taille);
  if (annoncee !== taille) return enPanne('coupure');
  return { ok: true, statut: reponse.status, octets: Uint8Array.from(Buffer.concat(morceaux)) };
}

function chaineDe(certificat: Certificate): readonly string[] {
  const chaine: string[] = [];
  for (
    let suivant: Certificate | undefined = certificat;
    suivant !== undefined;
    suivant = suivant.issuerCert
  ) {
    if (chaine.includes(suivant.data)) break;
    chaine.push(suivant.data);
  }
  return chaine;
}

// The runtime gives the reason as text only.
function panneDe(cause: unknown): PanneReseau {
  const message = cause instanceof Error ? cause.message : '';
  if (/ERR_CERT|ERR_SSL|ERR_BAD_SSL/.test(message)) return 'certificat';
  if (/redirect/i.test(message)) return 'portail';
  return /ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE|ERR_EMPTY_RESPONSE/.test(message)
    ? 'coupure'
    : 'injoignable';
}
