package org.socialcare.domain.conversation;

/** What came of wanting to change a conversation. */
public sealed interface Decision {
    record Changed(Change change) implements Decision {}

    /**
     * Not possible now.
     *
     * @param code stable, such as {@code window-closed}, {@code quota-used}, {@code
     *     already-resolved}, {@code text-too-long}, {@code no-ticket}
     * @param detail what the reader can still do, in plain English
     */
    record Refused(String code, String detail) implements Decision {}
}
