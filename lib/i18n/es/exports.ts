export const exports = {
  csv: 'Cifras, para cualquier programa',
  xlsx: 'Cifras, para hojas de cálculo',
  png: 'Imagen de lo que se ve',
  svg: 'Dibujo, también para imprenta',
  figuresSheet: 'Cifras',
  notesSheet: 'Notas',
  noPicture: 'Para exportar la imagen, vuelva a la gráfica.',
  carried: 'Cada archivo lleva periodo, filtro, definición, n y versión de los datos.',
  failed: 'No se pudo exportar',
};
