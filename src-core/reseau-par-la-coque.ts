// The network, asked through the shell: one request, one answer, by number; a request given up is told to the shell.
import type { DepuisCoeur } from '../src-shared/contract/protocole';
import { enPanne, type IssueReseau } from '../src-shared/sync/reseau';
import type { PortReseau } from './sync/port-reseau';

type Demande = Extract<DepuisCoeur, { type: 'reseau' | 'reseauAbandonne' }>;

export interface ReseauParLaCoque extends PortReseau {
  recevoir(id: number, issue: IssueReseau): void;
}

export function reseauParLaCoque(envoyer: (demande: Demande) => void): ReseauParLaCoque {
  const attentes = new Map<number, (issue: IssueReseau) => void>();
  let suivant = 1;
  const conclure = (id: number, issue: IssueReseau): void => {
    attentes.get(id)?.(issue);
    attentes.delete(id);
  };
  return {
    envoyer: (envoi, signal) =>
      new Promise((repondre) => {
        if (signal.aborted) return repondre(enPanne('abandon'));
        const id = suivant++;
        const abandonner = (): void => {
          envoyer({ type: 'reseauAbandonne', id });
          conclure(id, enPanne('abandon'));
        };
        signal.addEventListener('abort', abandonner, { once: true });
        attentes.set(id, (issue) => {
          signal.removeEventListener('abort', abandonner);
          repondre(issue);
        });
        envoyer({ type: 'reseau', id, envoi });
      }),
    recevoir: conclure,
  };
}
