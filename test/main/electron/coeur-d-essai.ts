// A core without a database: answers, asks the keychain, falls, refuses to end, on request.
import { portParent } from '../../../src-core/port-parent';
import { VERSION_PROTOCOLE } from '../../../src-shared/contract/protocole';
import { succes } from '../../../src-shared/result';

const port = portParent();
let sourd = false;
let sauvegardeMs: number | null = null;

port.ecouter((message) => {
  if (message.type === 'drainer') {
    if (!sourd) port.envoyer({ type: 'draine', enCours: sauvegardeMs !== null });
    // What ends by itself, as a backup does.
    if (sauvegardeMs !== null) setTimeout(() => process.exit(0), sauvegardeMs);
    return;
  }
  if (message.type === 'pause' || message.type === 'reseau') return;
  if (message.type === 'trousseau') {
    port.envoyer({ type: 'reponse', id: message.id, resultat: succes([...(message.octets ?? [])]) });
    return;
  }
  switch (message.nom) {
    case 'tomber':
      return process.exit(3);
    case 'muet':
      return;
    case 'sauvegarder':
      sauvegardeMs = Number(message.entree);
      return port.envoyer({ type: 'reponse', id: message.id, resultat: succes({}) });
    case 'sourd':
      sourd = true;
      process.on('SIGTERM', () => {});
      setInterval(() => {}, 1_000);
      return port.envoyer({ type: 'reponse', id: message.id, resultat: succes('sourd') });
    case 'trousseau':
      // Asked under the call's own number: its answer is the call's.
      return port.envoyer({
        type: 'trousseau',
        id: message.id,
        sens: 'envelopper',
        octets: Uint8Array.of(1, 2, 3),
      });
    default:
      return port.envoyer({
        type: 'reponse',
        id: message.id,
        resultat: succes({ nom: message.nom, entree: message.entree }),
      });
  }
});
// The version is written by hand: a shell with another one must refuse this core.
port.envoyer({ type: 'bonjour', protocole: Number(process.env.PROTOCOLE_D_ESSAI ?? VERSION_PROTOCOLE) });
