package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.access.Grant;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.access.Tokens.Token;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.memory.InMemoryGrants;
import org.socialcare.testkit.memory.ScriptedPlatform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Tokens as all that speak for a channel share them, with the words of real platforms. */
class TokensTest {
    private static final ChannelId WECHAT = new ChannelId("wechat", "shop");
    private static final ChannelId DOUYIN = new ChannelId("douyin", "shop");
    private static final ChannelId FACEBOOK = new ChannelId("facebook", "shop");
    private static final Credentials APP =
            new Credentials(Map.of("app_id", "wx1", "app_secret", "s"));
    private static final Credentials PAGE =
            new Credentials(Map.of("page_id", "5", "page_token", "standing"));
    private static final String WEAK = "{\"errcode\":-1,\"errmsg\":\"system busy\"}";

    private final InMemoryGrants grants = new InMemoryGrants();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final TestClock clock = new TestClock();

    /** A function instance of its own: nothing is warm in it. */
    private Tokens instance() {
        return new Tokens(platform, grants, clock);
    }

    private static Speech speech(ChannelId channel) {
        return Platforms.named(channel.platform()).orElseThrow().speech();
    }

    private Token wechat(Tokens tokens) {
        return tokens.current(WECHAT, speech(WECHAT), APP);
    }

    @Test
    void a_token_is_fetched_once_for_all_instances() {
        platform.answers(200, token("a"));

        assertThat(wechat(instance())).isEqualTo(new Token.Ready("a"));
        assertThat(wechat(instance())).isEqualTo(new Token.Ready("a"));

        assertThat(platform.requests()).hasSize(1);
    }

    @Test
    void while_one_renews_another_waits_a_moment_and_asks_nobody() {
        assertThat(grants.lease(WECHAT, clock.instant(), clock.instant().plusSeconds(60))).isTrue();

        assertThat(wechat(instance())).isInstanceOf(Token.Soon.class);

        assertThat(platform.requests()).isEmpty();
    }

    @Test
    void what_asks_in_passing_has_a_token_fetched_but_not_again_once_access_is_lost() {
        platform.answers(200, token("a"));
        assertThat(inPassing(instance())).isEqualTo(new Token.Ready("a"));

        instance().reject(WECHAT, "a");

        assertThat(inPassing(instance())).isInstanceOf(Token.Lost.class);
        assertThat(platform.requests()).hasSize(1);
    }

    private Token inPassing(Tokens tokens) {
        return tokens.inPassing(WECHAT, speech(WECHAT), APP);
    }

    @Test
    void one_who_died_while_renewing_blocks_nobody_for_long() {
        grants.lease(WECHAT, clock.instant(), clock.instant().plusSeconds(60));
        clock.pass(Duration.ofSeconds(60));
        platform.answers(200, token("a"));

        assertThat(wechat(instance())).isEqualTo(new Token.Ready("a"));
    }

    @Test
    void a_token_is_renewed_before_it_ends_and_the_old_one_serves_if_that_fails() {
        platform.answers(200, token("a"));
        wechat(instance());
        clock.pass(Duration.ofHours(2).minusMinutes(5));
        platform.answers(200, WEAK);

        assertThat(wechat(instance())).isEqualTo(new Token.Ready("a"));

        platform.answers(200, token("b"));
        assertThat(wechat(instance())).isEqualTo(new Token.Ready("b"));
        assertThat(platform.requests()).hasSize(3);
    }

    @Test
    void a_token_in_its_last_seconds_is_not_shown_any_more() {
        platform.answers(200, token("a"));
        var warm = instance();
        wechat(warm);
        clock.pass(Duration.ofSeconds(7200 - 10));
        platform.cannotBeReached();

        assertThat(wechat(warm)).isInstanceOf(Token.Soon.class);
    }

    @Test
    void a_rejected_token_is_replaced_by_the_one_somebody_else_has_fetched() {
        platform.answers(200, token("a"));
        var slow = instance();
        wechat(slow);
        platform.answers(200, token("b"));
        assertThat(instance().instead(WECHAT, speech(WECHAT), APP, "a"))
                .isEqualTo(new Token.Ready("b"));

        assertThat(slow.instead(WECHAT, speech(WECHAT), APP, "a")).isEqualTo(new Token.Ready("b"));

        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void a_refresh_token_that_changes_is_shown_the_next_time_by_whoever_renews() {
        var first =
                new Credentials(
                        Map.of("client_key", "k", "client_secret", "s", "refresh_token", "r0"));
        platform.answers(200, douyin("a", "r1"));
        assertThat(instance().current(DOUYIN, speech(DOUYIN), first))
                .isInstanceOf(Token.Ready.class);
        clock.pass(Duration.ofDays(14));
        platform.answers(200, douyin("b", "r2"));

        instance().current(DOUYIN, speech(DOUYIN), first);

        assertThat(platform.requests().getLast().body()).contains("r1").doesNotContain("r0");

        var anew =
                new Credentials(
                        Map.of("client_key", "k", "client_secret", "s", "refresh_token", "r9"));
        platform.answers(200, douyin("c", "r10"));
        instance().current(DOUYIN, speech(DOUYIN), anew);
        assertThat(platform.requests().getLast().body()).contains("r9").doesNotContain("r2");
    }

    @Test
    void a_refresh_token_that_serves_once_is_not_shown_after_somebody_else_has_used_it() {
        platform.answers(200, token("a"));
        wechat(instance());
        platform.answers(200, token("b"));
        var slow = new Tokens(platform, new BeforeTheLease(this::othersTurn), clock);

        assertThat(slow.instead(WECHAT, speech(WECHAT), APP, "a")).isEqualTo(new Token.Ready("b"));

        assertThat(platform.requests()).hasSize(2);
        assertThat(grants.kept(WECHAT).access().lostSince()).isEmpty();
        assertThat(grants.lease(WECHAT, clock.instant(), clock.instant())).isTrue();
    }

    private void othersTurn() {
        assertThat(instance().instead(WECHAT, speech(WECHAT), APP, "a"))
                .isEqualTo(new Token.Ready("b"));
    }

    /** The grants, with somebody else who is quicker to take the lease. */
    private final class BeforeTheLease implements KeepGrants {
        private final Runnable somebodyElse;

        BeforeTheLease(Runnable somebodyElse) {
            this.somebodyElse = somebodyElse;
        }

        @Override
        public boolean lease(ChannelId channel, Instant now, Instant until) {
            somebodyElse.run();
            return grants.lease(channel, now, until);
        }

        @Override
        public Kept kept(ChannelId channel) {
            return grants.kept(channel);
        }

        @Override
        public void keep(ChannelId channel, Grant grant) {
            grants.keep(channel, grant);
        }

        @Override
        public void lost(ChannelId channel, String rejected, Instant since) {
            grants.lost(channel, rejected, since);
        }

        @Override
        public void giveUp(ChannelId channel) {
            grants.giveUp(channel);
        }

        @Override
        public void found(ChannelId channel) {
            grants.found(channel);
        }
    }

    @Test
    void access_that_is_lost_is_known_to_all_until_somebody_changes_the_secret() {
        var instance = instance();
        assertThat(instance.current(FACEBOOK, speech(FACEBOOK), PAGE))
                .isEqualTo(new Token.Ready("standing"));

        assertThat(instance.instead(FACEBOOK, speech(FACEBOOK), PAGE, "standing"))
                .isInstanceOf(Token.Lost.class);
        assertThat(grants.kept(FACEBOOK).access().lostSince()).contains(clock.instant());
        assertThat(instance().current(FACEBOOK, speech(FACEBOOK), PAGE))
                .isInstanceOf(Token.Lost.class);

        var granted = PAGE.with("page_token", "granted-anew");
        assertThat(instance().current(FACEBOOK, speech(FACEBOOK), granted))
                .isEqualTo(new Token.Ready("granted-anew"));
        assertThat(grants.kept(FACEBOOK).access().lostSince()).isEmpty();
        assertThat(platform.requests()).isEmpty();
    }

    @Test
    void whoever_saw_access_lost_sees_it_found_and_says_so() {
        var instance = instance();
        assertThat(instance.instead(FACEBOOK, speech(FACEBOOK), PAGE, "standing"))
                .isEqualTo(new Token.Lost(Duration.ofSeconds(15)));
        clock.pass(Duration.ofMinutes(50));
        assertThat(instance.current(FACEBOOK, speech(FACEBOOK), PAGE))
                .isEqualTo(new Token.Lost(Duration.ofMinutes(5)));

        var granted = PAGE.with("page_token", "granted-anew");
        assertThat(instance.current(FACEBOOK, speech(FACEBOOK), granted))
                .isEqualTo(new Token.Ready("granted-anew"));
        assertThat(grants.kept(FACEBOOK).access().lostSince()).isEmpty();
    }

    @Test
    void whoever_heard_nothing_of_the_loss_says_all_the_same_that_access_is_found() {
        var unaware = instance();
        unaware.current(FACEBOOK, speech(FACEBOOK), PAGE);
        instance().instead(FACEBOOK, speech(FACEBOOK), PAGE, "standing");
        assertThat(grants.kept(FACEBOOK).access().lostSince()).isPresent();

        var granted = PAGE.with("page_token", "granted-anew");
        assertThat(unaware.current(FACEBOOK, speech(FACEBOOK), granted))
                .isEqualTo(new Token.Ready("granted-anew"));
        assertThat(grants.kept(FACEBOOK).access().lostSince()).isEmpty();
    }

    private static String token(String value) {
        return "{\"access_token\":\"" + value + "\",\"expires_in\":7200}";
    }

    private static String douyin(String access, String refresh) {
        return "{\"data\":{\"access_token\":\""
                + access
                + "\",\"expires_in\":1209600,\"refresh_token\":\""
                + refresh
                + "\",\"refresh_expires_in\":2592000,\"error_code\":0}}";
    }
}
