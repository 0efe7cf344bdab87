/**
 * Lets a question that a control asked be dropped when the story changes or the engine fails: the page then updates the view or says what
 * went wrong.
 * @param {Promise<void>} answered
 */
export const asking = (answered) =>
  answered.catch((error) => {
    if (!['AbortError', 'EngineFailure'].includes(error?.name)) throw error;
  });
