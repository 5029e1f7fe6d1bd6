/**
 * A small linear model: reads a text as hashed pieces and as the signs that lexicons found, and
 * says how probable each label of a task is. It is trained elsewhere and read from one file;
 * nothing here learns.
 */
@NullMarked
package org.socialcare.domain.triage.model;

import org.jspecify.annotations.NullMarked;
