package org.socialcare.training.rows;

import org.socialcare.domain.triage.model.Task;

/**
 * One text and what it is for one task.
 *
 * @param language as in the file's name: zh, en, el or another; mul for several
 * @param source the set it comes from; sources are weighed and judged apart
 */
public record Row(Task task, String text, String label, String language, String source) {}
