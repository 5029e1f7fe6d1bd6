package org.socialcare.simulation.world;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.simulation.machine.Engine;
import org.socialcare.simulation.machine.Functions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Customers who write, agents who work, and schedules that come, or do not. */
public final class World {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The sweep reaches two minutes ahead: it may come this rarely. */
    private static final Duration TICKS = Duration.ofSeconds(100);

    private static final int MOST_SAID = 60;

    /** One history in so many is a long talk with one customer, beyond the sixteen turns kept. */
    private static final int LONG_TALKS = 40;

    private final Engine engine;
    private final VirtualClock clock;
    private final Chaos chaos;
    private final Dice dice;
    private final Webhooks webhooks;
    private final PlatformApi api;
    private final Agents agents;
    private final List<Customer> customers = new ArrayList<>();
    private Instant lastSaid;
    private long said;
    private int grants;

    private record Customer(ChannelId channel, String id) {
        ConversationId conversation() {
            return new PlatformEvent(channel, id, false, "", Instant.EPOCH, "", "").conversation();
        }
    }

    /**
     * @param dice decide what people do
     * @param luck decides what becomes of it
     */
    public World(
            Engine engine,
            Functions functions,
            VirtualClock clock,
            Chaos chaos,
            Dice dice,
            Dice luck,
            Trace trace) {
        var http = new Http(functions);
        this.engine = engine;
        this.clock = clock;
        this.chaos = chaos;
        this.dice = dice;
        this.lastSaid = clock.instant();
        this.webhooks = new Webhooks(http, engine, clock, chaos, luck, trace);
        this.api = new PlatformApi(chaos, luck, trace, this::echo, this::somebodyRenewsTheGrant);
        this.agents = new Agents(http, engine, clock, dice, trace);
    }

    public List<Posting> postings() {
        return webhooks.postings();
    }

    public PlatformApi api() {
        return api;
    }

    public Agents agents() {
        return agents;
    }

    public CallPlatform platform() {
        return api;
    }

    /** Plans a few minutes of a shop's day; returns when they are over. */
    public Instant plan() {
        boolean longTalk = dice.below(LONG_TALKS) == 0;
        for (int i = longTalk ? 1 : dice.between(1, 3); i > 0; i--) {
            customers.add(new Customer(dice.oneOf(Shop.CHANNELS), "cust-" + i));
        }
        Instant at = clock.instant();
        for (int i = longTalk ? dice.between(24, 40) : dice.between(4, 9); i > 0; i--) {
            at = at.plus(longTalk ? dice.millis(200, 6_000) : pause());
            engine.plan(at, this::somethingHappens);
        }
        engine.plan(clock.instant(), () -> agents.status("lin", "online"));
        if (dice.happens(500)) {
            Instant left = clock.instant().plus(dice.millis(0, 300_000));
            engine.plan(left, () -> agents.status("lin", "offline"));
        }
        Instant end = at.plus(MINUTE);
        for (Instant tick = clock.instant(); tick.isBefore(end); tick = tick.plus(TICKS)) {
            schedules(tick.plusSeconds(1));
        }
        return end;
    }

    private Duration pause() {
        return dice.happens(700) ? dice.millis(200, 30_000) : dice.millis(200, 180_000);
    }

    private void schedules(Instant at) {
        // a schedule may fail to come, and come twice
        if (!dice.happens(chaos.weather().crash() * 3)) tick(at, "sla");
        if (dice.happens(chaos.weather().crash() * 2)) tick(at.plusSeconds(5), "sla");
        if (dice.happens(400)) tick(at, "routing");
        if (dice.happens(100)) tick(at, "alerts");
    }

    private void tick(Instant at, String function) {
        engine.plan(at, () -> engine.tick(function));
    }

    private void somethingHappens() {
        Customer customer = dice.oneOf(customers);
        int what = dice.below(100);
        if (what < 60 && said < MOST_SAID) {
            customerWrites(customer);
        } else if (what < 80) {
            agents.reply(customer.conversation());
        } else if (what < 87) {
            agents.resolve(customer.conversation());
        } else if (what < 90) {
            agents.note(customer.conversation());
        } else if (what < 93) {
            agents.assign(customer.conversation());
        } else if (what < 95) {
            webhooks.garble(customer.channel(), dice.below(1_000_000));
        } else if (what < 97) {
            webhooks.forge(List.of(said(customer)));
        } else {
            agents.status(dice.oneOf(Shop.AGENTS), dice.oneOf(List.of("online", "away")));
        }
    }

    private void customerWrites(Customer customer) {
        List<PlatformEvent> events = new ArrayList<>(List.of(said(customer)));
        boolean facebook = customer.channel().platform().equals("facebook");
        while (facebook && dice.happens(300) && said < MOST_SAID) {
            events.add(said(customer));
        }
        webhooks.deliver(events, facebook && dice.happens(50));
        if (!facebook && dice.happens(200)) webhooks.deliver(List.of(said(customer)), false);
    }

    private PlatformEvent said(Customer customer) {
        int number = (int) ++said;
        return event(
                customer.channel(),
                customer.id(),
                false,
                Words.ofCustomer(dice, number),
                "",
                number);
    }

    private void echo(ChannelId channel, String customer, String id, String text, String data) {
        if (channel.platform().equals("wechat")) return;
        var echo = new PlatformEvent(channel, customer, true, id, now(), text, data);
        webhooks.deliver(List.of(echo), false);
    }

    private PlatformEvent event(
            ChannelId channel,
            String customer,
            boolean own,
            String text,
            String metadata,
            long number) {
        String id = (channel.platform().equals("wechat") ? "243000" : "m_") + (100_000 + number);
        return new PlatformEvent(channel, customer, own, id, now(), text, metadata);
    }

    private void somebodyRenewsTheGrant() {
        engine.plan(clock.instant().plus(Duration.ofMinutes(7)), () -> grants++);
    }

    /** The text of the channels' secret at the moment. */
    public String secrets() {
        return Shop.secrets(grants);
    }

    /** The platforms' clock, which never shows the same millisecond twice. */
    private Instant now() {
        Instant now = clock.instant();
        lastSaid = now.isAfter(lastSaid) ? now : lastSaid.plusMillis(1);
        return lastSaid;
    }
}
