package org.socialcare.domain.presence;

import org.socialcare.domain.presence.PresenceChange.Cause;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Presence.Status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be stored of an agent's presence, together or not at all.
 *
 * @param expected what must still be stored; absent where the last word wins
 * @param changes what has to be remembered for ever, oldest first
 */
public record PresenceUpdate(
        Optional<Presence> expected, Presence next, List<PresenceChange> changes) {
    public PresenceUpdate {
        changes = List.copyOf(changes);
    }

    /**
     * The agent says what holds from now on. Saying the same again begins nothing anew, so that
     * nobody prolongs an absence by choosing it once more.
     *
     * @param before what is stored; absent for somebody who never said anything
     */
    public static PresenceUpdate chosen(
            Optional<Presence> before,
            String agent,
            Status status,
            String reason,
            boolean lead,
            Instant now) {
        List<PresenceChange> changes = new ArrayList<>();
        before.flatMap(last -> unnoticed(last, now)).ifPresent(changes::add);
        boolean silent = before.filter(last -> isGone(last, now)).isPresent();
        boolean same =
                before.filter(last -> last.status() == status && last.reason().equals(reason))
                        .isPresent();
        if (!same) {
            changes.add(new PresenceChange(agent, status, reason, Cause.CHOSEN, now, now));
        } else if (silent) {
            changes.add(new PresenceChange(agent, status, reason, Cause.RETURNED, now, now));
        }
        Instant since = same ? before.map(Presence::since).orElse(now) : now;
        Presence next = new Presence(agent, status, reason, since, now, lead, Optional.empty());
        return new PresenceUpdate(Optional.empty(), next, changes);
    }

    /** The agent's desk gives a sign of life; nothing where the agent is offline. */
    public static Optional<PresenceUpdate> heard(Presence before, boolean lead, Instant now) {
        if (before.status() == Status.OFFLINE) return Optional.empty();
        List<PresenceChange> changes = new ArrayList<>();
        unnoticed(before, now).ifPresent(changes::add);
        if (isGone(before, now)) changes.add(change(before, before.status(), Cause.RETURNED, now));
        Presence next =
                new Presence(
                        before.agent(),
                        before.status(),
                        before.reason(),
                        before.since(),
                        now,
                        lead,
                        Optional.empty());
        return Optional.of(new PresenceUpdate(Optional.of(before), next, changes));
    }

    /**
     * Puts on record that the desk is not heard any more; nothing where it is, or that is known.
     */
    public static Optional<PresenceUpdate> silent(Presence before, Instant now) {
        return unnoticed(before, now)
                .map(
                        change ->
                                new PresenceUpdate(
                                        Optional.of(before),
                                        new Presence(
                                                before.agent(),
                                                before.status(),
                                                before.reason(),
                                                before.since(),
                                                before.seenAt(),
                                                before.lead(),
                                                Optional.of(before.seenAt())),
                                        List.of(change)));
    }

    private static boolean isGone(Presence before, Instant now) {
        return before.status() != Status.OFFLINE
                && (before.silentSince().isPresent() || before.isSilent(now));
    }

    /** A silence that nobody has written down yet. */
    private static Optional<PresenceChange> unnoticed(Presence before, Instant now) {
        if (!isGone(before, now) || before.silentSince().isPresent()) return Optional.empty();
        Instant stopped = before.seenAt();
        return Optional.of(
                new PresenceChange(before.agent(), Status.AWAY, "", Cause.SILENT, stopped, now));
    }

    private static PresenceChange change(Presence before, Status status, Cause cause, Instant now) {
        return new PresenceChange(before.agent(), status, before.reason(), cause, now, now);
    }
}
