/** The library has no types of its own. */
declare module 'json-logic-js' {
  const jsonLogic: { readonly apply: (logic: unknown, data: unknown) => unknown }
  export default jsonLogic
}
