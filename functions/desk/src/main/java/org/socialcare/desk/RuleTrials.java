package org.socialcare.desk;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.OrderBound;
import org.socialcare.domain.conversation.RuleReplay;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.Told;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleTrial.Place;
import org.socialcare.domain.rules.RuleTrial.State;
import org.socialcare.domain.rules.Tally;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries rules on what was received, and on what clocks said, a stretch with every call: each reads
 * no more than fits well into the time a call has, and says where to go on.
 */
final class RuleTrials {
    /** Queries of one call. */
    private static final int MOST_READS = 100;

    private static final int PAGE = 100;

    private final ReadTicketFacts facts;
    private final ReadTimeline timelines;
    private final FindCustomer customers;

    RuleTrials(ReadTicketFacts facts, ReadTimeline timelines, FindCustomer customers) {
        this.facts = facts;
        this.timelines = timelines;
        this.customers = customers;
    }

    RuleTrial further(RuleTrial trial, RuleSet rules, Brand brand) {
        var stretch = new Stretch(trial, rules, brand);
        while (stretch.reads < MOST_READS && stretch.trial.state() == State.RUNNING) {
            stretch.part();
        }
        return stretch.trial;
    }

    /** What one call reads. */
    private final class Stretch {
        private final RuleSet rules;
        private final Brand brand;
        private final Map<String, CustomerFields> cards = new HashMap<>();
        private RuleTrial trial;
        private int reads;

        private Stretch(RuleTrial trial, RuleSet rules, Brand brand) {
            this.trial = trial;
            this.rules = rules;
            this.brand = brand;
        }

        private void part() {
            var place = trial.at();
            var conversations = conversations(place);
            int next = place.skip();
            while (next < conversations.size()
                    && reads < MOST_READS
                    && trial.read() < RuleTrial.MOST_MESSAGES) {
                read(conversations.get(next), place.day());
                next++;
            }
            trial =
                    trial.reached(
                            next < conversations.size()
                                    ? new Place(place.day(), place.part(), next)
                                    : after(place));
        }

        /** Always in the same order, so that a place in it means the same with the next call. */
        private List<ConversationId> conversations(Place place) {
            reads++;
            return facts.ofDay(brand.id(), place.day(), place.part()).stream()
                    .map(TicketFact::conversation)
                    .map(ConversationId::text)
                    .distinct()
                    .sorted()
                    .map(ConversationId::new)
                    .toList();
        }

        /** What happened on the day, and the warnings before it that no other day would find. */
        private void read(ConversationId conversation, LocalDate day) {
            Instant from = start(day);
            List<Entry> lonely = new ArrayList<>();
            var before = Optional.of(OrderBound.of(start(day.plusDays(1))));
            while (before.isPresent()) {
                reads++;
                var page = timelines.latest(conversation, before, PAGE);
                for (var entry : page.entries().reversed()) {
                    if (!entry.at().isBefore(from)) {
                        look(entry);
                    } else if (Told.of(entry).isPresent() || entry.at().isBefore(first())) {
                        lookAfter(entry.at(), lonely);
                        return;
                    } else {
                        lonely.add(entry);
                    }
                }
                before = page.older();
            }
        }

        /** A day is known by its ticket facts, and a clock that warns is none. */
        private void lookAfter(Instant told, List<Entry> lonely) {
            LocalDate known = LocalDate.ofInstant(told, brand.zone());
            for (var entry : lonely) {
                if (LocalDate.ofInstant(entry.at(), brand.zone()).isAfter(known)) look(entry);
            }
        }

        private Instant first() {
            return start(trial.from());
        }

        private Instant start(LocalDate day) {
            return day.atStartOfDay(brand.zone()).toInstant();
        }

        private void look(Entry entry) {
            var would = RuleReplay.rehearsed(entry, rules, brand, card(entry));
            if (would.isEmpty()) return;
            var did = RuleReplay.recorded(entry).map(Fired::rules).orElse(List.of());
            var example =
                    new Tally.Example(
                            entry.conversation().text(), OpaqueId.write(entry.id()), entry.at());
            trial = trial.with(example, would.get().firedIds(), did);
        }

        /** Of whoever said it, as it is now; one look for each conversation that is read. */
        private CustomerFields card(Entry entry) {
            if (!rules.asksForCustomer()
                    || !(entry.body() instanceof EntryBody.Heard heard)
                    || heard.event().direction() != Direction.IN) {
                return CustomerFields.UNKNOWN;
            }
            var person = heard.event().customer().id();
            return cards.computeIfAbsent(
                    entry.context().channel() + "/" + person,
                    _ -> {
                        reads++;
                        return customers.card(entry.context().channel(), person);
                    });
        }

        private static Place after(Place place) {
            return place.part() + 1 < TicketFact.SHARDS
                    ? new Place(place.day(), place.part() + 1, 0)
                    : new Place(place.day().minusDays(1), 0, 0);
        }
    }
}
