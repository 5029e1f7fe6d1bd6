package org.socialcare.bench.cost;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoPresence;
import org.socialcare.aws.dynamo.DynamoSaveSetting;
import org.socialcare.bench.memory.Quiet;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.routing.Handler;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Routing as deployed, called until so many tickets that came at once have their agents. */
final class RouteRun {
    private static final byte[] SCHEDULE =
            "{\"schedule\":\"routing-tick\"}".getBytes(StandardCharsets.UTF_8);

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");
    private static final ChannelId CHANNEL = new ChannelId("facebook", "mosaic-outdoor");

    private final VirtualClock clock = new VirtualClock(START);
    private final RouteCalls calls;
    private final MemoryAws aws;

    private RouteRun(Path root) {
        var blueprint = Blueprint.read(root);
        calls =
                new RouteCalls(
                        blueprint.template().tables().stream()
                                .map(table -> TableShape.of(table.request()))
                                .toList(),
                        () -> clock.pass(Duration.ofMillis(4)));
        aws = new MemoryAws(blueprint, clock, () -> "{}", MemoryAws.Conditions.fair(calls));
    }

    /**
     * What giving them out took.
     *
     * @param seconds of a processor and the wall in this process, without a network
     */
    record Taken(int tickets, RouteCalls.Units units, double seconds) {}

    static Taken taken(Path root, int tickets, int agents) throws IOException {
        return new RouteRun(root).taken(tickets, agents);
    }

    private Taken taken(int tickets, int agents) throws IOException {
        var brand = brand(agents, tickets);
        store(brand);
        write(brand, tickets);
        var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var handler = new Handler(aws.around("routing", clock, silent));
        calls.take();
        long begun = System.nanoTime();
        while (calls.given() < tickets) {
            int before = calls.given();
            handler.handleRequest(
                    new ByteArrayInputStream(SCHEDULE),
                    new ByteArrayOutputStream(),
                    new Quiet("routing"));
            if (calls.given() == before) throw new IllegalStateException("some have no agent");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Taken(tickets, calls.take(), seconds);
    }

    private void store(Brand brand) {
        var save = new DynamoSaveSetting(aws.dynamo(), "SettingsTable");
        save.save(brand.id(), new Setting.OfBrand(brand.id(), brand.name(), brand.zone()), 0);
        brand.teams().forEach(it -> save.save(brand.id(), new Setting.OfTeam(it), 0));
        var presences = new DynamoPresence(aws.dynamo(), "SettingsTable");
        for (Agent agent : brand.agents()) {
            save.save(brand.id(), new Setting.OfAgent(agent), 0);
            presences.keep(
                    brand.id(),
                    PresenceUpdate.chosen(
                            Optional.empty(),
                            agent.id(),
                            Presence.Status.ONLINE,
                            "",
                            false,
                            clock.instant()));
        }
    }

    private void write(Brand brand, int tickets) {
        var conversations = new DynamoConversations(aws.dynamo(), "ConversationsTable");
        for (int i = 0; i < tickets; i++) {
            conversations.save(
                    Receiving.decide(
                            Optional.empty(),
                            message("c" + i, clock.instant()),
                            brand.channels().getFirst(),
                            brand,
                            Optional.of(
                                    Understanding.of(
                                            "en",
                                            Category.PRODUCT_QUESTION,
                                            0.9,
                                            Sentiment.NEUTRAL,
                                            Set.of())),
                            clock.instant()));
        }
    }

    private static Received message(String customer, Instant at) {
        String id = "m-" + customer;
        var event =
                new Inbound(
                        ThreadKey.direct(customer),
                        Direction.IN,
                        id,
                        "dm.text",
                        id,
                        "",
                        at,
                        "",
                        "page",
                        new Person(customer, "Customer " + customer),
                        Content.Said.text("Is the blue one in stock?"));
        return new Received(CHANNEL, event, "receipt-" + id, at);
    }

    private static Brand brand(int agents, int tickets) {
        int capacity = 2 * tickets / agents + 1;
        return new Brand(
                "mosaic",
                "Mosaic",
                ZoneOffset.UTC,
                List.of(new Channel(CHANNEL, "mosaic", "Mosaic", "care", true, 1)),
                List.of(new Team("care", "Care", 1)),
                IntStream.range(0, agents).mapToObj(i -> agent("agent-" + i, capacity)).toList(),
                List.of(),
                List.of());
    }

    private static Agent agent(String id, int capacity) {
        return new Agent(id, id, Set.of("care"), Set.of(), Set.of(), capacity, "", 1);
    }
}
