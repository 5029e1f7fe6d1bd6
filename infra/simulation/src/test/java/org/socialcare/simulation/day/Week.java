package org.socialcare.simulation.day;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.dynamo.DynamoSaveSetting;
import org.socialcare.aws.queue.SqsTellRouting;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Presence.Status;
import org.socialcare.domain.triage.Priority;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.simulation.chaos.Weather;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.simulation.machine.Engine;
import org.socialcare.simulation.machine.Functions;
import org.socialcare.simulation.world.Shop;
import org.socialcare.simulation.world.StoredShop;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plays the real relay, routing, clocks and replies on tables and queues in memory. */
final class Week {
    private static final Blueprint BLUEPRINT =
            Blueprint.read(Path.of(System.getProperty("repository.root", "../..")));

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Duration URGENT = Duration.ofMinutes(20);
    static final Duration STANDARD = Duration.ofMinutes(30);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Staff staff = Staff.of(MONDAY);
    private final Brand brand;
    private final Attendance attendance = new Attendance();
    private final Dice dice;
    private final VirtualClock clock;
    private final MemoryAws aws;
    private final Engine engine;
    private final People people;
    private final Instant end;

    Week(long seed, int days) {
        this(seed, days, Optional.empty());
    }

    /**
     * @param limit to what one agent is given
     */
    Week(long seed, int days, Optional<GivingLimit> limit) {
        brand = brand(staff, limit);
        dice = new Dice(seed);
        clock = new VirtualClock(at(0, 0));
        end = at(days, 0);
        var trace = new Trace(clock, false);
        var chaos = new Chaos(dice, Weather.FAIR, clock, trace);
        aws =
                new MemoryAws(
                        BLUEPRINT,
                        clock,
                        () -> Shop.secrets(0),
                        MemoryAws.Conditions.fair(Watcher.NOBODY));
        var functions = new Functions(BLUEPRINT, clock, chaos, dice, trace, this::made);
        engine = new Engine(BLUEPRINT, aws, clock, functions, chaos, dice, trace);
        var environment = BLUEPRINT.function("routing").environment();
        String assignments = environment.getOrDefault("ASSIGNMENTS_URL", "");
        people =
                new People(
                        brand,
                        aws,
                        new SqsTellRouting(aws.queues(), assignments),
                        engine,
                        clock,
                        dice,
                        attendance);
    }

    /** What was left behind. */
    Happened play() {
        StoredShop.store(brand, new DynamoSaveSetting(aws.dynamo(), "SettingsTable"));
        var promotion = LocalDateTime.of(MONDAY.plusDays(1), LocalTime.of(20, 0));
        var arrivals =
                new Arrivals(MONDAY, promotion, brand.zone(), dice).between(clock.instant(), end);
        arrivals.forEach(who -> engine.plan(who.at(), () -> people.writes(who)));
        plans();
        schedule(clock.instant().plusSeconds(7));
        while (clock.instant().isBefore(end) && engine.step()) {
            // as long as the week lasts
        }
        return new Happened(brand, attendance, arrivals.size(), people.said(), end, aws);
    }

    /** Both schedules of a minute. */
    private void schedule(Instant at) {
        engine.plan(
                at,
                () -> {
                    engine.tick("routing");
                    engine.tick("sla");
                    schedule(at.plus(MINUTE));
                });
    }

    private void plans() {
        for (int day = -1; at(day, 0).isBefore(end); day++) {
            for (var agent : staff.agents()) {
                comes(agent.id(), day);
            }
        }
        // nobody knows where they are, and one comes back as if nothing had been
        engine.plan(at(0, 10 * 60 + 40), () -> people.vanishes("ann"));
        engine.plan(at(0, 11 * 60 + 25), () -> people.returns("ann"));
        engine.plan(at(1, 19 * 60 + 5), () -> people.vanishes("gil"));
        engine.plan(at(0, 15 * 60 + 50), () -> people.vanishes("eva"));
        // the only one at night
        engine.plan(at(0, 26 * 60), () -> people.vanishes("juan"));
        engine.plan(at(0, 28 * 60), () -> people.returns("juan"));
    }

    /** On time, or a little late; once three quarters of an hour. */
    private void comes(String agent, int day) {
        var roster = brand.roster(agent).orElseThrow();
        boolean away = roster.leave(MONDAY.plusDays(day)).isPresent();
        for (var shift :
                roster.week().getOrDefault(MONDAY.plusDays(day).getDayOfWeek(), List.of())) {
            if (away) continue;
            var pause = shift.pauses().getFirst().span();
            int late = agent.equals("fang") && day == 1 ? 45 : dice.below(4);
            plan(day, shift.span().from() + late, () -> people.chooses(agent, Status.ONLINE));
            plan(day, pause.from(), () -> people.chooses(agent, Status.BREAK));
            plan(day, pause.to(), () -> people.chooses(agent, Status.ONLINE));
            plan(day, shift.span().to(), () -> people.chooses(agent, Status.OFFLINE));
        }
    }

    private void plan(int day, int minute, Runnable what) {
        Instant when = at(day, minute);
        if (!when.isBefore(clock.instant())) engine.plan(when, what);
    }

    private static Instant at(int day, int minute) {
        var start = MONDAY.plusDays(day).atStartOfDay(Shop.brand().zone()).toInstant();
        return start.plus(Duration.ofMinutes(minute));
    }

    private RequestStreamHandler made(String room) {
        var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings around = aws.around(room, clock, silent);
        return switch (room) {
            case "relay" -> new org.socialcare.relay.Handler(around);
            case "routing" -> new org.socialcare.routing.Handler(around);
            case "sla" -> new org.socialcare.sla.Handler(around);
            case "replies" -> new org.socialcare.replies.Handler(around, _ -> taken());
            // whatever else there is has no part in who has a ticket
            default ->
                    (_, out, _) ->
                            out.write(
                                    "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
        };
    }

    private Call taken() {
        String answer = "{\"message_id\":\"own" + dice.below(Integer.MAX_VALUE) + "\"}";
        return new Call.Answered(new PlatformResponse(200, Map.of(), answer));
    }

    private static Brand brand(Staff staff, Optional<GivingLimit> limit) {
        var known = Shop.brand();
        return new Brand(
                known.id(),
                known.name(),
                known.zone(),
                known.channels(),
                known.teams().stream().map(team -> limit.map(team::limited).orElse(team)).toList(),
                staff.agents(),
                known.calendars(),
                List.of(
                        policy("urgent", 1, Set.of(Priority.P0, Priority.P1), URGENT),
                        policy("standard", 2, Set.of(), STANDARD)),
                known.handling(),
                List.of(),
                staff.rosters(),
                List.of());
    }

    private static Policy policy(String id, int order, Set<Priority> priorities, Duration promise) {
        return new Policy(
                id,
                1,
                order,
                Set.of(),
                Set.of(),
                priorities,
                "always",
                promise,
                promise,
                Duration.ofDays(30),
                80);
    }
}
