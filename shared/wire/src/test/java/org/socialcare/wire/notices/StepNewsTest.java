package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.PolicyStep.Act;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.notices.News;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.facts.FactsTogether;
import org.socialcare.wire.notices.NoticeMessage.OfFact;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What targets hear of a clock's steps. */
class StepNewsTest {
    @Test
    void a_step_that_tells_somebody_names_whom_and_travels_by_itself() {
        var fact = fact(new PolicyStep(50, Act.TELL_DIRECTOR, Set.of("boss")));

        assertThat(fact.type()).isEqualTo("ClockStepped");
        assertThat(FactsTogether.isCalm(fact)).isFalse();
        var news = (News.OfStep) read(fact).getFirst();
        assertThat(news.act()).isEqualTo(Act.TELL_DIRECTOR);
        assertThat(news.targets()).containsExactly("boss");
        assertThat(news.percent()).isEqualTo(50);
        assertThat(news.clock()).isEqualTo(ClockKind.FIRST_RESPONSE);
        assertThat(news.ticket()).isEqualTo(1);
        assertThat(news.at()).isBefore(news.due());
    }

    @Test
    void a_nudge_stays_at_the_desk() {
        var fact = fact(new PolicyStep(50, Act.NUDGE, Set.of()));

        assertThat(FactsTogether.isCalm(fact)).isTrue();
        assertThatThrownBy(() -> read(fact)).isInstanceOf(ShapeProblem.class);
    }

    private static List<News> read(Fact fact) {
        var event = "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
        return ((OfFact) NoticeMessage.read(event)).news();
    }

    private static Fact fact(PolicyStep step) {
        var hour = new Target(Duration.ofHours(1), true);
        var policy =
                new Policy(
                        "p",
                        1,
                        1,
                        Conditions.NONE,
                        "",
                        new Targets(hour, hour, new Target(Duration.ofHours(9), true)),
                        90,
                        List.of(step));
        var brand = Some.brand().withPolicies(List.of(policy));
        var asked =
                Receiving.decide(
                        Optional.empty(),
                        Some.message("Where is it?").received(),
                        Some.channel(),
                        brand,
                        Optional.of(
                                Understanding.of(
                                        "en", Category.OTHER, 0.9, Sentiment.NEUTRAL, Set.of())),
                        Some.NOW);
        var at = Timing.nextDue(asked.after()).orElseThrow();
        return FactJson.of(Timing.fire(asked.after(), at).orElseThrow().entry());
    }
}
