package org.socialcare.domain.conversation;

/**
 * Why the suite said something to a customer by itself.
 *
 * @param article the knowledge base's article that was said; empty for every other kind
 * @param version of that article, as it was approved; 0 where there is none
 * @param confidence how sure the retrieval was, 0 to 1 in hundredths; 1 where nothing was looked
 *     for
 */
public record Automatic(Kind kind, String article, long version, double confidence) {
    public Automatic {
        if ((kind == Kind.ARTICLE) == article.isEmpty()) {
            throw new IllegalArgumentException("an article is named where one is said");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is not within 0 and 1: " + confidence);
        }
        confidence = Math.round(confidence * 100) / 100.0;
    }

    /** What is said where nothing had to be looked for. */
    public static Automatic of(Kind kind) {
        return new Automatic(kind, "", 0, 1);
    }

    /** What kind of message it is. */
    public enum Kind {
        /** The first words in a ticket while the brand is open. */
        GREETING,
        /** The same while it is closed. */
        OUT_OF_HOURS,
        /** The customer asked for a person, and hears that one will come. */
        HAND_OVER,
        /** An approved article that answers the question. */
        ARTICLE
    }
}
