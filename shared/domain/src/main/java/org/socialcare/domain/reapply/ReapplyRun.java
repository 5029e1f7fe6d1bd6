package org.socialcare.domain.reapply;

import org.socialcare.domain.conversation.Reapplying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One application of a brand's changed policies to its open tickets. Its tickets are listed once,
 * when it begins, and worked off page by page.
 *
 * @param policies those it applies; where they change meanwhile it stops
 * @param pages how many there are; 0 until its tickets are listed
 * @param next the page to work on, from 1; 0 where its tickets are to be listed
 * @param end who ended it and when; absent while it runs
 * @param movedAt when it last got on
 * @param version counts its changes, from 1
 */
public record ReapplyRun(
        String brand,
        String id,
        String by,
        Instant orderedAt,
        String reason,
        PolicySet policies,
        Status status,
        int pages,
        int next,
        Progress progress,
        Optional<End> end,
        Instant movedAt,
        long version) {
    /** Where it stands. */
    public enum Status {
        RUNNING,
        DONE,
        /** Somebody has stopped it; what has changed stays so. */
        CANCELLED,
        /** The policies have changed, which nobody has looked ahead for. */
        OVERTAKEN
    }

    /**
     * @param by empty where it ended by itself
     */
    public record End(String by, Instant at) {}

    /** One that nobody has worked on yet. */
    public static ReapplyRun ordered(
            String brand, Reapplying.Wish wish, PolicySet policies, Instant now) {
        return new ReapplyRun(
                brand,
                wish.run(),
                wish.by(),
                now,
                wish.reason(),
                policies,
                Status.RUNNING,
                0,
                0,
                Progress.NONE,
                Optional.empty(),
                now,
                1);
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    /** Whom its entries name, and why. */
    public Reapplying.Wish wish() {
        return new Reapplying.Wish(id, by, reason);
    }

    /** Its tickets are listed; without any it is done. */
    public ReapplyRun listed(int tickets, int inPages, Instant now) {
        return on(inPages, 1, progress.plus(new Progress(tickets, 0, 0, 0, List.of())), now);
    }

    /** The next page is done, and with the last one the run. */
    public ReapplyRun worked(Progress page, Instant now) {
        return on(pages, next + 1, progress.plus(page), now);
    }

    private ReapplyRun on(int inPages, int nextPage, Progress sofar, Instant now) {
        return isRunning() && nextPage > inPages
                ? with(Status.DONE, inPages, nextPage, sofar, Optional.of(new End("", now)), now)
                : with(status, inPages, nextPage, sofar, end, now);
    }

    /**
     * It goes no further.
     *
     * @param who empty where it ends by itself
     */
    public ReapplyRun ended(Status how, String who, Instant now) {
        return with(how, pages, next, progress, Optional.of(new End(who, now)), now);
    }

    /** Somebody has sent it on its way again. */
    public ReapplyRun touched(Instant now) {
        return with(status, pages, next, progress, end, now);
    }

    private ReapplyRun with(
            Status how,
            int allPages,
            int nextPage,
            Progress sofar,
            Optional<End> ending,
            Instant now) {
        return new ReapplyRun(
                brand,
                id,
                by,
                orderedAt,
                reason,
                policies,
                how,
                allPages,
                nextPage,
                sofar,
                ending,
                now,
                version + 1);
    }
}
