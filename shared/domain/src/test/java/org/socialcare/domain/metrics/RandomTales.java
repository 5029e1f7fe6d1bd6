package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Conversations that go on as conversations do, the same for the same seed. Tame ones happen in
 * order, keep to one subject a ticket and lose no reply; in wild ones everything may be late, fail
 * or change, also long after it is settled.
 */
final class RandomTales {
    private static final List<ChannelId> CHANNELS = List.of(Shop.PAGE, Shop.SHORTS, Shop.FREE);
    private static final List<String> AGENTS = List.of("lin", "eleni", "sam");
    private static final List<String> OUTCOMES =
            List.of("solved", "solved", "answered", "spam", "", "no_answer_needed", "thanked");
    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final Random random;
    private final boolean wild;
    private final List<Entry> unsettled = new ArrayList<>();
    private int count;

    private RandomTales(long seed, boolean wild) {
        this.random = new Random(seed);
        this.wild = wild;
    }

    static List<Tale> tame(long seed, int conversations, Instant end) {
        return new RandomTales(seed, false).tales(conversations, end);
    }

    static List<Tale> wild(long seed, int conversations, Instant end) {
        return new RandomTales(seed, true).tales(conversations, end);
    }

    private List<Tale> tales(int conversations, Instant end) {
        List<Tale> tales = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            Tale tale = new Tale(Shop.brand(), any(CHANNELS), "person" + i);
            unsettled.clear();
            Instant at = Shop.at("00:00").plusMillis(random.nextInt(8 * 86_400_000));
            while (at.isBefore(end)) {
                if (!tale.entries().isEmpty()) tale.until(at);
                act(tale, at);
                at = at.plusMillis(pause());
            }
            tale.until(end);
            tales.add(tale);
        }
        return tales;
    }

    private long pause() {
        return switch (random.nextInt(10)) {
            case 0 -> Duration.ofHours(20 + random.nextInt(60)).toMillis() + random.nextInt(999);
            case 1, 2, 3 -> Duration.ofMinutes(30 + random.nextInt(400)).toMillis();
            default -> 1_000L + random.nextInt(1_800_000);
        };
    }

    private void act(Tale tale, Instant at) {
        count++;
        if (tale.running().isEmpty()) {
            idle(tale, at);
            return;
        }
        switch (wild ? random.nextInt(17) : tame()) {
            case 0, 1 -> asks(tale, at);
            case 2 -> tale.thanks(at);
            case 3 -> tale.echoes(at);
            case 4, 5, 6 -> replies(tale, at);
            case 7 -> assigns(tale, at);
            case 8, 9 -> tale.resolves(any(AGENTS), any(OUTCOMES), at);
            case 10 -> moves(tale, at);
            case 11 -> tale.echoes(late(at));
            case 12 -> asks(tale, late(at));
            case 13, 14 -> fails(tale, at);
            case 15 -> passesOn(tale, at);
            default -> unsettled.add(tale.reply(any(AGENTS), at));
        }
    }

    /** Tickets are passed on, and nothing is late. */
    private int tame() {
        int act = random.nextInt(12);
        return act == 11 ? 15 : act;
    }

    private void idle(Tale tale, Instant at) {
        if (tale.entries().isEmpty() || random.nextInt(3) == 0) {
            subject(tale);
            tale.asks(at);
            greets(tale, at.plusMillis(200));
            return;
        }
        switch (random.nextInt(wild ? 5 : 2)) {
            case 0 -> tale.thanks(at);
            case 1 -> tale.until(at);
            case 2 -> fails(tale, at);
            case 3 -> tale.echoes(late(at));
            default -> tale.replies(any(AGENTS), at);
        }
    }

    private void asks(Tale tale, Instant at) {
        if (wild) subject(tale);
        tale.asks(at);
    }

    private void passesOn(Tale tale, Instant at) {
        if (tale.ticket().care().stepsUp().isEmpty()) {
            String other = tale.ticket().team().equals("sales") ? "care" : "sales";
            // what is promised is as before
            Priority same = tale.ticket().priority();
            tale.escalates(any(AGENTS), other, Optional.of(same).filter(_ -> !wild), at);
        } else {
            tale.handsBack(any(AGENTS), at);
        }
    }

    private Instant late(Instant at) {
        return at.minusSeconds(random.nextInt(random.nextInt(4) == 0 ? 900_000 : 9_000));
    }

    /** Now and then the suite was quicker than everybody. */
    private void greets(Tale tale, Instant at) {
        var said = random.nextInt(3) == 0 ? tale.greets(at) : Optional.<Entry>empty();
        if (wild) said.ifPresent(unsettled::add);
    }

    private void subject(Tale tale) {
        tale.speaking(any(List.of("en", "el", "zh")));
        Category category = any(CATEGORIES);
        boolean angry = category == Category.COMPLAINT || category == Category.AFTER_SALES;
        List<Sentiment> calm = List.of(Sentiment.NEUTRAL, Sentiment.POSITIVE);
        // an angry question asked again is promised something else half way
        tale.meaning(category, any(angry || wild ? List.of(Sentiment.values()) : calm));
    }

    private void replies(Tale tale, Instant at) {
        Entry reply = tale.reply(any(AGENTS), at);
        if (random.nextBoolean()) return;
        String known = "p" + count;
        tale.sent(reply, known, at.plusMillis(300));
        tale.shows(known, at.plusMillis(200 + random.nextInt(300)));
    }

    private void assigns(Tale tale, Instant at) {
        if (tale.ticket().assignee().isPresent() && random.nextInt(3) == 0) {
            tale.returns(at);
            return;
        }
        String agent = any(AGENTS);
        if (tale.ticket().assignee().filter(agent::equals).isEmpty()) tale.assigns(agent, at);
    }

    private void moves(Tale tale, Instant at) {
        String team = tale.ticket().team().equals("care") ? "sales" : "care";
        tale.moves(team, at);
    }

    private void fails(Tale tale, Instant at) {
        if (unsettled.isEmpty()) return;
        tale.fails(unsettled.remove(random.nextInt(unsettled.size())), at);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
