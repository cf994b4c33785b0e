export default async function tearDown() {
  const { browser, server } = globalThis.endToEnd;
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
