package org.socialcare.local.chats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be made to go wrong with the next message to a robot. */
enum ChatFault {
    /** Too many messages. */
    RATE_LIMIT,
    /** The service says no for good. */
    GONE,
    /** The service has a moment of weakness. */
    SERVER_ERROR,
    /** It sends whoever calls somewhere else. */
    REDIRECT,
    /** The message arrives, but the answer never comes. */
    TIMEOUT_AFTER_ACCEPT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ChatFault> of(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(ChatFault::word).collect(Collectors.joining(", "));
    }
}
