package org.socialcare.wire.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.Condition;
import org.socialcare.domain.rules.CustomerField;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleVersion;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.rules.Tally;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.text.WordSearch;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RuleJsonTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "everything",
                            "Every condition and action",
                            On.TICKET_REOPENED,
                            List.of(
                                    new Condition.OnChannel(
                                            Set.of(new ChannelId("facebook", "mosaic"))),
                                    new Condition.OnPlatform(Set.of("facebook", "wechat")),
                                    new Condition.InPlace(false),
                                    new Condition.InLanguage(Set.of("el")),
                                    new Condition.About(Set.of(Category.COMPLAINT), 0.7),
                                    new Condition.AboutTopic(Set.of(Topic.COMPLAINT_GOODS), 0.5),
                                    new Condition.Sounding(Set.of(Sentiment.NEGATIVE)),
                                    new Condition.Flagged(Set.of(RiskFlag.ABUSE)),
                                    new Condition.AtLeast(Priority.P2),
                                    new Condition.Speaking(new WordSearch(List.of("Λάμπα"))),
                                    new Condition.Again(true),
                                    new Condition.OfCustomer(
                                            CustomerField.INDUSTRY, Set.of("retail", "Food")),
                                    new Condition.WithinHours("office", true),
                                    new Condition.Attached(Set.of("image"))),
                            false,
                            List.of(
                                    new Action.GiveTo("refunds"),
                                    new Action.Raise(Priority.P1),
                                    new Action.Lower(Priority.P1),
                                    new Action.Tag("lamp"),
                                    new Action.AskApproval(),
                                    new Action.SetAside(),
                                    new Action.Advise("Be kind."),
                                    new Action.Tell("ops")),
                            true),
                    new Rule(
                            "late",
                            "Everything of clocks",
                            On.CLOCK_BREACHED,
                            List.of(
                                    new Condition.OfClock(Set.of(ClockKind.NEXT_RESPONSE)),
                                    new Condition.InTeam(Set.of("refunds", "presales")),
                                    new Condition.Taken(false)),
                            false,
                            List.of(new Action.GiveTo("refunds")),
                            false),
                    new Rule(
                            "always",
                            "Always",
                            On.MESSAGE_RECEIVED,
                            List.of(),
                            true,
                            List.of(new Action.Tag("seen")),
                            false));

    @Test
    void a_version_is_read_as_it_was_written() {
        var version =
                new RuleVersion(new RuleSet(4, RULES), "lin", "t1", "maria", NOW, Optional.of(2));

        assertThat(RuleVersionJson.read(again(RuleVersionJson.write(version)))).isEqualTo(version);
    }

    @Test
    void a_draft_is_read_as_it_was_written() {
        var draft = new RuleDraft(RULES, 3, "lin", NOW);

        assertThat(RuleDraftJson.read(again(RuleDraftJson.write(draft)))).isEqualTo(draft);
    }

    @Test
    void a_trial_is_read_as_it_was_written() {
        var trial =
                RuleTrial.starting("t1", 3, "lin", NOW, LocalDate.of(2026, 3, 2))
                        .with(
                                new Tally.Example("c1", "m#1", NOW),
                                List.of("always"),
                                List.of("gone"))
                        .reached(new RuleTrial.Place(LocalDate.of(2026, 3, 1), 4, 2));

        assertThat(RuleTrialJson.read(again(RuleTrialJson.write(trial)))).isEqualTo(trial);
    }

    @Test
    void what_fired_is_read_as_it_was_written_and_says_no_more_than_it_must() {
        var quiet = new Fired(3, List.of(), new Seen(Priority.P3, false, Set.of()));
        var loud =
                new Fired(
                        3,
                        List.of("a", "b"),
                        new Seen(
                                Priority.P1,
                                true,
                                Set.of("z", "day"),
                                Set.of("industry:retail"),
                                Optional.empty()));

        var late =
                new Fired(
                        3,
                        List.of("a"),
                        new Seen(Priority.P2, Set.of("day"), new Seen.Holder("presales", true)),
                        List.of(new Fired.Tell("a", "After hours", "ops")));

        assertThat(FiredJson.read(Members.of(again(FiredJson.write(late)), "rules")))
                .isEqualTo(late);
        assertThat(JsonWriter.write(FiredJson.write(quiet)))
                .isEqualTo("{\"v\":3,\"priority\":\"P3\"}");
        assertThat(FiredJson.read(Members.of(again(FiredJson.write(quiet)), "rules")))
                .isEqualTo(quiet);
        assertThat(FiredJson.read(Members.of(again(FiredJson.write(loud)), "rules")))
                .isEqualTo(loud);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rules':[{'id':'a','name':'A','on':'NEVER'}]} | draft.rules[0].on",
                "{'rules':[{'id':'a','name':'A','on':'TICKET_OPENED','when':[{'is':'moon'}]}]}"
                        + " | draft.rules[0].when[0]",
                "{'rules':[{'id':'a','name':'A','on':'TICKET_OPENED','when':[],"
                        + "'then':[{'is':'refund'}]}]} | draft.rules[0].then[0]",
                "{'rules':7} | draft.rules"
            })
    void what_is_not_known_is_refused_with_its_place(String document, String place) {
        var json = Members.of(JsonReader.read(document.replace('\'', '"')), "draft");

        assertThatThrownBy(() -> RuleJson.read(json, "rules"))
                .isInstanceOf(ShapeProblem.class)
                .hasMessageStartingWith(place);
    }

    private static Json again(Json json) {
        return JsonReader.read(JsonWriter.write(json));
    }
}
