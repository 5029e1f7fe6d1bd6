package org.socialcare.domain.channel;

import java.util.EnumSet;
import java.util.Set;

/** What can be done for a brand on some platforms and not on others. */
public enum Ability {
    /** Words in a direct message. */
    SAY_DIRECTLY,
    /** Words below a comment or post. */
    SAY_PUBLICLY,
    /** A direct message in answer to a public comment. */
    ANSWER_PRIVATELY,
    /** Hiding a comment, and showing it again. */
    HIDE,
    /** Telling a customer that their message was seen. */
    MARK_SEEN,
    /** Telling a customer that somebody is typing. */
    TYPING,
    /** Public posts of the brand's own. */
    PUBLISH;

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
                            ANSWER_PRIVATELY,
                            HIDE,
                            MARK_SEEN,
                            TYPING,
                            PUBLISH);
            case "whatsapp" -> EnumSet.of(SAY_DIRECTLY, MARK_SEEN, TYPING);
            case "wechat" -> EnumSet.of(SAY_DIRECTLY, TYPING, PUBLISH);
            case "wecom" -> EnumSet.of(SAY_DIRECTLY);
            case "weibo" -> EnumSet.of(SAY_DIRECTLY, PUBLISH);
            case "douyin" -> EnumSet.of(SAY_DIRECTLY, SAY_PUBLICLY);
            case "kuaishou" -> EnumSet.noneOf(Ability.class);
            case "x" -> EnumSet.of(SAY_DIRECTLY, SAY_PUBLICLY, HIDE, PUBLISH);
            case "linkedin" -> EnumSet.of(SAY_PUBLICLY, PUBLISH);
            case "signed" -> EnumSet.of(SAY_DIRECTLY, SAY_PUBLICLY, PUBLISH);
            default -> throw new IllegalArgumentException("no abilities for " + platform);
        };
    }
}
