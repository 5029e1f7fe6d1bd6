package org.socialcare.local.demo;

import org.socialcare.local.simulators.Accepted;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.PlayedPlatform;
import org.socialcare.local.simulators.Timetable;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The shop while it is open: guests come in, write, wait, read, go on, and leave. */
final class Shop {
    /** What stands in the door at opening time comes within the first ten seconds. */
    private static final int FIRST_GUESTS = 5;

    private static final Duration FIRST_GAP = Duration.ofMillis(1_600);
    private static final Duration NUDGE_AFTER = Duration.ofMinutes(2);

    private final ShopSettings settings;
    private final Casting casting;
    private final Map<String, PlayedPlatform> platforms = new HashMap<>();
    private final Timetable timetable;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final URI http;
    private final Map<String, Guest> guests = new HashMap<>();
    private boolean open = true;
    private int next;

    Shop(
            ShopSettings settings,
            Casting casting,
            List<PlayedPlatform> platforms,
            Timetable timetable,
            InstantSource clock,
            RandomGenerator random,
            URI http) {
        this.settings = settings;
        this.casting = casting;
        platforms.forEach(platform -> this.platforms.put(platform.platform(), platform));
        this.timetable = timetable;
        this.clock = clock;
        this.random = random;
        this.http = http;
    }

    void open() {
        platforms.values().forEach(platform -> platform.watch(this::read));
        later(FIRST_GAP, this::comeIn);
    }

    synchronized void close() {
        open = false;
    }

    private void comeIn() {
        if (waiting() < settings.patience()) {
            Visit visit = casting.visit(next);
            PlayedPlatform platform = platforms.get(visit.platform());
            if (platform != null && !guests.containsKey(visit.place())) {
                Guest guest = new Guest(visit, platform.dialect(), pictures(visit), random);
                guests.put(visit.place(), guest);
                begin(guest);
            }
            next++;
        }
        later(next < FIRST_GUESTS ? FIRST_GAP : casting.gap(next), this::comeIn);
    }

    private void begin(Guest guest) {
        List<Act> together = new ArrayList<>();
        guest.open(clock.instant()).ifPresent(together::add);
        switch (guest.visit().mishap()) {
            case NONE -> perform(guest, together);
            case DUPLICATE -> {
                perform(guest, together);
                later(guest.visit().pause(), () -> perform(guest, together));
            }
            case DISORDER -> {
                guest.open(clock.instant().plusSeconds(1)).ifPresent(together::add);
                perform(guest, together.reversed());
            }
        }
        later(guest.visit().pause(), () -> continueOpening(guest));
    }

    private void continueOpening(Guest guest) {
        Optional<Act> act = guest.open(clock.instant());
        if (act.isPresent()) {
            perform(guest, List.of(act.get()));
            later(guest.visit().pause(), () -> continueOpening(guest));
        } else if (guest.expectsAnswer()) {
            later(NUDGE_AFTER, () -> nudge(guest));
        } else {
            guests.remove(guest.visit().place());
        }
    }

    /** A guest whom nobody answers reminds us a few times, and then leaves. */
    private void nudge(Guest guest) {
        if (guests.get(guest.visit().place()) == guest) {
            Optional<Act> act = guest.nudge(clock.instant());
            if (act.isPresent()) {
                perform(guest, List.of(act.get()));
                later(NUDGE_AFTER.multipliedBy(2), () -> nudge(guest));
            } else {
                guests.remove(guest.visit().place());
            }
        }
    }

    private synchronized void read(Accepted message) {
        String account = message.account().channel().id() + "/";
        for (Guest guest : guests.values()) {
            boolean meant =
                    message.posting().isPublic()
                            ? guest.wrote(message.posting().to())
                            : guest.visit().place().equals(account + message.posting().to());
            if (meant) {
                later(guest.visit().pause().multipliedBy(2), () -> goOn(guest));
            }
        }
    }

    private void goOn(Guest guest) {
        if (guests.get(guest.visit().place()) == guest) {
            guest.goOn(clock.instant()).ifPresent(act -> perform(guest, List.of(act)));
            if (!guest.expectsAnswer()) {
                guests.remove(guest.visit().place());
            }
        }
    }

    private void perform(Guest guest, List<Act> acts) {
        PlayedPlatform platform = platforms.get(guest.visit().platform());
        if (platform != null) {
            platform.perform(guest.visit().account(), acts);
        }
    }

    private long waiting() {
        return guests.values().stream().filter(Guest::expectsAnswer).count();
    }

    private URI pictures(Visit visit) {
        return http.resolve("/local/platforms/" + visit.platform() + "/pictures/");
    }

    /** Everything runs one after the other, and nothing once the shop has closed. */
    private void later(Duration delay, Runnable what) {
        Duration paced = Duration.ofMillis((long) (delay.toMillis() * settings.pace()));
        timetable.after(
                paced,
                () -> {
                    synchronized (this) {
                        if (open) {
                            what.run();
                        }
                    }
                });
    }
}
