package org.socialcare.local.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.local.aws.Json;

import java.nio.file.Path;
import java.util.Optional;

class BooksTest {
    private final Books books = new Books(Optional.empty());

    @Test
    void the_books_balance_when_every_arrival_has_found_its_end() {
        enter(books, "r1", "received");
        assertThat(page(books).path("balanced").asBoolean()).isFalse();
        enter(books, "r1", "stored");
        enter(books, "r2", "received");
        enter(books, "r2", "quarantined");
        assertThat(page(books).toString())
                .isEqualTo(
                        "{\"received\":2,\"stored\":1,\"duplicate\":0,\"refused\":0,"
                                + "\"quarantined\":1,\"balanced\":true}");
    }

    @Test
    void a_line_that_is_printed_again_counts_once_and_the_first_verdict_stays() {
        enter(books, "r1", "received");
        enter(books, "r1", "received");
        enter(books, "r1", "stored");
        enter(books, "r1", "duplicate");
        assertThat(page(books).path("received").asInt()).isEqualTo(1);
        assertThat(page(books).path("stored").asInt()).isEqualTo(1);
        assertThat(page(books).path("duplicate").asInt()).isZero();
    }

    @Test
    void what_was_settled_was_received_though_intake_ended_before_it_could_say_so() {
        enter(books, "r1", "stored");
        enter(books, "r2", "received");
        assertThat(page(books).path("received").asInt()).isEqualTo(2);
        assertThat(page(books).path("balanced").asBoolean()).isFalse();
        enter(books, "r2", "duplicate");
        assertThat(page(books).path("balanced").asBoolean()).isTrue();
    }

    @Test
    void the_books_are_open_again_after_a_restart(@TempDir Path data) {
        try (var first = new Books(Optional.of(data))) {
            enter(first, "r1", "received");
        }
        try (var second = new Books(Optional.of(data))) {
            enter(second, "r1", "received");
            enter(second, "r1", "stored");
            assertThat(page(second).path("balanced").asBoolean()).isTrue();
        }
    }

    @Test
    void other_lines_leave_the_books_alone() {
        var lines = new FunctionLines(books);
        lines.accept("intake", "plain words");
        lines.accept("intake", "{\"level\":\"info\"}");
        lines.accept("intake", "{\"books\":{\"channel\":\"a\",\"verdict\":\"surprised\"}}");
        lines.accept("intake", "{broken");
        assertThat(page(books).isMissingNode()).isTrue();
    }

    private static void enter(Books books, String receipt, String verdict) {
        var line = Json.object();
        line.putObject("books")
                .put("channel", "facebook/demo")
                .put("day", "2026-11-21")
                .put("receipt", receipt)
                .put("verdict", verdict);
        books.read(line);
    }

    private static JsonNode page(Books books) {
        return books.totals().path("facebook/demo").path("2026-11-21");
    }
}
