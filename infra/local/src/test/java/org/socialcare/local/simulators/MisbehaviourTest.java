package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Body;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What platforms can be told to do wrong, and that they do it then and no longer. */
class MisbehaviourTest {
    private static final URI HOOK = URI.create("http://localhost:8080/webhooks/facebook/shop");
    private static final RetryPlan ONCE = new RetryPlan(Duration.ofSeconds(5), List.of());

    private final TestStage stage = new TestStage();
    private final PlayedAccount account = new PlayedAccount(TestStage.FACEBOOK);
    private final List<String> arrived = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();
    private final Post post =
            new Post(
                    (_, delivery, _) -> arrived.add(delivery.body().text()),
                    (_, what) -> late.add(what));

    @Test
    void a_delivery_can_come_twice() {
        account.hitches().next(List.of(Hitch.DUPLICATE));

        deliver("a", "b");

        assertThat(arrived).containsExactly("a", "a", "b");
    }

    @Test
    void a_delivery_can_be_overtaken_by_the_next_and_comes_once() {
        account.hitches().next(List.of(Hitch.REORDER));

        deliver("a", "b");
        late.forEach(Runnable::run);

        assertThat(arrived).containsExactly("b", "a");
    }

    @Test
    void what_nothing_overtakes_comes_late() {
        account.hitches().next(List.of(Hitch.REORDER, Hitch.REORDER, Hitch.DELAY));

        deliver("a", "b", "c");
        assertThat(arrived).containsExactly("a", "b");
        late.forEach(Runnable::run);

        assertThat(arrived).containsExactly("a", "b", "c");
    }

    @Test
    void a_delivery_can_be_lost_for_good() {
        account.hitches().next(List.of(Hitch.LOSE));

        deliver("a", "b");
        late.forEach(Runnable::run);

        assertThat(arrived).containsExactly("b");
    }

    @Test
    void the_same_seed_brings_the_same_trouble() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
        assertThat(drawn(7).stream().filter(hit -> hit)).hasSizeBetween(60, 140);
    }

    private static List<Boolean> drawn(long seed) {
        var mischief = new Mischief<Fault>();
        mischief.share(Fault.SERVER_ERROR, 0.5, seed);
        var all = new ArrayList<Boolean>();
        for (int i = 0; i < 200; i++) {
            all.add(mischief.draw().isPresent());
        }
        return all;
    }

    @Test
    void orders_by_count_and_by_chance_are_taken_until_they_are_called_off() {
        assertThat(order("\"kind\":\"duplicate\",\"count\":2").body().text())
                .isEqualTo("{\"queued\":2}");
        assertThat(order("\"kind\":\"delay\",\"share\":1,\"seed\":3").status()).isEqualTo(200);
        stage.writes("facebook", "anna", "m1");
        assertThat(stage.sendings).hasSize(2);

        order("\"kind\":\"none\"");
        stage.writes("facebook", "anna", "m2");

        assertThat(stage.sendings).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"kind\":\"mutiny\"",
                "\"kind\":\"mutiny\",\"share\":0.5",
                "\"kind\":\"delay\",\"share\":2",
                "\"next\":[\"delay\",\"mutiny\"]",
                "\"next\":[]",
            })
    void an_order_that_nobody_understands_is_refused_and_says_what_there_is(String order) {
        var answer = order(order);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().text()).contains("error");
    }

    @Test
    void a_throttled_account_of_meta_is_told_for_how_long() {
        stage.writes("facebook", "anna", "m1");
        stage.willFail("facebook", "rate-limit");

        var usage = send("EAAtest").headers().get("x-business-use-case-usage");

        assertThat(usage).contains("\"estimated_time_to_regain_access\":1");
    }

    @Test
    void revoked_access_is_dead_until_it_is_granted_anew_under_another_token() {
        stage.writes("facebook", "anna", "m1");
        var told = new ArrayList<String>();
        stage.platform("facebook").onGrant(() -> told.add(token()));
        stage.willFail("facebook", "revoked-token");

        assertThat(send("EAAtest").body().text()).contains("\"code\":190");
        assertThat(send("EAAtest").body().text()).contains("\"code\":190");
        assertThat(token()).isEqualTo("EAAtest");

        var granted = stage.post("facebook", "/grants", "", "{\"account\":\"shop\"}");

        assertThat(granted.status()).isEqualTo(200);
        assertThat(told).containsExactly(token()).doesNotContain("EAAtest");
        assertThat(send("EAAtest").status()).isEqualTo(400);
        assertThat(send(token()).status()).isEqualTo(200);
    }

    private String token() {
        return stage.platform("facebook")
                .channels()
                .getFirst()
                .credentials()
                .getOrDefault("page_token", "");
    }

    private ApiAnswer send(String token) {
        return stage.post(
                "facebook",
                "/v25.0/111/messages",
                "",
                Map.of("authorization", "Bearer " + token),
                "{\"recipient\":{\"id\":\"anna\"},\"messaging_type\":\"RESPONSE\","
                        + "\"message\":{\"text\":\"Hello\"}}");
    }

    private ApiAnswer order(String members) {
        return stage.post("facebook", "/faults", "", "{\"account\":\"shop\"," + members + "}");
    }

    private void deliver(String... bodies) {
        for (String body : bodies) {
            post.deliver(account, HOOK, new Signed("", Map.of(), Body.of(body)), ONCE);
        }
    }
}
