/** A mini-program keeps no sheets: they are exported at a desk. */
export const PlacesExport = () => null
