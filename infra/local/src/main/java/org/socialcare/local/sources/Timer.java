package org.socialcare.local.sources;

import org.socialcare.local.aws.Json;
import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.extension.Body;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.template.Arns;
import org.socialcare.local.template.Source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls a function when its schedule is due, and keeps in the dead-letter queue what failed. */
final class Timer implements Runnable {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Source.Schedule schedule;
    private final Timetable timetable;
    private final Target target;
    private final QueueEngine queues;
    private final Pause pause;
    private final InstantSource clock;

    Timer(
            Source.Schedule schedule,
            Target target,
            QueueEngine queues,
            Pause pause,
            InstantSource clock) {
        this.schedule = schedule;
        this.timetable = Timetable.of(schedule.expression(), schedule.zone(), schedule.id());
        this.target = target;
        this.queues = queues;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether it comes every so often, whatever the time of day. */
    boolean recurs() {
        return timetable instanceof Timetable.Rate;
    }

    @Override
    public void run() {
        try {
            // A rate begins at once, as EventBridge Scheduler's does; a time of day does not.
            if (recurs()) {
                fire(clock.instant());
            }
            for (Optional<Instant> next = timetable.after(clock.instant());
                    next.isPresent();
                    next = timetable.after(clock.instant())) {
                pause.pass(Duration.between(clock.instant(), next.get()));
                fire(next.get());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void fire(Instant due) throws InterruptedException {
        String event = schedule.input().orElseGet(() -> standard(due));
        for (int attempt = 0; attempt <= schedule.retries(); attempt++) {
            if (target.invoke(Body.of(event)) instanceof Outcome.Returned) {
                return;
            }
            pause.pass(BETWEEN_ATTEMPTS);
        }
        schedule.deadLetters()
                .ifPresent(
                        arn ->
                                queues.send(
                                        Arns.nameOf(arn),
                                        event,
                                        Optional.empty(),
                                        Map.of("SCHEDULE", schedule.id())));
    }

    private static String standard(Instant due) {
        return Json.object()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("account", Arns.ACCOUNT)
                .put("time", due.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", Arns.REGION)
                .set("detail", Json.object())
                .toString();
    }
}
