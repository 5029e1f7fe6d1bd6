package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What agents do to a customer's public comment beside answering in public: answer its writer in
 * private, hide it, show it again. Nothing is ever deleted.
 *
 * <p>Each decision takes the comment as the timeline shows it, read after the conversation: a
 * second private answer or a second hiding at the same moment then meets another version and is
 * decided again.
 */
public final class Comments {
    /**
     * How old a comment may be that is answered in private, and once only: what Meta's platforms
     * are understood to allow (private replies). Their refusal, should they count otherwise, fails
     * the answer like any other.
     */
    public static final Duration PRIVATELY_WITHIN = Duration.ofDays(7);

    private static final int LONGEST_REASON = 500;

    private Comments() {}

    /**
     * Words to the writer alone. They count as the answer, as said in public they would. Refused as
     * {@code empty-text}, {@code text-too-long}, or for what {@link #whyNotPrivately} says.
     */
    public static Decision answerPrivately(
            Conversation before,
            Brand brand,
            ReplyRules rules,
            Line comment,
            String id,
            String agent,
            String text,
            Instant now) {
        if (text.isBlank()) return Working.emptyText();
        if (text.codePointCount(0, text.length()) > rules.longest()) {
            return Working.tooLong(rules.longest());
        }
        Optional<Decision.Refused> refusal = whyNotPrivately(comment, now);
        if (refusal.isPresent()) return refusal.get();
        EntryBody.Reply body = new EntryBody.Reply(agent, text, platformId(comment), false, true);
        return Working.said(before, brand, id, body, now);
    }

    /**
     * Out of the public's sight. Refused as {@code no-reason}, {@code reason-too-long}, or for what
     * {@link #whyNotHidden} says.
     */
    public static Decision hide(
            Conversation before,
            Line comment,
            String id,
            String agent,
            String reason,
            Instant now) {
        if (reason.isBlank()) {
            return new Decision.Refused("no-reason", "Say why the comment is hidden.");
        }
        return turn(before, comment, id, whyNotHidden(comment), agent, true, reason, now);
    }

    /**
     * Back into the public's sight. Refused as {@code reason-too-long}, or for what {@link
     * #whyNotShown} says.
     *
     * @param reason may be empty
     */
    public static Decision show(
            Conversation before,
            Line comment,
            String id,
            String agent,
            String reason,
            Instant now) {
        return turn(before, comment, id, whyNotShown(comment), agent, false, reason, now);
    }

    private static Decision turn(
            Conversation before,
            Line comment,
            String id,
            Optional<Decision.Refused> refusal,
            String agent,
            boolean hidden,
            String reason,
            Instant now) {
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            return new Decision.Refused(
                    "reason-too-long", "At most " + LONGEST_REASON + " characters are kept.");
        }
        if (refusal.isPresent()) return refusal.get();
        EntryBody body = new EntryBody.Visibility(agent, platformId(comment), hidden, reason);
        return new Decision.Changed(
                Draft.of(before).change(EntryIds.ours("visibility", id), body, now));
    }

    /**
     * {@code not-supported}, {@code not-a-comment}, {@code comment-gone}, {@code
     * answered-privately} or {@code private-window-closed}; absent if it can be done.
     */
    public static Optional<Decision.Refused> whyNotPrivately(Line comment, Instant now) {
        return unfit(comment, Ability.ANSWER_PRIVATELY)
                .or(
                        () ->
                                when(
                                        comment.answeredPrivately(),
                                        "answered-privately",
                                        "A comment gets one private answer, and this one has it."))
                .or(
                        () ->
                                when(
                                        now.isAfter(comment.entry().at().plus(PRIVATELY_WITHIN)),
                                        "private-window-closed",
                                        "A comment is answered in private within "
                                                + PRIVATELY_WITHIN.toDays()
                                                + " days; in public it still can be."));
    }

    /**
     * {@code not-supported}, {@code not-a-comment}, {@code comment-gone} or {@code already-hidden};
     * absent if it can be done.
     */
    public static Optional<Decision.Refused> whyNotHidden(Line comment) {
        return unfit(comment, Ability.HIDE)
                .or(() -> when(hidden(comment), "already-hidden", "It is hidden already."));
    }

    /**
     * {@code not-supported}, {@code not-a-comment}, {@code comment-gone} or {@code not-hidden};
     * absent if it can be done.
     */
    public static Optional<Decision.Refused> whyNotShown(Line comment) {
        return unfit(comment, Ability.HIDE)
                .or(() -> when(!hidden(comment), "not-hidden", "Everybody sees it already."));
    }

    private static Optional<Decision.Refused> unfit(Line line, Ability ability) {
        Set<Ability> abilities = Ability.of(line.entry().context().channel().platform());
        return when(
                        !abilities.contains(ability),
                        "not-supported",
                        "The platform has no such thing.")
                .or(
                        () ->
                                when(
                                        platformId(line).isEmpty(),
                                        "not-a-comment",
                                        "Only a customer's public comment can be treated so."))
                .or(
                        () ->
                                when(
                                        line.takenBack(),
                                        "comment-gone",
                                        "The writer has taken the comment back."));
    }

    /** The platform's id of a customer's comment; empty for every other line. */
    public static String platformId(Line line) {
        return line.entry().body() instanceof EntryBody.Heard heard
                        && heard.event().direction() == Direction.IN
                        && heard.event().thread().kind() == ThreadKey.Kind.POST
                        && heard.event().content() instanceof Content.Said
                        && heard.event().kind().startsWith("comment.")
                ? heard.event().messageId()
                : "";
    }

    private static boolean hidden(Line comment) {
        return comment.visibility().filter(Line.Visibility::hidden).isPresent();
    }

    private static Optional<Decision.Refused> when(boolean so, String code, String detail) {
        return so ? Optional.of(new Decision.Refused(code, detail)) : Optional.empty();
    }
}
