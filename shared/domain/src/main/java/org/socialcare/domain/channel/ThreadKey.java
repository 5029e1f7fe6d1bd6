package org.socialcare.domain.channel;

import java.util.Optional;

/**
 * What a platform event belongs to. The conversation's id is computed from it and the channel,
 * never looked up.
 *
 * @param kind the shape of the thread
 * @param key the person's id for direct messages; post and person for public threads
 */
public record ThreadKey(Kind kind, String key) {
    /** The shape of a thread. */
    public enum Kind {
        /** Direct messages with one person. */
        DIRECT,
        /** One person's comments and mentions under one public post. */
        POST,
        /** What concerns the account and no customer: its own posts, grants, jobs. */
        ACCOUNT
    }

    public static ThreadKey direct(String person) {
        return new ThreadKey(Kind.DIRECT, person);
    }

    public static ThreadKey post(String post, String person) {
        return new ThreadKey(Kind.POST, post + "|" + person);
    }

    /** The public post the thread is under; absent for what is said in private. */
    public Optional<String> post() {
        int end = key.indexOf('|');
        return kind == Kind.POST && end > 0 ? Optional.of(key.substring(0, end)) : Optional.empty();
    }

    public static ThreadKey account() {
        return new ThreadKey(Kind.ACCOUNT, "account");
    }
}
