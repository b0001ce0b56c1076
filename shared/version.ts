/** Version of the product, as health reports it. A test keeps it equal to package.json's. */
export const VERSION = '3.0.0';
