import type { BackupStrings, LookStrings } from './strings-settings.ts';

export const LOOK_ES: LookStrings = {
  lineLabel: 'La línea debajo de una palabra',
  lines: { dotted: 'De puntos', dashed: 'De rayas', solid: 'Continua' },
  colorLabel: 'Su color',
  colors: { text: 'Como el texto', teal: 'Verde', blue: 'Azul', violet: 'Violeta', amber: 'Marrón' },
  contrast: (onWhite, onDark) =>
    `Contraste: ${onWhite} a 1 sobre blanco, ${onDark} a 1 sobre oscuro. Una línea necesita 3 a 1 para verse bien.`,
  contrastOfText: 'La línea se ve tan bien como el texto.',
  contrastHint: 'En una página donde este color se vería mal, la línea toma el color del texto.',
  preview: 'Así se ve',
  onWhite: 'En una página clara',
  onDark: 'En una página oscura',
  sample: 'Después de la [biopsia] preguntó a su [oncóloga] qué sigue.',
  sizeLabel: 'Tamaño del texto en una tarjeta',
  sizes: { normal: 'Normal', large: 'Grande', larger: 'Más grande' },
  sizeSample: 'El texto de una tarjeta es así de grande.',
  holdLabel: '¿Se abre una tarjeta cuando se detiene en una palabra?',
  holdKeys: {
    none: 'Sí',
    alt: 'Solo mientras mantengo pulsada la tecla Alt (Opción en un Mac)',
    shift: 'Solo mientras mantengo pulsada la tecla Mayús',
  },
  holdHint: 'Un clic o un toque en una palabra siempre abre su tarjeta.',
  asInBrowser: 'Como en el navegador',
  // A language is named in itself, so that whoever needs it finds it.
  languages: { en: 'English', es: 'Español' },
  reset: 'Volver a lo de fábrica',
  resetHint: 'Para las marcas, las tarjetas y el idioma. Sus palabras y sitios quedan como están.',
  wasReset: 'Las marcas, las tarjetas y el idioma están como el primer día.',
  undo: 'Deshacer',
  myWords: (count) => `Mis palabras (${count})`,
  myWordsHint: 'Palabras guardadas con sus notas, y una hoja para llevar a una cita.',
};

export const BACKUP_ES: BackupStrings = {
  title: 'Una copia en un archivo',
  text: 'El archivo contiene sus ajustes, sitios, palabras y notas, para otro navegador o como copia de seguridad. No está protegido: quien lo abra puede leerlo.',
  save: 'Guardar una copia',
  file: (day) => `copia-plainword-${day}.json`,
  choose: 'Recuperar una copia',
  chooseLabel: 'Un archivo con una copia',
  wrong: {
    unreadable: 'Este archivo no se puede leer. Puede estar dañado o incompleto. No se cambió nada.',
    foreign: 'Este archivo no es una copia hecha por Plainword. No se cambió nada.',
    newer:
      'Este archivo lo hizo una versión más nueva de Plainword. Actualice primero esta. No se cambió nada.',
  },
  review: 'Lo que cambiaría este archivo',
  merging: 'Se agrega a lo que usted tiene. No se quita ninguna palabra, nota ni sitio.',
  nothingNew: 'El archivo no contiene nada que no esté ya aquí.',
  words: (count) =>
    count === 1 ? 'Se agrega 1 palabra guardada.' : `Se agregan ${count} palabras guardadas.`,
  fuller: (count) =>
    count === 1
      ? '1 palabra guardada recibe una nota o pregunta.'
      : `${count} palabras guardadas reciben notas o preguntas.`,
  known: (count) =>
    count === 1 ? 'Se agrega 1 palabra que usted conoce.' : `Se agregan ${count} palabras que usted conoce.`,
  offSites: (count) => (count === 1 ? 'Se apaga en 1 sitio más.' : `Se apaga en ${count} sitios más.`),
  questions: (count) => (count === 1 ? 'Se agrega 1 pregunta suya.' : `Se agregan ${count} preguntas suyas.`),
  unfit: (count) =>
    count === 1
      ? 'Para 1 pregunta suya no hay espacio. Queda solo en el archivo.'
      : `Para ${count} preguntas suyas no hay espacio. Quedan solo en el archivo.`,
  settings: (names) => `Cambian estos ajustes: ${names}.`,
  fields: {
    paused: 'pausar en todas partes',
    offSites: 'sitios en los que está apagado',
    density: 'qué menciones se subrayan',
    markLine: 'la línea debajo de una palabra',
    markColor: 'el color de la línea',
    textSize: 'tamaño del texto en una tarjeta',
    holdKey: 'la tecla que se mantiene pulsada',
    delay: 'cuánto tarda en abrirse una tarjeta',
    language: 'idioma de las explicaciones',
    uiLanguage: 'idioma de los botones',
    known: 'palabras que usted conoce',
    welcomed: 'si se respondió la página de bienvenida',
    words: 'palabras guardadas',
    questions: 'sus propias preguntas',
    hosts: 'sitios donde funciona Plainword',
  },
  leftOut: 'Una parte del archivo está dañada o es demasiado larga y no se toma:',
  leftOutField: (name, count) => (count === 1 ? name : `${name} (${count})`),
  take: 'Agregar',
  cancel: 'Cancelar',
  taken: 'Se agregó la copia.',
  notTaken: 'No se pudo agregar la copia. No se cambió nada. Inténtelo otra vez.',
  hosts: (count) =>
    count === 1
      ? 'En la copia, Plainword también funcionaba en este sitio. Aquí solo usted puede permitirlo:'
      : `En la copia, Plainword también funcionaba en estos ${count} sitios. Aquí solo usted puede permitirlo:`,
  everySite: 'Todos los sitios',
  allow: 'Permitir estos sitios',
};
