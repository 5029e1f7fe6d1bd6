package org.socialcare.simulation.history;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.dynamo.DynamoSaveSetting;
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
import org.socialcare.simulation.world.World;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One history, entirely decided by its seed and the variant it is played with. */
public final class History {
    private static final Blueprint BLUEPRINT =
            Blueprint.read(Path.of(System.getProperty("repository.root", "../..")));

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    /** More than any history needs that comes to rest. */
    private static final int MOST_STEPS = 20_000;

    /** By then every clock that is set in a history has fallen due. */
    private static final Duration ALL_DUE = Duration.ofMinutes(10);

    private final VirtualClock clock = new VirtualClock(START);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8);
    private final Trace trace;
    private final Chaos chaos;
    private final MemoryAws aws;
    private final Engine engine;
    private final World world;
    private int steps;

    /**
     * @param traced whether somebody wants to read what happened
     */
    public History(long seed, Variant variant, boolean traced) {
        var people = new Dice(seed);
        var luck = new Dice(seed * 31 + 7);
        trace = new Trace(clock, traced);
        Weather weather = Weather.drawn(luck);
        trace.say(() -> "seed " + seed + ", " + weather);
        chaos = new Chaos(luck, weather, clock, trace);
        aws =
                new MemoryAws(
                        BLUEPRINT,
                        clock,
                        this::secrets,
                        new MemoryAws.Conditions(
                                variant.gate(chaos),
                                Watcher.NOBODY,
                                chaos,
                                chaos::indexLag,
                                variant::client));
        var functions =
                new Functions(
                        BLUEPRINT, clock, chaos, luck, trace, name -> made(name, variant, luck));
        engine = new Engine(BLUEPRINT, aws, clock, functions, chaos, luck, trace);
        world = new World(engine, functions, clock, chaos, people, luck, trace);
    }

    private RequestStreamHandler made(String name, Variant variant, Dice luck) {
        var wrong = new Skew(chaos.weather().skew(), luck);
        var around = aws.around(name, clock.wrongBy(wrong), out);
        return variant.handler(
                name, Rooms.handler(name, around, variant.platform(world.platform(), out)));
    }

    /** Plays it to its end. */
    public Aftermath play() {
        StoredShop.store(Shop.brand(), new DynamoSaveSetting(aws.dynamo(), "SettingsTable"));
        // by the time the shop opens, every index knows it
        clock.pass(Duration.ofMinutes(1));
        Instant end = world.plan();
        while (clock.instant().isBefore(end) && step()) {
            // as long as the shop's day lasts
        }
        clock.passTo(end);
        chaos.end();
        trace.say(() -> "from here on nothing goes wrong any more");
        boolean rested = rest();
        out.flush();
        return Aftermath.of(
                rested,
                clock.instant(),
                world.postings(),
                world.agents().promised(),
                world.api().taken(),
                printed.toString(StandardCharsets.UTF_8).lines().toList(),
                aws);
    }

    private String secrets() {
        return world.secrets();
    }

    /**
     * Works off what is there and what was set aside, and lets every clock that is set fall due.
     */
    private boolean rest() {
        int worked;
        do {
            workedOff();
            worked = engine.redrive();
            clock.pass(ALL_DUE);
            engine.plan(clock.instant(), () -> engine.tick("sla"));
            // the sweep alone is one step
            worked += workedOff() - 1;
        } while (worked > 0 && steps < MOST_STEPS);
        return steps < MOST_STEPS;
    }

    private int workedOff() {
        int before = steps;
        while (step()) {
            // until all is quiet
        }
        return steps - before;
    }

    private boolean step() {
        boolean stepped = steps < MOST_STEPS && engine.step();
        steps += stepped ? 1 : 0;
        return stepped;
    }

    public List<String> trace() {
        return trace.lines();
    }

    public int steps() {
        return steps;
    }
}
