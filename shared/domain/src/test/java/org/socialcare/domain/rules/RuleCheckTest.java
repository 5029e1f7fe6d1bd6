package org.socialcare.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.text.WordSearch;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

class RuleCheckTest {
    private static final ChannelId PAGE = new ChannelId("facebook", "mosaic");
    private static final Brand BRAND =
            new Brand(
                    "mosaic",
                    "Mosaic",
                    ZoneOffset.UTC,
                    List.of(new Channel(PAGE, "mosaic", "Page", "presales", true, 1)),
                    List.of(new Team("presales", "Before", 1), new Team("refunds", "Refunds", 1)),
                    List.of(),
                    List.of(new Calendar("day", ZoneOffset.UTC, Map.of(), Map.of())),
                    List.of(),
                    Handling.DEFAULT,
                    List.of(
                            new NoticeTarget(
                                    "ops",
                                    "Operations",
                                    NoticeTarget.Kind.SLACK,
                                    NoticeTarget.Language.EN,
                                    Optional.empty(),
                                    Set.of(),
                                    true,
                                    1)));
    private static final Condition GREEK = new Condition.InLanguage(Set.of("el"));
    private static final Action TAG = new Action.Tag("seen");

    @Test
    void sensible_rules_have_no_problem() {
        var refunds =
                new Rule(
                        "refunds",
                        "Refunds to their team",
                        On.TICKET_OPENED,
                        List.of(
                                new Condition.OnChannel(Set.of(PAGE)),
                                new Condition.OnPlatform(Set.of("facebook")),
                                new Condition.About(Set.of(Category.AFTER_SALES), 0.6),
                                new Condition.WithinHours("day", false),
                                new Condition.Again(false),
                                words("refund", "退款")),
                        false,
                        List.of(new Action.GiveTo("refunds"), new Action.Raise(Priority.P2), TAG),
                        true);
        var all = new Rule("all", "All", On.MESSAGE_RECEIVED, List.of(), true, List.of(TAG), true);

        assertThat(RuleCheck.problems(List.of(refunds, all), BRAND)).isEmpty();
        assertThat(RuleCheck.problems(List.of(), BRAND)).isEmpty();
    }

    @Test
    void what_the_brand_does_not_have_is_named_with_its_place() {
        var rule =
                rule(
                        List.of(
                                new Condition.OnChannel(Set.of(new ChannelId("wechat", "gone"))),
                                new Condition.WithinHours("night", true)),
                        new Action.GiveTo("nobody"));

        assertThat(RuleCheck.problems(List.of(rule), BRAND))
                .containsExactly(
                        new RuleCheck.Problem("/rules/0/when/0", "there is no channel wechat/gone"),
                        new RuleCheck.Problem("/rules/0/when/1", "there is no calendar night"),
                        new RuleCheck.Problem("/rules/0/then/0", "there is no team nobody"));
    }

    @Test
    void conditions_that_never_hold_together_are_refused() {
        assertThat(places(rule(List.of(GREEK, new Condition.InLanguage(Set.of("zh"))), TAG)))
                .containsExactly("/rules/0/when/1");
        assertThat(
                        places(
                                rule(
                                        List.of(
                                                new Condition.WithinHours("day", true),
                                                new Condition.WithinHours("day", false)),
                                        TAG)))
                .containsExactly("/rules/0/when/1");
        assertThat(places(rule(List.of(new Condition.Again(true)), TAG)))
                .as("opening is the first contact")
                .containsExactly("/rules/0/when/0");
    }

    @Test
    void two_flags_or_words_may_well_hold_together() {
        var rule =
                rule(
                        List.of(
                                new Condition.Flagged(Set.of(RiskFlag.ABUSE)),
                                new Condition.Flagged(Set.of(RiskFlag.WAITING)),
                                words("lamp"),
                                words("broken")),
                        TAG);

        assertThat(RuleCheck.problems(List.of(rule), BRAND)).isEmpty();
    }

    @Test
    void an_empty_list_of_conditions_is_a_mistake_unless_it_is_meant() {
        var forgotten = new Rule("a", "A", On.TICKET_OPENED, List.of(), false, List.of(TAG), false);
        var both = new Rule("b", "B", On.TICKET_OPENED, List.of(GREEK), true, List.of(TAG), false);

        assertThat(places(forgotten, both)).containsExactly("/rules/0/when", "/rules/1/when");
    }

    @Test
    void a_rule_behind_one_that_always_stops_first_is_refused() {
        var wide = named("wide", List.of(new Condition.InLanguage(Set.of("el", "en"))), true);
        var narrow = named("narrow", List.of(GREEK, words("lamp")), false);
        var other = named("other", List.of(words("lamp")), false);

        assertThat(places(wide, narrow, other)).containsExactly("/rules/1");
        assertThat(places(narrow, wide, other)).isEmpty();
    }

    @Test
    void tickets_that_somebody_works_on_are_not_moved_by_rules() {
        var rule =
                new Rule(
                        "move",
                        "Move",
                        On.MESSAGE_RECEIVED,
                        List.of(GREEK),
                        false,
                        List.of(new Action.GiveTo("refunds")),
                        false);

        assertThat(places(rule)).containsExactly("/rules/0/then/0");
    }

    @Test
    void a_rule_does_something_and_nothing_twice_over() {
        assertThat(places(rule(List.of(GREEK)))).containsExactly("/rules/0/then");
        assertThat(
                        places(
                                rule(
                                        List.of(GREEK),
                                        new Action.GiveTo("refunds"),
                                        new Action.GiveTo("presales"))))
                .containsExactly("/rules/0/then/1");
        assertThat(
                        places(
                                rule(
                                        List.of(GREEK),
                                        new Action.Raise(Priority.P1),
                                        new Action.Lower(Priority.P3))))
                .containsExactly("/rules/0/then");
    }

    @Test
    void where_a_clock_speaks_nothing_that_is_said_can_hold_or_be_done() {
        var rule =
                late(
                        List.of(
                                words("lamp"),
                                new Condition.Again(true),
                                new Condition.Attached(Set.of("image")),
                                new Condition.InPlace(true),
                                new Condition.OfCustomer(CustomerField.COMPANY, Set.of("Acme")),
                                new Condition.InTeam(Set.of("presales", "nobody")),
                                new Condition.OfClock(Set.of())),
                        new Action.Lower(Priority.P4),
                        new Action.AskApproval(),
                        new Action.SetAside(),
                        new Action.Advise("Be quick."),
                        TAG);

        assertThat(places(rule))
                .containsExactly(
                        "/rules/0/when/0",
                        "/rules/0/when/1",
                        "/rules/0/when/2",
                        "/rules/0/when/3",
                        "/rules/0/when/4",
                        "/rules/0/when/5",
                        "/rules/0/when/6",
                        "/rules/0/then/0",
                        "/rules/0/then/1",
                        "/rules/0/then/2",
                        "/rules/0/then/3");
    }

    @Test
    void what_only_a_clock_tells_is_refused_of_a_message() {
        var rule =
                rule(
                        List.of(
                                new Condition.OfClock(Set.of(ClockKind.RESOLUTION)),
                                new Condition.InTeam(Set.of("presales")),
                                new Condition.Taken(true)),
                        TAG);

        assertThat(places(rule))
                .containsExactly("/rules/0/when/0", "/rules/0/when/1", "/rules/0/when/2");
    }

    @Test
    void a_late_ticket_is_moved_only_while_nobody_has_it() {
        var team = new Action.GiveTo("refunds");

        assertThat(places(late(List.of(new Condition.Taken(false)), team))).isEmpty();
        assertThat(places(late(List.of(new Condition.Taken(true)), team)))
                .containsExactly("/rules/0/then/0");
        assertThat(places(late(List.of(GREEK), team))).containsExactly("/rules/0/then/0");
    }

    @Test
    void only_targets_that_the_brand_has_are_told_and_each_once() {
        var ops = new Action.Tell("ops");

        assertThat(places(rule(List.of(GREEK), ops), late(List.of(GREEK), ops)))
                .as("of messages and of clocks")
                .containsExactly();
        assertThat(places(rule(List.of(GREEK), new Action.Tell("gone"), ops, ops)))
                .containsExactly("/rules/0/then/0", "/rules/0/then/2");
    }

    @Test
    void a_rule_for_messages_does_not_stop_one_for_clocks() {
        var all = new Rule("all", "All", On.MESSAGE_RECEIVED, List.of(), true, List.of(TAG), true);

        assertThat(places(all, late(List.of(GREEK), TAG))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "a b", "a#b", "ä"})
    void an_id_is_plain(String id) {
        var rule =
                new Rule(id, "Name", On.TICKET_OPENED, List.of(GREEK), false, List.of(TAG), true);

        assertThat(places(rule)).containsExactly("/rules/0/id");
    }

    @Test
    void everything_has_its_limit() {
        var name = "x".repeat(101);
        var tooMany = Collections.nCopies(21, (Condition) new Condition.AtLeast(Priority.P2));
        var rule = new Rule("a", name, On.TICKET_OPENED, tooMany, false, List.of(TAG, TAG), false);
        var long40 = "x".repeat(41);
        var words = new WordSearch(Collections.nCopies(51, "w"));

        assertThat(places(rule)).containsExactly("/rules/0/name", "/rules/0/when");
        assertThat(places(rule(List.of(new Condition.Speaking(words)), new Action.Tag(long40))))
                .containsExactly("/rules/0/when/0", "/rules/0/then/0");
        assertThat(places(rule(List.of(words("")), new Action.Advise(" "))))
                .containsExactly("/rules/0/when/0", "/rules/0/then/0");
        var nobody = new Condition.OfCustomer(CustomerField.INDUSTRY, Set.of(" "));
        assertThat(places(rule(List.of(nobody), TAG))).containsExactly("/rules/0/when/0");
        assertThat(places(rule(List.of(new Condition.About(Set.of(Category.OTHER), 1.5)), TAG)))
                .containsExactly("/rules/0/when/0");
        assertThat(places(rule(List.of(new Condition.InLanguage(Set.of("Greek"))), TAG)))
                .containsExactly("/rules/0/when/0");
        assertThat(places(rule(List.of(new Condition.Sounding(Set.of())), TAG)))
                .containsExactly("/rules/0/when/0");

        List<Rule> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) many.add(named("r" + i, List.of(GREEK), false));
        assertThat(places(many.toArray(Rule[]::new))).containsExactly("/rules");
        assertThat(places(many.get(0), many.get(0))).containsExactly("/rules/1/id");
    }

    @Test
    void what_implies_or_excludes_does_so_on_every_message() {
        var random = new SplittableRandom(5);
        var rules = new RandomRules(random);
        int sure = 0;
        for (int i = 0; i < 20_000; i++) {
            var one = rules.condition();
            var other = rules.condition();
            var occasion = occasion(rules, random);
            if (Overlap.implies(one, other) && one.holds(occasion)) {
                sure++;
                assertThat(other.holds(occasion)).as(one + " implies " + other).isTrue();
            }
            if (Overlap.exclude(one, other)) {
                sure++;
                assertThat(one.holds(occasion) && other.holds(occasion))
                        .as(one + " excludes " + other)
                        .isFalse();
            }
        }
        assertThat(sure).isGreaterThan(500);
    }

    @Test
    void a_category_counts_as_surely_as_entries_keep_it() {
        var wanted = new Condition.About(Set.of(Category.COMPLAINT), 0.7);

        assertThat(wanted.holds(sure(0.69951))).isTrue();
        assertThat(wanted.holds(sure(0.69949))).isFalse();
        assertThat(wanted.holds(sure(0.7004))).isTrue();
    }

    private static Occasion sure(double confidence) {
        return new Occasion(
                On.TICKET_OPENED,
                PAGE,
                ThreadKey.Kind.DIRECT,
                Content.Said.text(""),
                Understanding.of("en", Category.COMPLAINT, confidence, Sentiment.NEUTRAL, Set.of()),
                new Seen(Priority.P3, false, Set.of()));
    }

    private static Occasion occasion(RandomRules rules, SplittableRandom random) {
        var event = rules.one(On.values());
        var channel = new ChannelId(rules.one("facebook", "wechat"), rules.one("mosaic", "other"));
        if (event.isClock()) {
            var holder = new Seen.Holder(rules.one("presales", "aftersales"), random.nextBoolean());
            return new Occasion(
                    event,
                    rules.one(ClockKind.values()),
                    channel,
                    rules.understanding(),
                    new Seen(
                            rules.one(Priority.values()),
                            random.nextBoolean() ? Set.of("day") : Set.of(),
                            holder));
        }
        return new Occasion(
                event,
                channel,
                rules.one(ThreadKey.Kind.DIRECT, ThreadKey.Kind.POST),
                Content.Said.text(rules.one(RandomRules.WORDS.toArray(String[]::new))),
                rules.understanding(),
                new Seen(
                        rules.one(Priority.values()),
                        random.nextBoolean(),
                        random.nextBoolean() ? Set.of("day") : Set.of(),
                        random.nextBoolean() ? Set.of("industry:retail") : Set.of(),
                        Optional.empty()));
    }

    private static List<String> places(Rule... rules) {
        return RuleCheck.problems(List.of(rules), BRAND).stream()
                .map(RuleCheck.Problem::place)
                .toList();
    }

    private static Condition words(String... words) {
        return new Condition.Speaking(new WordSearch(List.of(words)));
    }

    private static Rule rule(List<Condition> when, Action... then) {
        return new Rule("one", "One", On.TICKET_OPENED, when, false, List.of(then), false);
    }

    private static Rule late(List<Condition> when, Action... then) {
        return new Rule("late", "Late", On.CLOCK_BREACHED, when, false, List.of(then), false);
    }

    private static Rule named(String id, List<Condition> when, boolean stop) {
        return new Rule(id, id, On.TICKET_OPENED, when, false, List.of(TAG), stop);
    }
}
