/**
 * What is made of an object once and kept as long as the object is (派生): of a listing, which stays the same one until a report
 * is added or removed.
 */
export function derived<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, V>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
}
