package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.PolicyStep.Act;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.conversation.Escalating;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.EscalationWish;
import org.socialcare.domain.notices.News;
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

/** What leads' targets hear of an escalation. */
class EscalationNewsTest {
    @Test
    void the_targets_that_policies_tell_for_leads_hear_of_it_and_of_none_of_its_words() {
        var fact = fact(List.of(new PolicyStep(50, Act.TELL_LEAD, Set.of("leads"))));

        assertThat(fact.type()).isEqualTo("TicketEscalated");
        assertThat(FactsTogether.isCalm(fact)).isFalse();
        assertThat(fact.text()).doesNotContain("money back").doesNotContain("You hear");
        var news = (News.OfEscalation) read(fact).getFirst();
        assertThat(news.targets()).containsExactly("leads");
        assertThat(news.reason()).isEqualTo(Escalation.Reason.SAFETY);
        assertThat(news.level()).isEqualTo(1);
        assertThat(news.ticket()).isEqualTo(1);
    }

    @Test
    void where_no_policy_tells_leads_nobody_hears_of_it() {
        assertThatThrownBy(() -> read(fact(List.of()))).isInstanceOf(ShapeProblem.class);
    }

    private static List<News> read(Fact fact) {
        var event = "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
        return ((OfFact) NoticeMessage.read(event)).news();
    }

    private static Fact fact(List<PolicyStep> steps) {
        var hour = new Target(Duration.ofHours(1), true);
        var policy =
                new Policy(
                        "p", 1, 1, Conditions.NONE, "", new Targets(hour, hour, hour), 50, steps);
        var brand = Some.brand().withPolicies(List.of(policy));
        var before = Some.change(Optional.empty(), Some.message("?")).after();
        var wish =
                new EscalationWish(
                        "eleni",
                        new EscalationWish.Target.Department("aftersales"),
                        Escalation.Reason.SAFETY,
                        "Wants her money back",
                        "",
                        Optional.empty(),
                        Optional.of(
                                new EscalationWish.Words(
                                        "You hear from us", Some.NOW.plusSeconds(600))));
        return FactJson.of(
                Some.done(Escalating.escalate(before, brand, Some.RULES, "e", wish, Some.NOW))
                        .entry());
    }
}
