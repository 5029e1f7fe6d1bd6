package org.socialcare.domain.channel;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be done for a brand on some platforms and not on others. */
public enum Ability {
    /** Words in a direct message. */
    SAY_DIRECTLY,
    /** Words below a comment or post. */
    SAY_PUBLICLY,
    /** A picture or file in a direct message, as far as {@link MediaRules} says. */
    SEND_MEDIA,
    /** A direct message in answer to a public comment. */
    ANSWER_PRIVATELY,
    /** Hiding a comment, and showing it again. */
    HIDE,
    /** Telling a customer that their message was seen. */
    MARK_SEEN,
    /** Telling a customer that somebody is typing. */
    TYPING,
    /** Words the platform has approved, whether the window is open or not. */
    SEND_TEMPLATES,
    /** Keeping the pictures and files that customers send. */
    FETCH_FILES,
    /** Public posts of the brand's own. */
    PUBLISH;

    /** What it takes to answer in a thread; absent where nobody can be answered at all. */
    public static Optional<Ability> toAnswer(ThreadKey.Kind kind) {
        return switch (kind) {
            case DIRECT -> Optional.of(SAY_DIRECTLY);
            case POST -> Optional.of(SAY_PUBLICLY);
            case ACCOUNT -> Optional.empty();
        };
    }

    /**
     * A platform's abilities by its name, as far as its own pages confirm them. Kept here, as
     * {@link ReplyRules}, because the desk offers what can be done without being able to speak to a
     * platform.
     */
    public static Set<Ability> of(String platform) {
        return switch (platform) {
            case "facebook", "instagram" ->
                    EnumSet.of(
                            SAY_DIRECTLY,
                            SAY_PUBLICLY,
                            SEND_MEDIA,
                            ANSWER_PRIVATELY,
                            HIDE,
                            MARK_SEEN,
                            TYPING,
                            FETCH_FILES,
                            PUBLISH);
            case "whatsapp" ->
                    EnumSet.of(
                            SAY_DIRECTLY,
                            SEND_MEDIA,
                            SEND_TEMPLATES,
                            MARK_SEEN,
                            TYPING,
                            FETCH_FILES);
            case "wechat" -> EnumSet.of(SAY_DIRECTLY, SEND_MEDIA, TYPING, FETCH_FILES, PUBLISH);
            case "wecom" -> EnumSet.of(SAY_DIRECTLY, SEND_MEDIA, FETCH_FILES);
            case "weibo" -> EnumSet.of(SAY_DIRECTLY, FETCH_FILES, PUBLISH);
            case "douyin" -> EnumSet.of(SAY_DIRECTLY, SAY_PUBLICLY);
            case "kuaishou" -> EnumSet.noneOf(Ability.class);
            case "x" ->
                    EnumSet.of(SAY_DIRECTLY, SAY_PUBLICLY, SEND_MEDIA, HIDE, FETCH_FILES, PUBLISH);
            case "linkedin" -> EnumSet.of(SAY_PUBLICLY, PUBLISH);
            case "signed" ->
                    EnumSet.of(SAY_DIRECTLY, SAY_PUBLICLY, SEND_MEDIA, FETCH_FILES, PUBLISH);
            default -> throw new IllegalArgumentException("no abilities for " + platform);
        };
    }
}
