export const switchboard = {
  reached: (formula: string, target: string, threshold: string) =>
    `Con ${formula}, la meta de ${target} se alcanza desde ${threshold}`,
  never: (formula: string, target: string) => `Con ${formula}, la meta de ${target} no se alcanza con ningún umbral`,
  plain: 'Cada fórmula con cada umbral',
  unit: '% por fórmula y umbral',
  met: (met: string, of: string, target: string) => `${met} de ${of} definiciones cumplen la meta de ${target}`,
  line: (target: string) => `desde aquí cumple la meta de ${target}`,
  cell: (formula: string, threshold: string) => `${formula}, en ${threshold} o menos`,
  chosen: 'elegida',
  hint: 'Elegir una casilla cambia la fórmula y el umbral de todas las páginas; queda en el enlace.',
};
