/** Text files that the build takes in as strings. */
declare module '*.md' {
  const text: string;
  export default text;
}
