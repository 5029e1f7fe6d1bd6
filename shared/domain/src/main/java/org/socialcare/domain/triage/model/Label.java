package org.socialcare.domain.triage.model;

import java.util.Optional;

/**
 * One answer to a task.
 *
 * @param name as in the files the model was trained with
 * @param column what its column of the table is worth; the first label of a flag has none, for it
 *     is the absence of the others
 * @param signs what each place of the model's signs says for it
 * @param start what the signs' score starts from
 */
public record Label(String name, Optional<Column> column, Weights signs, float start) {

    /**
     * A column of whole numbers.
     *
     * @param scale what one is worth
     * @param start what the score starts from
     */
    public record Column(float scale, float start) {

        double score(float sum) {
            return sum * (double) scale + start;
        }
    }

    double signs(SparseVector found) {
        return start + signs.dot(found);
    }
}
