package org.socialcare.domain.notices;

/**
 * One message to one mailbox.
 *
 * @param subject a single line: what breaks a line was replaced, for it could add a header
 * @param html the same as the text, escaped
 */
public record Email(String to, String subject, String text, String html) {
    public Email {
        if (subject.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("a subject has one line without control characters");
        }
    }

    /** Never the address or the words. */
    @Override
    public String toString() {
        return "Email of " + text.length() + " characters";
    }
}
