/** What `engine-anew.ts` answers besides the contract. */
export const BEGIN_ANEW = 'test.beginAnew';
