// zod-openapi adds a method to zod's prototypes, and every schema made after that takes longer to make. Imported before
// it, these are made before it, which takes a twentieth off the start of a function.
import '../contracts/categories.ts';
import '../contracts/expenses.ts';
import '../contracts/health.ts';
import '../contracts/problem.ts';
import '../contracts/profile.ts';
