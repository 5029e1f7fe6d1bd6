package org.socialcare.domain.triage.model;

/**
 * A place in a text.
 *
 * @param start counts from 0
 * @param end exclusive
 */
public record Span(int start, int end) {}
