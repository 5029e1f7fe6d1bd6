package org.socialcare.simulation.burst;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoPresence;
import org.socialcare.aws.dynamo.DynamoSaveSetting;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Presence;
import org.socialcare.routing.Handler;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.world.Shop;
import org.socialcare.simulation.world.StoredShop;
import org.socialcare.testkit.Some;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A shop with so many agents at work, and so many customers who have all just written. */
final class Crowd {
    private static final Blueprint BLUEPRINT =
            Blueprint.read(Path.of(System.getProperty("repository.root", "../..")));

    private static final ChannelId CHANNEL = Shop.CHANNELS.getFirst();

    private final VirtualClock clock = new VirtualClock(Some.NOW);
    private final Tally tally = new Tally();
    private final Rush rush;
    private final MemoryAws aws;
    private int tickets;

    /**
     * @param lag that an index is behind at most
     */
    Crowd(Duration call, Duration lag, int deathsInTenThousand) {
        rush = new Rush(clock, call, deathsInTenThousand);
        var turn = new AtomicInteger();
        aws =
                new MemoryAws(
                        BLUEPRINT,
                        clock,
                        () -> "{}",
                        new MemoryAws.Conditions(
                                rush,
                                tally,
                                _ -> List.of(Duration.ZERO),
                                () -> lag.multipliedBy(turn.getAndIncrement() % 7).dividedBy(6),
                                client -> client));
    }

    void comes(int tickets, int agents, int capacity, Optional<GivingLimit> limit) {
        this.tickets = tickets;
        var brand = shop(agents, capacity, limit);
        StoredShop.store(brand, new DynamoSaveSetting(aws.dynamo(), "SettingsTable"));
        var conversations = new DynamoConversations(aws.dynamo(), "ConversationsTable");
        for (int i = 0; i < tickets; i++) {
            var message = Some.message("Is it in stock?").from("c" + i).on(CHANNEL).at(now());
            conversations.save(
                    Receiving.decide(
                            Optional.empty(),
                            message.received(),
                            brand.channels().getFirst(),
                            brand,
                            Optional.of(Some.understanding()),
                            now()));
        }
        clock.pass(Duration.ofSeconds(2));
        brand.agents().forEach(this::isThere);
        tally.begin();
    }

    private Instant now() {
        return clock.instant();
    }

    private void isThere(Agent agent) {
        new DynamoPresence(aws.dynamo(), "SettingsTable")
                .keep(
                        Shop.ID,
                        PresenceUpdate.chosen(
                                Optional.empty(),
                                agent.id(),
                                Presence.Status.ONLINE,
                                "",
                                false,
                                now()));
    }

    /** When each agent was given what they have at the end, in order. */
    Map<String, List<Instant>> given() {
        var conversations = new DynamoConversations(aws.dynamo(), "ConversationsTable");
        Map<String, List<Instant>> given = new TreeMap<>();
        for (int i = 0; i < tickets; i++) {
            var id = ConversationId.of(CHANNEL, ThreadKey.direct("c" + i));
            var ticket = conversations.find(id).orElseThrow().ticket().orElseThrow();
            ticket.assignee()
                    .ifPresent(
                            agent ->
                                    given.computeIfAbsent(agent, _ -> new ArrayList<>())
                                            .add(ticket.care().hands().since().orElseThrow()));
        }
        given.values().forEach(Collections::sort);
        return given;
    }

    private static Brand shop(int agents, int capacity, Optional<GivingLimit> limit) {
        var known = Shop.brand();
        return known.withTeams(
                        known.teams().stream()
                                .map(team -> limit.map(team::limited).orElse(team))
                                .toList())
                .withAgents(IntStream.range(0, agents).mapToObj(i -> agent(i, capacity)).toList());
    }

    private static Agent agent(int number, int capacity) {
        String id = "agent-" + number;
        return new Agent(id, id, Set.of("care"), Set.of(), Set.of(), capacity, "", 1);
    }

    /** A worker as it is after a cold start. */
    Handler worker() {
        var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Handler(aws.around("routing", clock, silent));
    }

    VirtualClock clock() {
        return clock;
    }

    Rush rush() {
        return rush;
    }

    Tally tally() {
        return tally;
    }
}
