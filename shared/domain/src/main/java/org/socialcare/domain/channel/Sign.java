package org.socialcare.domain.channel;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a customer may be shown of an agent at work, where the platform knows such a thing. */
public enum Sign {
    /** Their words were seen. */
    SEEN(Ability.MARK_SEEN),
    /** Somebody is writing; the platform takes it back by itself. */
    TYPING(Ability.TYPING);

    /** WeChat's page: an exchange of messages within the last thirty seconds (45080). */
    private static final Duration WECHATS_TYPING = Duration.ofSeconds(30);

    private final Ability ability;

    Sign(Ability ability) {
        this.ability = ability;
    }

    /** What a platform must be able to do for it. */
    public Ability ability() {
        return ability;
    }

    /** The lower-case name, such as {@code seen}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sign of that lower-case name. */
    public static Optional<Sign> of(String word) {
        return switch (word) {
            case "seen" -> Optional.of(SEEN);
            case "typing" -> Optional.of(TYPING);
            default -> Optional.empty();
        };
    }

    /** How long after the latest message in either direction a platform still shows it. */
    public Duration within(String platform) {
        return this == TYPING && platform.equals("wechat") ? WECHATS_TYPING : ReplyRules.UNLIMITED;
    }

    /**
     * What is done on the platform.
     *
     * @param message the platform id of the customer's newest message
     */
    public Act act(String customer, String message) {
        return switch (this) {
            case SEEN -> new Act.MarkSeen(customer, message);
            case TYPING -> new Act.Typing(customer, message);
        };
    }
}
