package org.socialcare.alerts;

import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepBaselines;
import org.socialcare.domain.ports.ReadBaselines;
import org.socialcare.domain.settings.Brand;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the schedule of each minute does: takes the steps of ladders that are due, and once a window
 * is closed and late facts had their grace, has it judged. A window is judged once, so whatever
 * arrives for it later changes charts and raises nothing.
 */
final class Look {
    /** How long after its end a window waits for facts that are under way. */
    static final Duration GRACE = Duration.ofMinutes(1);

    /** Further back nothing is made up for. */
    private static final Duration MOST_MISSED = Duration.ofDays(1);

    /** A look that was further ahead than this was on a clock that has been put right since. */
    private static final Duration JUMP = Duration.ofHours(1);

    private static final String REACHED = "reached";

    private final FindBrand brands;
    private final KeepBaselines baselines;
    private final Judging judging;
    private final Climbing climbing;
    private final InstantSource clock;

    Look(
            FindBrand brands,
            KeepBaselines baselines,
            Judging judging,
            Climbing climbing,
            InstantSource clock) {
        this.brands = brands;
        this.baselines = baselines;
        this.judging = judging;
        this.climbing = climbing;
        this.clock = clock;
    }

    void atEveryBrand(Log log) {
        int raised =
                EveryBrand.run(
                        brands.brands(), log, id -> brands.brand(id).map(this::at).orElse(0));
        log.note("look.done", fields -> fields.put("raised", raised));
    }

    /** Returns how many alerts were news. */
    private int at(Brand brand) {
        var now = clock.instant();
        climbing.climb(brand.id(), now);
        var scope = "look/" + brand.id();
        var kept = Optional.ofNullable(baselines.of(scope).get(REACHED));
        var latest = Window.startOf(now.minus(GRACE)).minus(Window.LENGTH);
        var first =
                kept.map(it -> Instant.ofEpochSecond(ByteBuffer.wrap(it.bytes()).getLong()))
                        .map(reached -> next(reached, latest))
                        .orElse(latest);
        if (first.isAfter(latest)) return 0;
        int raised = judging.judge(brand, first, latest);
        baselines.save(
                scope,
                REACHED,
                bytes(latest),
                kept.map(ReadBaselines.Baseline::version).orElse(0L));
        return raised;
    }

    private static byte[] bytes(Instant window) {
        var bytes = new byte[Long.BYTES];
        ByteBuffer.wrap(bytes).putLong(window.getEpochSecond());
        return bytes;
    }

    private static Instant next(Instant reached, Instant latest) {
        if (reached.isAfter(latest.plus(JUMP))) return latest;
        var oldest = latest.minus(MOST_MISSED);
        var next = reached.plus(Window.LENGTH);
        return next.isBefore(oldest) ? oldest : next;
    }
}
