package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.question;
import static org.socialcare.domain.conversation.Scene.thanks;
import static org.socialcare.domain.conversation.Scene.understood;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.acting.Aside;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.Condition;
import org.socialcare.domain.rules.CustomerField;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.rules.Trace;
import org.socialcare.domain.rules.Trace.Outcome;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.text.WordSearch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RulesFireTest {
    private static final Condition LAMP =
            new Condition.Speaking(new WordSearch(List.of("lamp", "λάμπα")));
    private static final Rule TO_LAMPS =
            rule(
                    "lamps",
                    On.TICKET_OPENED,
                    List.of(LAMP),
                    new Action.GiveTo("lamps"),
                    new Action.Tag("lamp"));

    private final Scene scene = Scene.direct();

    @Test
    void without_rules_the_entry_remembers_none_and_the_ticket_is_as_ever() {
        scene.asks(0);

        assertThat(fired(scene)).isEmpty();
        assertThat(scene.ticket().team()).isEqualTo("presales");
        assertThat(scene.ticket().tags()).isEmpty();
    }

    @Test
    void a_rule_gives_a_new_ticket_to_another_team_and_tags_it_in_the_same_change() {
        scene.rules(new RuleSet(3, List.of(TO_LAMPS)));

        says(0, "My ΛΑΜΠΑ is broken");

        assertThat(scene.ticket().team()).isEqualTo("lamps");
        assertThat(scene.ticket().tags()).containsExactly("lamp");
        assertThat(scene.entries()).hasSize(1);
        assertThat(fired(scene))
                .contains(new Fired(3, List.of("lamps"), new Seen(Priority.P3, false, Set.of())));
    }

    @Test
    void a_rule_that_does_not_fire_is_remembered_as_looked_at() {
        scene.rules(new RuleSet(3, List.of(TO_LAMPS)));

        says(0, "Where is my parcel?");

        assertThat(scene.ticket().team()).isEqualTo("presales");
        assertThat(fired(scene).orElseThrow().rules()).isEmpty();
    }

    @Test
    void tags_stay_when_the_ticket_is_answered_and_resolved() {
        scene.rules(new RuleSet(1, List.of(TO_LAMPS)));
        says(0, "the lamp");

        scene.replies(10);
        scene.resolves(20);

        assertThat(scene.ticket().tags()).containsExactly("lamp");
    }

    @Test
    void a_raised_priority_decides_which_promise_holds() {
        var raise = rule("up", On.MESSAGE_RECEIVED, List.of(LAMP), new Action.Raise(Priority.P1));
        scene.rules(new RuleSet(1, List.of(raise)));

        says(0, "the lamp");

        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
        assertThat(scene.due(ClockKind.FIRST_RESPONSE)).isEqualTo(30);
    }

    @Test
    void nothing_lowers_what_is_sensitive() {
        var lower = rule("down", On.TICKET_OPENED, List.of(), new Action.Lower(Priority.P4));
        scene.rules(new RuleSet(1, List.of(lower)));
        var sensitive =
                understood(Category.OTHER, Sentiment.NEUTRAL, Set.of(RiskFlag.SENSITIVE), false);

        scene.asks(0, sensitive);

        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
    }

    @Test
    void a_lowered_ticket_rises_again_with_the_next_urgent_message() {
        var lower = rule("down", On.TICKET_OPENED, List.of(), new Action.Lower(Priority.P4));
        scene.rules(new RuleSet(1, List.of(lower)));

        scene.asks(0);
        assertThat(scene.ticket().priority()).isEqualTo(Priority.P4);
        scene.asks(5, Scene.angry());

        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
    }

    @Test
    void a_rule_has_replies_wait_for_a_second_person() {
        var ask = rule("ask", On.MESSAGE_RECEIVED, List.of(LAMP), new Action.AskApproval());
        scene.rules(new RuleSet(1, List.of(ask)));

        says(0, "Hello");
        assertThat(scene.ticket().care().approval()).isEmpty();
        says(5, "the lamp");

        assertThat(scene.ticket().care().approval()).contains(true);
    }

    @Test
    void a_rule_sets_a_new_ticket_aside_without_a_clock_and_can_be_explained() {
        var set =
                new RuleSet(
                        1,
                        List.of(
                                rule(
                                        "hide",
                                        On.TICKET_OPENED,
                                        List.of(LAMP),
                                        new Action.SetAside())));
        scene.rules(set);

        assertThat(scene.says(0, Content.Said.text("lamp offer"), question()))
                .isEqualTo(EntryBody.TicketEffect.ASIDE);

        assertThat(scene.ticket().care().aside()).isEqualTo(Aside.BY_HAND);
        assertThat(TicketCard.of(scene.now())).as("in no queue").isEmpty();
        assertThat(scene.verdicts(1_000)).isEmpty();
        assertThat(RuleReplay.again(scene.entries().getFirst(), set).orElseThrow().firedIds())
                .containsExactly("hide");
        assertThat(scene.says(5, Content.Said.text("lamp again"), question()))
                .isEqualTo(EntryBody.TicketEffect.ASIDE);
        assertThat(fired(scene)).as("nobody looks at what is out of sight").isEmpty();
    }

    @Test
    void a_rule_may_hide_again_what_words_would_bring_back() {
        var hide = rule("hide", On.TICKET_OPENED, List.of(LAMP), new Action.SetAside());
        var set = new RuleSet(1, List.of(hide));
        var advertising = Understanding.of("en", Category.OTHER, 0.99, Sentiment.NEUTRAL, Set.of());
        var spam =
                new Understanding(
                        "en",
                        Topic.SPAM,
                        Sentiment.NEUTRAL,
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        false,
                        new Sureness(0.99, 0.99, 0, 0),
                        List.of());
        scene.rules(set);

        assertThat(scene.says(0, Content.Said.text("buy followers"), spam))
                .isEqualTo(EntryBody.TicketEffect.ASIDE);
        assertThat(fired(scene)).as("no rule looks at spam").isEmpty();
        assertThat(scene.says(5, Content.Said.text("or a lamp"), advertising))
                .isEqualTo(EntryBody.TicketEffect.ASIDE);

        assertThat(scene.ticket().care().aside()).isEqualTo(Aside.BY_HAND);
        assertThat(RuleReplay.again(scene.entries().getLast(), set).orElseThrow().firedIds())
                .containsExactly("hide");
    }

    @Test
    void what_agents_keep_about_the_customer_is_asked_for_and_remembered_as_far_as_it_was_asked() {
        var acme = new Condition.OfCustomer(CustomerField.COMPANY, Set.of("ACME", "Other"));
        var retail = new Condition.OfCustomer(CustomerField.INDUSTRY, Set.of("retail"));
        var other = new Condition.OfCustomer(CustomerField.INDUSTRY, Set.of("acme"));
        var set =
                new RuleSet(
                        1,
                        List.of(
                                rule(
                                        "a",
                                        On.TICKET_OPENED,
                                        List.of(acme, retail),
                                        new Action.Tag("a")),
                                rule("b", On.TICKET_OPENED, List.of(other), new Action.Tag("b"))));
        scene.rules(set);

        says(0, "Hello");

        var fired = fired(scene).orElseThrow();
        assertThat(fired.rules()).containsExactly("a");
        assertThat(fired.seen().kept())
                .as("as the rules write it, and nothing else of the card")
                .containsExactlyInAnyOrder("company:ACME", "industry:retail");
        assertThat(set.asksForCustomer()).isTrue();
        assertThat(new RuleSet(2, List.of(TO_LAMPS)).asksForCustomer()).isFalse();
    }

    @Test
    void the_entry_remembers_whom_rules_want_to_hear_of_it_up_to_a_limit() {
        var tell = new Action.Tell("ops");
        var first = rule("first", On.TICKET_OPENED, List.of(LAMP), tell);
        var other = rule("other", On.TICKET_OPENED, List.of(), tell, new Action.Tell("care"));
        scene.rules(new RuleSet(1, List.of(first, other)));

        says(0, "Hello");

        assertThat(fired(scene).orElseThrow().tells())
                .containsExactly(
                        new Fired.Tell("other", "other", "ops"),
                        new Fired.Tell("other", "other", "care"));

        var loud = Collections.nCopies(30, rule("loud", On.MESSAGE_RECEIVED, List.of(), tell));
        scene.rules(new RuleSet(2, loud));
        says(5, "Hello?");
        assertThat(fired(scene).orElseThrow().tells()).hasSize(Fired.MOST_TELLS);
    }

    @Test
    void no_rule_hides_an_emergency() {
        var hide = rule("hide", On.TICKET_OPENED, List.of(), new Action.SetAside());
        scene.rules(new RuleSet(1, List.of(hide)));
        var emergency =
                understood(Category.OTHER, Sentiment.NEUTRAL, Set.of(RiskFlag.EMERGENCY), false);

        assertThat(scene.asks(0, emergency)).isEqualTo(EntryBody.TicketEffect.OPENED);
    }

    @Test
    void a_bare_thanks_and_an_echo_are_no_occasion_for_rules() {
        var any = rule("any", On.MESSAGE_RECEIVED, List.of(), new Action.Tag("any"));
        scene.asks(0);
        scene.rules(new RuleSet(1, List.of(any)));

        scene.asks(5, thanks());
        scene.echoes(6);

        assertThat(scene.ticket().tags()).isEmpty();
        assertThat(scene.entries()).allMatch(e -> RuleReplay.recorded(e).isEmpty());
    }

    @Test
    void looking_again_names_the_condition_that_failed_and_what_was_there_instead() {
        var rule =
                rule(
                        "greek",
                        On.MESSAGE_RECEIVED,
                        List.of(
                                new Condition.InPlace(true),
                                new Condition.InLanguage(Set.of("el"))),
                        new Action.Tag("greek"));
        var set = new RuleSet(7, List.of(rule, TO_LAMPS));
        scene.rules(set);
        says(0, "lamp");

        Trace trace = RuleReplay.again(scene.entries().getFirst(), set).orElseThrow();

        assertThat(trace.steps())
                .extracting(Trace.Step::outcome)
                .containsExactly(
                        new Outcome.Failed(
                                1, new Condition.InLanguage(Set.of("el")), List.of("en")),
                        new Outcome.Fired());
    }

    @Test
    void what_was_never_looked_at_is_not_explained() {
        scene.asks(0);

        assertThat(RuleReplay.again(scene.entries().getFirst(), RuleSet.NONE)).isEmpty();
    }

    private void says(double second, String words) {
        scene.says(second, Content.Said.text(words), question());
    }

    private static Optional<Fired> fired(Scene scene) {
        return RuleReplay.recorded(scene.entries().getLast());
    }

    private static Rule rule(String id, On on, List<Condition> when, Action... then) {
        return new Rule(id, id, on, when, when.isEmpty(), List.of(then), false);
    }
}
