import { type UseMutationResult, useMutation } from '@tanstack/react-query';

/**
 * A call that changes the record. Only the input is handed on: what the query library adds as a second argument is not
 * what the engine takes for its options.
 */
export function useChange<Input, Value>(
  call: (input: Input) => Promise<Value>,
): UseMutationResult<Value, Error, Input> {
  return useMutation({ mutationFn: (input: Input) => call(input) });
}
