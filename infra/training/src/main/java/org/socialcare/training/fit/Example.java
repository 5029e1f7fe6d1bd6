package org.socialcare.training.fit;

import org.socialcare.domain.triage.model.SparseVector;

/**
 * One row as weights are fitted to it.
 *
 * @param label its place among the task's labels
 */
public record Example(
        SparseVector pieces, SparseVector signs, int label, String language, String source) {}
