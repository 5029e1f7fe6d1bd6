package org.socialcare.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

class ShopTest {
    @TempDir private Path folder;

    @Test
    void a_handful_writes_in_the_first_ten_seconds_and_then_one_every_5_to_20() {
        ShopRun run = new ShopRun(folder, new Properties());

        run.pass(Duration.ofSeconds(10));
        int early = run.said().size();
        run.pass(Duration.ofMinutes(2));

        assertThat(early).isBetween(4, 12);
        assertThat(run.said().size() - early).isBetween(6, 40);
    }

    @Test
    void the_same_seed_brings_the_same_words() {
        ShopRun one = new ShopRun(folder, new Properties());
        ShopRun other = new ShopRun(folder, new Properties());
        ShopRun different = new ShopRun(folder, property("demo.seed", "7"));

        one.pass(Duration.ofMinutes(5));
        other.pass(Duration.ofMinutes(5));
        different.pass(Duration.ofMinutes(5));

        assertThat(one.said()).isNotEmpty().isEqualTo(other.said()).isNotEqualTo(different.said());
    }

    @Test
    void a_customer_who_is_answered_goes_on() {
        ShopRun silent = new ShopRun(folder, new Properties());
        ShopRun answered = new ShopRun(folder, new Properties());

        answered.answerEverything();
        silent.pass(Duration.ofMinutes(4));
        answered.pass(Duration.ofMinutes(4));

        assertThat(answered.said()).hasSizeGreaterThan(silent.said().size() + 3);
    }

    @Test
    void when_too_many_wait_nobody_new_comes_in() {
        ShopRun run = new ShopRun(folder, property("demo.waiting", "3"));

        run.pass(Duration.ofSeconds(70));
        int waiting = run.said().size();
        run.pass(Duration.ofSeconds(40));

        assertThat(run.said()).hasSize(waiting);
    }

    @Test
    void some_deliveries_come_twice_with_the_same_bytes() {
        ShopRun run = new ShopRun(folder, property("demo.waiting", "1000"));

        run.pass(Duration.ofMinutes(20));

        assertThat(run.said()).hasSizeGreaterThan(run.distinct());
    }

    @Test
    void a_closed_shop_is_silent() {
        ShopRun run = new ShopRun(folder, new Properties());
        run.pass(Duration.ofSeconds(10));
        int before = run.said().size();

        run.close();
        run.pass(Duration.ofMinutes(5));

        assertThat(run.said()).hasSize(before);
    }

    private static Properties property(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}
