/** SVG paths through points in pixels, one for each stretch between gaps (null). */
export function linePaths(points: readonly ({ x: number; y: number } | null)[]): string[] {
  const paths: string[] = [];
  let path = '';
  for (const point of points) {
    if (point) path += `${path ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    else {
      if (path) paths.push(path);
      path = '';
    }
  }
  if (path) paths.push(path);
  return paths;
}
