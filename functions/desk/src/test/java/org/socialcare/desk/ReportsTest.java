package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.desk.DeskRoom.Reply;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.metrics.Told;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Reporting;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.RunState;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.SomeReport;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.ReportJson;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ordering, reading and taking away reports. */
class ReportsTest {
    private static final String TODAY = "\"first\":\"2026-03-02\",\"last\":\"2026-03-02\"";

    private final DeskRoom room = new DeskRoom();

    @Test
    void every_pack_asks_for_metrics_that_are_defined_and_can_be_crossed_so() {
        var registry = room.get("/api/reports/metrics").byLead().body();
        var ids = registry.arr("metrics").stream().map(metric -> metric.textOrEmpty("id")).toList();

        assertThat(ids).hasSize(Registry.all().size()).contains("frt_customer", "backlog");
        assertThat(registry.arr("packs")).hasSize(Packs.all().size());
        for (var pack : registry.arr("packs")) {
            assertThat(pack.arr("metrics").stream().map(id -> id.asText().orElseThrow()))
                    .as(pack.textOrEmpty("id"))
                    .isSubsetOf(ids);
        }
        assertThat(room.get("/api/reports/metrics").byEleni().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'pack':'operations','first':'2026-03-02','last':'2026-03-01' | /last",
                "'pack':'operations','first':'2026-03-02','last':'2026-03-03' | /last",
                "'pack':'operations','first':'tomorrow','last':'2026-03-03' | /first",
                "'pack':'operations','first':'2020-01-01','last':'2026-03-01' | /last",
                "'pack':'operations' | /first",
                "'pack':'gossip','first':'2026-03-02','last':'2026-03-02' | /pack",
                "'metrics':['opened','fun'],'first':'2026-03-02','last':'2026-03-02' | /metrics/1",
                "'metrics':[],'first':'2026-03-02','last':'2026-03-02' | /metrics",
                "'metrics':'opened','first':'2026-03-02','last':'2026-03-02' | /metrics",
                "'pack':'operations','by':['moon'],'first':'2026-03-02','last':'2026-03-02' |"
                        + " /by/0",
                "'pack':'operations','by':['team','team'],'first':'2026-03-02','last':'2026-03-02'"
                        + " | /by/1",
                "'pack':'operations','by':['team','agent','channel'],'first':'2026-03-02','last':'2026-03-02'"
                    + " | /by/2",
                "'pack':'marketing','campaign':'none','first':'2026-03-02','last':'2026-03-02' |"
                        + " /campaign",
            })
    void an_order_that_is_impossible_names_the_place(String body, String pointer) {
        var answer = room.post("/api/reports", "{" + body.replace('\'', '"') + "}").byLead();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).contains(pointer);
        assertThat(room.orders).isEmpty();
    }

    @Test
    void an_order_is_taken_once_however_often_it_is_sent() {
        var body = "{\"metrics\":[\"opened\"],\"by\":[\"channel\",\"agent\"]," + TODAY + "}";

        var first = room.post("/api/reports", body).byLead();
        var again = room.post("/api/reports", body).byLead();

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().textOrEmpty("state")).isEqualTo("running");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(room.orders).extracting(ReportOrder::id).containsOnly(id(first));
        assertThat(room.orders.getFirst().groupings())
                .containsExactly(
                        List.of(Dimension.CHANNEL),
                        List.of(Dimension.AGENT),
                        List.of(Dimension.CHANNEL, Dimension.AGENT));
        assertThat(read(first).textOrEmpty("state")).isEqualTo("running");
    }

    @Test
    void a_key_orders_one_report_and_not_another() {
        room.post("/api/reports", "{\"pack\":\"operations\"," + TODAY + "}").byLead();

        var other = room.post("/api/reports", "{\"pack\":\"community\"," + TODAY + "}").byLead();

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void a_report_that_does_not_come_is_not_awaited_for_ever() {
        var ordered = room.post("/api/reports", "{\"pack\":\"operations\"," + TODAY + "}").byLead();

        room.clock.pass(Duration.ofHours(3));

        assertThat(read(ordered).textOrEmpty("state")).isEqualTo("failed");
        assertThat(read(ordered).textOrEmpty("reason")).isEqualTo("overdue");
    }

    @Test
    void a_report_that_failed_says_why() {
        var order = SomeReport.order();
        room.runs.failed(order, new RunState.Failed(Some.NOW, "unknown_metric"));

        var read = room.get("/api/reports/" + order.id()).byLead().body();

        assertThat(read.textOrEmpty("state")).isEqualTo("failed");
        assertThat(read.textOrEmpty("reason")).isEqualTo("unknown_metric");
        var export = room.get("/api/reports/" + order.id() + "/export").byLead();
        assertThat(export.code()).isEqualTo("report_unfinished");
    }

    @Test
    void a_report_is_read_with_names_for_its_keys() {
        keep(SomeReport.report());

        var read = room.get("/api/reports/" + SomeReport.order().id()).byLead().body();

        var cell = read.obj("total").obj("frt_customer");
        assertThat(cell.decimal("value")).hasValue(90);
        assertThat(cell.decimal("businessMedian")).hasValue(30);
        var row = read.arr("groups").getFirst().arr("rows").getFirst();
        assertThat(row.arr("keys").getFirst().textOrEmpty("id")).isEqualTo("facebook.mosaic");
        assertThat(row.arr("keys").getFirst().textOrEmpty("label")).isEqualTo("Mosaic on facebook");
        assertThat(row.obj("previous").obj("opened").number("count")).hasValue(1);
        assertThat(read.obj("selfCheck").textOrEmpty("state")).isEqualTo("different");
        assertThat(read.obj("cost").decimal("perSolved")).hasValue(25);
        assertThat(read.arr("series").getFirst().obj("values").decimal("opened")).hasValue(2);
    }

    @Test
    void reports_are_listed_by_pack_and_rhythm() {
        keep(SomeReport.report());
        room.post("/api/reports", "{\"pack\":\"community\"," + TODAY + "}").byLead();

        assertThat(list("")).hasSize(2);
        assertThat(list("?pack=operations&rhythm=daily")).hasSize(1);
        assertThat(list("?rhythm=custom").getFirst().textOrEmpty("state")).isEqualTo("running");
        assertThat(room.get("/api/reports?pack=gossip").byLead().pointers())
                .containsExactly("/pack");
        assertThat(room.get("/api/reports?rhythm=hourly").byLead().pointers())
                .containsExactly("/rhythm");
        assertThat(room.get("/api/reports?cursor=%23").byLead().code()).isEqualTo("cursor_invalid");
    }

    @Test
    void what_nobody_ordered_is_not_found_and_what_is_known_is_for_leads() {
        keep(SomeReport.report());
        var path = "/api/reports/" + SomeReport.order().id();

        assertThat(room.get("/api/reports/2026-03-02.asked.00").byLead().status()).isEqualTo(404);
        assertThat(room.get("/api/reports/%23").byLead().status()).isEqualTo(404);
        assertThat(room.get(path).byEleni().status()).isEqualTo(403);
        assertThat(room.get(path + "/rows?metric=opened").byEleni().status()).isEqualTo(403);
        assertThat(room.get(path + "/export").byEleni().status()).isEqualTo(403);
    }

    @Test
    void the_rows_of_a_figure_are_as_many_as_the_figure_says() {
        var report = reportOf(hear("a"), hear("b"), hear("c"));
        keep(report);
        var path = "/api/reports/" + report.order().id() + "/rows?metric=opened";

        var all = room.get(path).byLead().body();
        var some = room.get(path + "&by=channel&key=facebook.mosaic&by=agent&key=").byLead().body();
        var none = room.get(path + "&by=channel&key=wechat.mosaic").byLead().body();

        assertThat(all.arr("items")).hasSize(3);
        assertThat(all.number("published")).hasValue(3);
        assertThat(all.number("now")).hasValue(3);
        assertThat(some.arr("items")).hasSize(3);
        assertThat(none.arr("items")).isEmpty();
        var row = all.arr("items").getFirst();
        assertThat(row.obj("channel").textOrEmpty("label")).isEqualTo("Mosaic on facebook");
        assertThat(row.text("conversation")).isPresent();
    }

    @Test
    void rows_are_asked_for_by_a_metric_of_the_report_and_a_key_for_each_dimension() {
        keep(SomeReport.report());
        var path = "/api/reports/" + SomeReport.order().id() + "/rows";

        assertThat(room.get(path + "?metric=fun").byLead().pointers()).containsExactly("/metric");
        assertThat(room.get(path).byLead().pointers()).containsExactly("/metric");
        assertThat(room.get(path + "?metric=opened&by=channel").byLead().pointers())
                .containsExactly("/key");
        assertThat(room.get(path + "?metric=opened&by=moon&key=1").byLead().pointers())
                .containsExactly("/by/0");
        assertThat(room.get(path + "?metric=opened&cursor=99.1").byLead().code())
                .isEqualTo("cursor_invalid");
        assertThat(room.get(path + "?metric=opened&cursor=x").byLead().code())
                .isEqualTo("cursor_invalid");
    }

    @Test
    void many_rows_come_page_by_page_and_each_once() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 250; i++) {
            changes.add(hear("customer-" + i));
        }
        var report = reportOf(changes.toArray(Change[]::new));
        keep(report);

        var seen = new ArrayList<String>();
        var path = "/api/reports/" + report.order().id() + "/rows?metric=opened";
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            var page = room.get(path + cursor.get()).byLead().body();
            page.arr("items").forEach(row -> seen.add(row.textOrEmpty("conversation")));
            cursor = page.text("cursor").map(next -> "&cursor=" + next);
            assertThat(page.arr("items").size()).isLessThanOrEqualTo(100);
        }

        assertThat(seen).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void a_file_says_nobodys_name_and_holds_no_formula() {
        var opened = hear("=cmd()");
        var answered =
                Some.done(
                        Working.reply(
                                opened.after(),
                                Some.brand(),
                                Some.RULES,
                                "r1",
                                "=cmd()",
                                "Yes.",
                                Some.NOW.plusSeconds(60)));
        var report = reportOf(opened, answered);
        keep(report);

        var rows = export(report, "?metric=frt_customer");
        var figures = export(report, "?format=csv");

        assertThat(rows.text()).contains(",'=cmd(),").doesNotContain(",=cmd()", "Customer");
        assertThat(rows.header("content-type")).startsWith("text/csv");
        assertThat(figures.text()).contains("agent,'=cmd()").doesNotContain(",=cmd()");
        assertThat(rows.text().lines().findFirst())
                .contains(
                        "conversation,ticket,at,value,business,inTarget,"
                                + "channel,team,agent,category,language,priority");
    }

    @Test
    void a_file_of_any_size_is_put_together_from_pages() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 4_100; i++) {
            changes.add(hear("customer-" + i));
        }
        var report = reportOf(changes.toArray(Change[]::new));
        keep(report);

        var csv = whole(report, "?format=csv&metric=opened&bom=1");
        var json = whole(report, "?format=json&metric=opened");

        assertThat(csv.lines()).hasSize(4_101);
        assertThat(csv).startsWith("\ufeffconversation,").doesNotContain("\nconversation,");
        assertThat(JsonReader.ofAtMost(16 << 20).parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Json.Arr.class, array -> assertThat(array.items()).hasSize(4_100));
    }

    @Test
    void a_report_about_nothing_is_empty_and_no_error() {
        var report = reportOf();
        keep(report);
        var path = "/api/reports/" + report.order().id();

        assertThat(room.get(path).byLead().body().obj("total").obj("opened").number("count"))
                .hasValue(0);
        assertThat(room.get(path + "/rows?metric=opened").byLead().body().arr("items")).isEmpty();
        assertThat(export(report, "?format=json&metric=opened").text()).isEqualTo("[\n]\n");
        assertThat(export(report, "?format=xml").pointers()).containsExactly("/format");
    }

    private String whole(Report report, String query) {
        var text = new StringBuilder();
        var page = export(report, query);
        text.append(page.text());
        while (!page.header("link").isEmpty()) {
            var link = page.header("link");
            assertThat(link).endsWith(">; rel=\"next\"");
            page = room.get(link.substring(1, link.indexOf('>'))).byLead();
            text.append(page.text());
        }
        return text.toString();
    }

    private Reply export(Report report, String query) {
        return room.get("/api/reports/" + report.order().id() + "/export" + query).byLead();
    }

    private static Change hear(String customer) {
        SomeMessage message = Some.message("Is it in stock?").from(customer);
        return Some.change(Optional.<Conversation>empty(), message);
    }

    /** The day's report as the run would compute it of these entries. */
    private Report reportOf(Change... changes) {
        for (var change : changes) {
            Told.of(change.entry())
                    .ifPresent(told -> told.facts(room.brand.zone()).forEach(room.facts::keep));
        }
        var day = LocalDate.of(2026, 3, 2);
        var order =
                new ReportOrder(
                        "2026-03-02.asked.1",
                        room.brand.id(),
                        "",
                        "",
                        Set.of(),
                        Rhythm.CUSTOM,
                        Period.day(day),
                        List.of("opened", "frt_customer"),
                        List.of(
                                List.of(Dimension.AGENT),
                                List.of(Dimension.CHANNEL, Dimension.AGENT)),
                        "chief",
                        Some.NOW);
        var span = new Span(day.minusDays(1), day, room.brand.zone());
        return new Reporting(order, room.brand, Instant.parse("2026-03-02T12:00:00Z"))
                .report(Stories.of(room.facts, room.brand.id(), span), Optional.empty());
    }

    private void keep(Report report) {
        room.runs.done(report.order(), report.state(), JsonWriter.write(ReportJson.write(report)));
    }

    private List<Json> list(String query) {
        return room.get("/api/reports" + query).byLead().body().arr("items");
    }

    private Json read(Reply ordered) {
        return room.get("/api/reports/" + id(ordered)).byLead().body();
    }

    private static String id(Reply ordered) {
        return ordered.body().textOrEmpty("id");
    }
}
