package org.socialcare.domain.privacy;

/**
 * A stretch of a text that gives something away.
 *
 * @param start of its first character
 * @param end after its last character
 */
public record PersonalSpan(PersonalKind kind, int start, int end) {
    public PersonalSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no stretch: " + start + " to " + end);
        }
    }

    boolean meets(int from, int to) {
        return from < end && to > start;
    }

    PersonalSpan movedBy(int characters) {
        return new PersonalSpan(kind, start + characters, end + characters);
    }
}
