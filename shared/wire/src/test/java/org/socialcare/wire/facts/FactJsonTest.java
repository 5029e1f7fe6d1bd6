package org.socialcare.wire.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;
import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.publishing.PostNews;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeAlert;
import org.socialcare.testkit.SomePost;
import org.socialcare.testkit.SomeReport;
import org.socialcare.wire.alerts.AlertJson;
import org.socialcare.wire.conversation.Entries;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.ShapeProblem;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class FactJsonTest {
    private static final Alert ALERT = SomeAlert.of("brand", Some.NOW);

    static List<Entry> everyKind() {
        return Entries.ofEveryKind();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_fact_is_as_its_schema_says(Entry entry) {
        Fact fact = FactJson.of(entry);

        assertThat(SchemaCheck.problems(fact.type(), JsonReader.read(fact.text()))).isEmpty();
    }

    @Test
    void findings_are_as_their_schemas_say() {
        for (Fact fact : findings()) {
            assertThat(SchemaCheck.problems(fact.type(), JsonReader.read(fact.text()))).isEmpty();
        }
    }

    @Test
    void the_same_happening_is_the_same_fact_and_another_another() {
        assertThat(findings().stream().map(Fact::id)).doesNotHaveDuplicates();
        assertThat(findings().stream().map(Fact::id))
                .containsExactlyElementsOf(findings().stream().map(Fact::id).toList());
    }

    @Test
    void an_alert_for_a_whole_brand_names_no_channel() {
        Alert everywhere =
                new Alert(
                        ALERT.id(),
                        ALERT.brand(),
                        Optional.empty(),
                        ALERT.indicator(),
                        Optional.of(new Alert.Subject("nimbus", "Nimbus")),
                        ALERT.level(),
                        ALERT.value(),
                        ALERT.baseline(),
                        ALERT.threshold(),
                        ALERT.count(),
                        ALERT.period(),
                        ALERT.at(),
                        ALERT.evidence());
        Fact fact = AlertFactJson.raised(everywhere);

        assertThat(SchemaCheck.problems(fact.type(), JsonReader.read(fact.text()))).isEmpty();
        assertThat(fact.members().maybeText("channel")).isEmpty();
        assertThat(AlertJson.read("brand", fact.members().object("alert"))).isEqualTo(everywhere);
    }

    @Test
    void every_fact_has_a_schema_and_every_schema_a_fact() throws Exception {
        Set<String> facts = new TreeSet<>();
        everyKind().forEach(entry -> facts.add(FactJson.of(entry).type()));
        findings().forEach(fact -> facts.add(fact.type()));
        facts.add(FactsTogether.NAME);

        assertThat(schemas()).isEqualTo(facts);
    }

    @Test
    void a_schema_that_is_broken_is_noticed() {
        Json detail = JsonReader.read(FactJson.of(note()).text());
        Json.Obj more =
                Json.object().put("v", 1).put("words", "secret").put("note", detail).build();

        assertThat(SchemaCheck.problems("NoteAdded", more))
                .contains("NoteAdded.words is not described", "NoteAdded.brand is missing");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void no_fact_but_a_reply_on_its_way_holds_anybodys_words(Entry entry) {
        String words = "Where is my parcel";
        Entry spoken = EntriesSaying.words(entry, words);

        boolean told = FactJson.of(spoken).text().contains(words);

        assertThat(told).isEqualTo(spoken.body() instanceof EntryBody.Reply);
    }

    @Test
    void what_an_event_did_to_the_ticket_names_the_fact() {
        assertThat(name(Direction.IN, Entries.said(), TicketEffect.OPENED))
                .isEqualTo("TicketOpened");
        assertThat(name(Direction.IN, Entries.said(), TicketEffect.REOPENED))
                .isEqualTo("TicketReopened");
        assertThat(name(Direction.IN, Entries.said(), TicketEffect.CONTINUED))
                .isEqualTo("MessageReceived");
        assertThat(name(Direction.IN, Entries.said(), TicketEffect.NONE))
                .isEqualTo("MessageReceived");
        assertThat(name(Direction.OWN, Entries.said(), TicketEffect.ANSWERED))
                .isEqualTo("EchoReceived");
        assertThat(name(Direction.OWN, Entries.said(), TicketEffect.NONE))
                .isEqualTo("EchoReceived");
    }

    @Test
    void what_nobody_said_is_only_recorded() {
        assertThat(name(Direction.IN, new Content.Edited("m", "t"), TicketEffect.NONE))
                .isEqualTo("EventRecorded");
        assertThat(name(Direction.IN, new Content.Reacted("m", "x", true), TicketEffect.NONE))
                .isEqualTo("EventRecorded");
        assertThat(name(Direction.SYSTEM, Entries.said(), TicketEffect.NONE))
                .isEqualTo("EventRecorded");
    }

    @Test
    void a_fact_comes_back_from_the_bus() {
        Fact fact = FactJson.of(Entries.ofEveryKind().getFirst());

        Fact back = FactJson.fromBus(onTheBus(fact));

        assertThat(back).isEqualTo(fact);
        assertThat(back.brand()).isEqualTo("brand");
        assertThat(back.channel()).isEqualTo(new ChannelId("facebook", "demo"));
        assertThat(back.ticket()).contains(Entries.ticket());
        assertThat(back.version()).isEqualTo(1);
        assertThat(back.id()).isEqualTo(back.conversation() + "#1");
    }

    @Test
    void a_message_brings_its_customer_and_what_was_made_of_it() {
        Entry entry = Entries.heard(Direction.IN, Entries.said(), TicketEffect.OPENED);

        Fact fact = FactJson.of(entry);

        assertThat(fact.customer().orElseThrow().id()).isEqualTo("person");
        assertThat(fact.understanding()).contains(Entries.understanding());
        assertThat(fact.at()).isEqualTo(entry.at());
        assertThat(fact.entry()).isEqualTo(entry.id());
    }

    @Test
    void an_event_that_is_not_ours_is_refused() {
        assertThatThrownBy(() -> FactJson.fromBus("{\"detail-type\":\"X\",\"detail\":[]}"))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("event.detail is not an object");
    }

    @Test
    void a_clock_to_look_at_comes_in_two_forms() {
        Fact fact = FactJson.of(note());
        FindDue.Due due = new FindDue.Due(fact.conversation(), fact.nextDue().orElseThrow());

        assertThat(DueJson.read(DueJson.write(due))).isEqualTo(due);
        assertThat(DueJson.read(onTheBus(fact))).isEqualTo(due);
    }

    @Test
    void a_presence_change_is_told_apart_from_a_fact() {
        String change = PresenceChangedJson.write("brand", Some.online("lin"));

        assertThat(PresenceChangedJson.read(change))
                .contains(new PresenceChangedJson.PresenceChanged("brand", Some.online("lin")));
        assertThat(PresenceChangedJson.read(onTheBus(FactJson.of(note())))).isEmpty();
    }

    private static Entry note() {
        return Entries.entry(1, new EntryBody.Note("lin", "words"), Optional.of(Entries.ticket()));
    }

    private static String name(Direction direction, Content content, TicketEffect effect) {
        return FactJson.of(Entries.heard(direction, content, effect)).type();
    }

    private static String onTheBus(Fact fact) {
        return JsonWriter.write(
                Json.object()
                        .put("version", "0")
                        .put("source", "socialcare")
                        .put("detail-type", fact.type())
                        .put("detail", fact.detail())
                        .build());
    }

    private static List<Fact> findings() {
        List<Fact> findings = new ArrayList<>();
        findings.add(AlertFactJson.raised(ALERT));
        findings.add(AlertFactJson.escalated(ALERT, new Rung(2, Some.NOW, Set.of("night"))));
        findings.add(
                AlertFactJson.acknowledged(ALERT, new KeptAlert.Acknowledged("lin", Some.NOW)));
        findings.add(AlertFactJson.over(ALERT, Some.NOW));
        findings.add(ReportPublishedJson.of(SomeReport.report()));
        SomePost.news().forEach(news -> findings.add(PostFactJson.of(news)));
        return findings;
    }

    @Test
    void a_post_s_fact_says_where_and_how_it_ended_and_none_of_its_words() {
        for (PostNews news : SomePost.news()) {
            Fact fact = PostFactJson.of(news);

            assertThat(fact.channel()).isEqualTo(new ChannelId("x", "shop"));
            assertThat(fact.id().length()).isLessThanOrEqualTo(160);
            assertThat(fact.text()).doesNotContain("Open on Sunday").doesNotContain("lamp");
            assertThat(FactsTogether.isCalm(fact)).isTrue();
            assertThat(FactsTogether.isCounted(fact)).isFalse();
        }
    }

    private static Set<String> schemas() throws URISyntaxException, IOException {
        Path folder =
                Path.of(
                        Objects.requireNonNull(FactJsonTest.class.getResource("/schema/facts"))
                                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("common."))
                    .forEach(name -> names.add(name.substring(0, name.indexOf('.'))));
            return names;
        }
    }
}
