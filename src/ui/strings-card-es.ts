import type { CardStrings } from './strings-card.ts';

/** Written for readers in the Americas: `usted`, plain words, quotation marks as in “…”. */
export const CARD_ES: CardStrings = {
  language: 'es',
  back: 'Volver',
  close: 'Cerrar',
  sayItLike: 'Se dice así:',
  listen: 'Escuchar',
  listenTo: (term) => `Escuchar “${term}”`,
  readAloud: 'Leérmelo',
  arrived: (term, number, of) => `${term}, palabra ${number} de ${of}. Pulse Escape para cerrar.`,
  more: 'Más',
  whyItMatters: 'Por qué importa',
  askYourTeam: 'Preguntas para su equipo médico',
  notTheSame: 'Fácil de confundir',
  fullEntry: 'Entrada completa',
  save: 'Guardar',
  saved: 'Guardada',
  unsaved: 'No se pudo guardar, tal vez porque el disco está lleno. Inténtelo otra vez.',
  iKnowThis: 'Ya la conozco',
  twoSenses: 'Aquí esto puede querer decir dos cosas:',
  warningSigns: 'Señales de alerta',
  callNow: 'Llame al 911 o al número de emergencias de su zona si tiene:',
  callSoon: 'Llame a su equipo médico de inmediato, de día o de noche, si tiene:',
  noEntryFor: (words) => `No hay una entrada para “${words}”`,
  nearest: 'Se parecen a eso:',
  noneNear: 'Nada se parece. Tal vez se encuentre una parte más corta.',
  relation: {
    kind: (words, term) => `Esta página dice “${words}”. Es un tipo de ${term}.`,
    part: (words, term) => `Esta página dice “${words}”. Es una parte de ${term}.`,
    related: (words, term) => `Esta página dice “${words}”. Se relaciona con ${term}, pero no es lo mismo.`,
    opposite: (words, term) => `Esta página dice “${words}”. Es lo contrario de ${term}.`,
    misprint: (words, term) =>
      `Esta página dice “${words}”. Lo más probable es que sea un error y quiera decir ${term}.`,
  },
};
