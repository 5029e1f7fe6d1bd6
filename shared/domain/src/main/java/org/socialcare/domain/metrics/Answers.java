package org.socialcare.domain.metrics;

import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes figures; several questions cost one pass over the stories. */
public final class Answers {
    private Answers() {}

    /**
     * The answer to one question.
     *
     * @param stories all that could matter to the period, each once; see {@link Stories}
     * @param now what is still running runs until then
     * @throws IllegalArgumentException if the question has a {@link Question#problem}
     */
    public static Answer compute(
            Question question, Iterable<TicketStory> stories, Brand brand, Instant now) {
        return computeAll(List.of(question), stories, brand, now).getFirst();
    }

    /** The answers in the order of the questions. */
    public static List<Answer> computeAll(
            List<Question> questions, Iterable<TicketStory> stories, Brand brand, Instant now) {
        Hours hours = new Hours(brand);
        Map<Gauging.Key, Gauging> gaugings = new HashMap<>();
        List<Figures> figures = new ArrayList<>();
        for (Question question : questions) {
            checked(question);
            View view = new View(question.span(), now, hours);
            figures.add(
                    new Figures(
                            question,
                            id ->
                                    gaugings.computeIfAbsent(
                                            new Gauging.Key(id, question.span()),
                                            _ -> new Gauging(Registry.definition(id), view))));
        }
        for (TicketStory story : stories) {
            Extent extent = Extent.of(story);
            for (Gauging gauging : gaugings.values()) gauging.see(story, extent);
        }
        for (Gauging gauging : gaugings.values()) gauging.end();
        return figures.stream().map(Figures::answer).toList();
    }

    static void checked(Question question) {
        question.problem()
                .ifPresent(
                        problem -> {
                            throw new IllegalArgumentException(
                                    problem.pointer() + ": " + problem.detail());
                        });
    }
}
