package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.TicketStory.Round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions that lay past their target while a younger complaint was answered. */
final class Starved implements Gauge {
    private final View view;
    private final List<Waiting> questions = new ArrayList<>();
    private final List<Answered> complaints = new ArrayList<>();

    private record Waiting(TicketStory story, Round round, Instant due, Instant end) {}

    private record Answered(Instant asked, Instant at) {}

    Starved(View view) {
        this.view = view;
    }

    static Definition definition() {
        return new Definition(
                Words.count(
                        "starved_questions",
                        "Product questions that lay past their due instant while a complaint"
                                + " younger than them was answered.",
                        "The younger complaint is answered.",
                        "The first such answer in the period.",
                        Words.HOLDER,
                        Words.UNPROMISED),
                Tally.Count::new,
                Starved::new);
    }

    @Override
    public void see(TicketStory story, Consumer<Mark> marks) {
        for (Round round : story.rounds()) {
            switch (round.begun().category()) {
                case PRODUCT_QUESTION -> question(story, round);
                case COMPLAINT ->
                        story.answerTo(round)
                                .filter(view::holds)
                                .ifPresent(at -> complaints.add(new Answered(round.start(), at)));
                case AFTER_SALES, PRAISE, OTHER -> {}
            }
        }
    }

    private void question(TicketStory story, Round round) {
        Instant end = story.endOf(round).orElse(view.now());
        round.due()
                .filter(end::isAfter)
                .ifPresent(due -> questions.add(new Waiting(story, round, due, end)));
    }

    @Override
    public void end(Consumer<Mark> marks) {
        complaints.sort(Comparator.comparing(Answered::at));
        for (Waiting question : questions) {
            overtaken(question)
                    .ifPresent(
                            at ->
                                    marks.accept(
                                            Mark.one(
                                                    question.story(),
                                                    at,
                                                    question.round().begun(),
                                                    question.story().holderAt(at))));
        }
    }

    private Optional<Instant> overtaken(Waiting question) {
        for (int i = firstAfter(question.due()); i < complaints.size(); i++) {
            Answered complaint = complaints.get(i);
            if (!complaint.at().isBefore(question.end())) return Optional.empty();
            if (complaint.asked().isAfter(question.round().start())) {
                return Optional.of(complaint.at());
            }
        }
        return Optional.empty();
    }

    private int firstAfter(Instant at) {
        int low = 0;
        int high = complaints.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (complaints.get(middle).at().isAfter(at)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
