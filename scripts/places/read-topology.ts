export type Line = [lng: number, lat: number][];

type Geometry =
  | { type: 'LineString'; arcs: number[]; properties?: Properties }
  | { type: 'Polygon' | 'MultiLineString'; arcs: number[][]; properties?: Properties }
  | { type: 'MultiPolygon'; arcs: number[][][]; properties?: Properties };
type Properties = Record<string, unknown>;

/** https://github.com/topojson/topojson-specification */
export interface Topology {
  arcs: [number, number][][];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: Record<string, { geometries: Geometry[] }>;
}

/** The lines of a TopoJSON file. */
export function readTopology({ arcs, transform, objects }: Topology) {
  const decoded = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): [number, number] => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
  const arcOf = (index: number): Line => {
    const arc = decoded[index < 0 ? ~index : index] ?? [];
    return index < 0 ? [...arc].reverse() : arc;
  };
  /** Arcs end where the next one begins. */
  const join = (indexes: readonly number[]): Line => indexes.flatMap((index, at) => arcOf(index).slice(at > 0 ? 1 : 0));
  const geometriesOf = (name: string) => objects[name]?.geometries ?? [];
  const ringsOf = (geometry: Geometry): number[][] => {
    if (geometry.type === 'LineString') return [geometry.arcs];
    return geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : geometry.arcs;
  };
  return {
    /** Every ring of a layer, holes among them. */
    rings: (layer: string): Line[] => geometriesOf(layer).flatMap(ringsOf).map(join),
    lines: (layer: string): Line[] => geometriesOf(layer).flatMap(ringsOf).map(join),
    /** What two areas of a layer share. */
    borders(layer: string, isMeant: (properties: Properties) => boolean = () => true): Line[] {
      const areas = new Map<number, number>();
      for (const geometry of geometriesOf(layer).filter(({ properties }) => isMeant(properties ?? {}))) {
        for (const index of new Set(
          ringsOf(geometry)
            .flat()
            .map((arc) => (arc < 0 ? ~arc : arc)),
        )) {
          areas.set(index, (areas.get(index) ?? 0) + 1);
        }
      }
      return [...areas].filter(([, count]) => count > 1).map(([index]) => arcOf(index));
    },
  };
}
