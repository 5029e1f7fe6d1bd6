package org.socialcare.local.simulators;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hands deliveries to the courier, and some of them twice, late, never or after the next one. */
final class Post {
    private static final Duration LATE = Duration.ofSeconds(3);

    private final Courier courier;
    private final Timetable timetable;
    private final Map<PlayedAccount, Runnable> overtaken = new HashMap<>();

    Post(Courier courier, Timetable timetable) {
        this.courier = courier;
        this.timetable = timetable;
    }

    void deliver(PlayedAccount account, URI webhook, Signed delivery, RetryPlan retries) {
        Runnable once = () -> courier.deliver(webhook, delivery, retries);
        Optional<Hitch> hitch = account.hitches().draw();
        if (hitch.isPresent() && hitch.get() == Hitch.REORDER) {
            release(account);
            keep(account, once);
            return;
        }
        hitch.ifPresentOrElse(what -> hand(once, what), once);
        release(account);
    }

    private void hand(Runnable delivery, Hitch hitch) {
        switch (hitch) {
            case DUPLICATE -> {
                delivery.run();
                delivery.run();
            }
            case DELAY, REORDER -> timetable.after(LATE, delivery);
            case LOSE -> {
                // nobody hears of it
            }
        }
    }

    /** Where no other follows soon it comes late. */
    private void keep(PlayedAccount account, Runnable delivery) {
        synchronized (overtaken) {
            overtaken.put(account, delivery);
        }
        timetable.after(
                LATE,
                () -> {
                    if (take(account, delivery)) delivery.run();
                });
    }

    private void release(PlayedAccount account) {
        Optional<Runnable> kept;
        synchronized (overtaken) {
            kept = Optional.ofNullable(overtaken.remove(account));
        }
        kept.ifPresent(Runnable::run);
    }

    private boolean take(PlayedAccount account, Runnable delivery) {
        synchronized (overtaken) {
            return overtaken.remove(account, delivery);
        }
    }
}
