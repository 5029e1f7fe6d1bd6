package org.socialcare.desk;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.learning.TrainingRow;
import org.socialcare.domain.metrics.Agreement;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.wire.json.Json;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How often labels stood in a week, and the messages that were corrected, for the trainer. */
final class LearningApi {
    private static final int DAYS = 7;
    private static final int PAGE = 100;
    private static final int LONGEST_CURSOR = 12;
    private static final int LONGEST_TAG = 12;

    private final ReadTicketFacts facts;
    private final FindConversation find;
    private final Conversations conversations;
    private final InstantSource clock;

    LearningApi(
            ReadTicketFacts facts,
            FindConversation find,
            Conversations conversations,
            InstantSource clock) {
        this.facts = facts;
        this.find = find;
        this.conversations = conversations;
        this.clock = clock;
    }

    Answer figures(Request request, Caller caller) {
        caller.mustSeeBrand();
        var week = week(request, caller);
        List<TicketFact> all = new ArrayList<>();
        for (int shard = 0; shard < TicketFact.SHARDS; shard++) {
            all.addAll(facts.ofDays(caller.brand().id(), week, week.plusDays(DAYS - 1), shard));
        }
        var items = new ArrayList<Json>();
        for (var agreement : Agreement.of(all)) {
            items.add(
                    Json.object()
                            .put("part", Shapes.word(agreement.part()))
                            .put("label", agreement.label().toLowerCase(Locale.ROOT))
                            .put("language", agreement.language())
                            .put("tickets", agreement.tickets())
                            .put("corrected", agreement.corrected())
                            .put("agreement", Shapes.number(agreement.share()))
                            .build());
        }
        return Answer.ok(Json.object().put("week", week.toString()).put("items", items).build());
    }

    /** Lines of one language as the trainer reads them; the labels are those that stand now. */
    Answer export(Request request, Caller caller) {
        caller.mustSupervise();
        var week = week(request, caller);
        var language = language(request);
        var place = Place.of(Paging.cursor(request, LONGEST_CURSOR));
        var messages = List.copyOf(corrected(ofDay(caller, week.plusDays(place.day))));
        int end = Math.min(messages.size(), place.offset + PAGE);
        var text = new StringBuilder();
        for (int i = Math.min(place.offset, end); i < end; i++) {
            row(caller, messages.get(i), language).ifPresent(row -> text.append(row).append('\n'));
        }
        var next =
                end < messages.size()
                        ? Optional.of(place.day + "." + end)
                        : Optional.of(place.day + 1).filter(d -> d < DAYS).map(d -> d + ".0");
        return Answer.of(
                new Download(
                        "text/tab-separated-values; charset=utf-8",
                        "corrections_" + language + ".tsv",
                        text.toString(),
                        next.map(
                                cursor ->
                                        request.address()
                                                + "?cursor="
                                                + cursor
                                                + "&week="
                                                + week
                                                + "&language="
                                                + language)));
    }

    private record Message(ConversationId in, String entry) {}

    private static Set<Message> corrected(List<TicketFact> facts) {
        Set<Message> messages = new LinkedHashSet<>();
        for (var fact : facts) {
            if (fact.what() instanceof What.Corrected(var entry, var _)) {
                messages.add(new Message(fact.conversation(), entry));
            }
        }
        return messages;
    }

    private Optional<String> row(Caller caller, Message message, String language) {
        return find.find(message.in())
                .filter(conversation -> conversation.brand().equals(caller.brand().id()))
                .flatMap(conversation -> conversations.line(conversation, message.entry()))
                .flatMap(
                        line ->
                                line.understanding()
                                        .filter(it -> it.language().startsWith(language))
                                        .flatMap(it -> TrainingRow.of(line.text(), it)));
    }

    private List<TicketFact> ofDay(Caller caller, LocalDate day) {
        List<TicketFact> all = new ArrayList<>();
        for (int shard = 0; shard < TicketFact.SHARDS; shard++) {
            all.addAll(facts.ofDay(caller.brand().id(), day, shard));
        }
        return all;
    }

    private LocalDate week(Request request, Caller caller) {
        var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
        var today = LocalDate.ofInstant(clock.instant(), caller.brand().zone());
        try {
            return request.query("week").map(LocalDate::parse).orElse(today).with(monday);
        } catch (DateTimeParseException noDay) {
            throw new Refusal(Problem.invalid("/week", "must be a day such as 2026-03-02"));
        }
    }

    private static String language(Request request) {
        return request.query("language")
                .filter(tag -> tag.length() >= 2 && tag.length() <= LONGEST_TAG)
                .filter(tag -> tag.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .orElseThrow(
                        () -> new Refusal(Problem.invalid("/language", "must be a tag as in zh")));
    }

    /** Where a page begins: on which day, and behind how many of its messages. */
    private record Place(int day, int offset) {
        static Place of(Optional<String> cursor) {
            if (cursor.isEmpty()) return new Place(0, 0);
            int dot = cursor.get().indexOf('.');
            if (dot < 0) throw new Refusal(Paging.unknown());
            int day = Slice.number(cursor.get().substring(0, dot));
            if (day >= DAYS) throw new Refusal(Paging.unknown());
            return new Place(day, Slice.number(cursor.get().substring(dot + 1)));
        }
    }
}
