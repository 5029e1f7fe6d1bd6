package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Every platform's simulator, which is written from the protocol's page, against the whole suite: a
 * customer writes, an agent answers, and the platform has received exactly one correct answer; the
 * same when something goes wrong in between. Platforms take their turns side by side.
 */
final class EveryPlatformTest {
    /** Their tokens have no successor without a person. */
    private static final Set<String> GRANTED_BY_A_PERSON =
            Set.of("facebook", "instagram", "whatsapp", "weibo", "signed");

    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");

    private record Channel(String platform, String account) {
        /** Where nobody can write in private, people comment. */
        String kind() {
            return Ability.of(platform).contains(Ability.SAY_DIRECTLY) ? "message" : "comment";
        }

        boolean canBeAnswered() {
            var abilities = Ability.of(platform);
            return abilities.contains(Ability.SAY_DIRECTLY)
                    || abilities.contains(Ability.SAY_PUBLICLY);
        }
    }

    @Test
    void a_customer_of_every_platform_is_answered_exactly_once() {
        assertThat(channels()).extracting(Channel::platform).contains("facebook", "wecom", "x");
        onEach(
                channels(),
                channel -> {
                    var talk = new Turn(channel);
                    if (channel.canBeAnswered()) {
                        talk.answer();
                        talk.becomes(Set.of("accepted", "delivered", "read"));
                        assertThat(talk.taken()).as(channel.toString()).isEqualTo(1);
                    }
                });
    }

    @Test
    void a_token_that_has_run_out_is_renewed_and_the_answer_sent_once() {
        onEach(
                channels().stream()
                        .filter(Channel::canBeAnswered)
                        .filter(channel -> !GRANTED_BY_A_PERSON.contains(channel.platform()))
                        .toList(),
                channel -> {
                    var talk = new Turn(channel);
                    talk.fault("expired-token");
                    talk.answer();
                    talk.becomes(Set.of("accepted", "delivered", "read"));
                    assertThat(talk.taken()).as(channel.toString()).isEqualTo(1);
                });
    }

    @Test
    void answers_wait_while_a_person_grants_access_anew_and_then_go_out_once_and_in_order() {
        onEach(
                channels().stream()
                        .filter(channel -> GRANTED_BY_A_PERSON.contains(channel.platform()))
                        .toList(),
                channel -> {
                    var talk = new Turn(channel);
                    talk.fault("revoked-token");
                    talk.answer();
                    var first = talk.answer;
                    talk.becomes(Set.of("held"));
                    talk.accessBecomes("lost");
                    talk.answer();

                    talk.isGrantedAnew();

                    talk.becomes(Set.of("accepted", "delivered", "read"));
                    talk.accessBecomes("fine");
                    assertThat(talk.takenInOrder())
                            .as(channel.toString())
                            .containsExactly(first, talk.answer);
                });
    }

    @Test
    void an_answer_the_platform_takes_without_saying_so_is_never_sent_again() {
        onEach(
                channels().stream().filter(Channel::canBeAnswered).toList(),
                channel -> {
                    var talk = new Turn(channel);
                    talk.fault("timeout-after-accept");
                    talk.answer();
                    // an echo may tell later that it did arrive
                    talk.becomes(Set.of("uncertain", "accepted", "delivered", "read"));
                    assertThat(talk.taken()).as(channel.toString()).isEqualTo(1);
                });
    }

    @Test
    void an_answer_after_the_platforms_window_has_failed_and_says_why() {
        onEach(
                channels().stream()
                        .filter(Channel::canBeAnswered)
                        .filter(channel -> channel.kind().equals("message"))
                        .filter(
                                channel ->
                                        !ReplyRules.of(channel.platform())
                                                .window()
                                                .equals(ReplyRules.UNLIMITED))
                        .toList(),
                channel -> {
                    var talk = new Turn(channel);
                    talk.fault("closed-window");
                    talk.answer();
                    talk.becomes(Set.of("failed"));
                    assertThat(talk.taken()).as(channel.toString()).isZero();
                });
    }

    @Test
    void one_answer_more_than_the_quota_is_refused_before_it_is_sent() {
        onEach(
                channels().stream()
                        .filter(channel -> ReplyRules.of(channel.platform()).quota() > 0)
                        .toList(),
                channel -> {
                    var talk = new Turn(channel);
                    for (int i = 0; i < ReplyRules.of(channel.platform()).quota(); i++) {
                        talk.answer();
                        talk.becomes(Set.of("accepted", "delivered", "read"));
                    }
                    assertThat(talk.reply().status()).as(channel.toString()).isEqualTo(409);
                });
    }

    /** One customer's words and the answers to them. */
    private final class Turn {
        private final Channel channel;
        private final String conversation;
        private final List<String> answers = new ArrayList<>();
        private String answer = "";

        Turn(Channel channel) {
            this.channel = channel;
            var text = "Is this lamp dimmable? " + Made.digits();
            var wish =
                    Json.object()
                            .put("account", channel.account())
                            .put("kind", channel.kind())
                            .put("text", text)
                            .build();
            assertThat(simulator("acts", wish).status()).as(channel.toString()).isEqualTo(200);
            conversation = agent.rowSaying(text).textOrEmpty("conversation");
        }

        void fault(String fault) {
            var wish =
                    Json.object()
                            .put("account", channel.account())
                            .put("next", Json.texts(List.of(fault)))
                            .build();
            assertThat(simulator("faults", wish).status()).isEqualTo(200);
        }

        void answer() {
            assertThat(reply().status()).as(channel.toString()).isEqualTo(202);
        }

        /** What the desk says of the channel's access. */
        void accessBecomes(String state) {
            Eventually.holds(channel + " access becomes " + state, () -> access().equals(state));
        }

        private String access() {
            return suite.get("admin", "/channels").arr("items").stream()
                    .filter(each -> isOurs(each.obj("channel")))
                    .map(each -> each.obj("access").textOrEmpty("state"))
                    .findFirst()
                    .orElse("");
        }

        private boolean isOurs(Json each) {
            return each.textOrEmpty("platform").equals(channel.platform())
                    && each.textOrEmpty("account").equals(channel.account());
        }

        /** The platform gives a person another token, who puts it into the secret. */
        void isGrantedAnew() {
            var wish = Json.object().put("account", channel.account()).build();
            assertThat(simulator("grants", wish).status()).isEqualTo(200);
        }

        Suite.Reply reply() {
            answer = "It is. " + Made.digits();
            answers.add(answer);
            return agent.reply(conversation, answer);
        }

        void becomes(Set<String> states) {
            Eventually.holds(channel + " becomes one of " + states, () -> states.contains(state()));
        }

        private String state() {
            return agent.delivery(conversation, answer)
                    .flatMap(delivery -> delivery.text("state"))
                    .orElse("");
        }

        /** How often the platform has taken the answer. */
        long taken() {
            return sent().stream()
                    .filter(it -> it.textOrEmpty("text").equals(answer))
                    .filter(it -> !it.textOrEmpty("messageId").isEmpty())
                    .count();
        }

        /** The answers of this turn that the platform has taken, in order. */
        List<String> takenInOrder() {
            return sent().stream()
                    .filter(it -> !it.textOrEmpty("messageId").isEmpty())
                    .map(it -> it.textOrEmpty("text"))
                    .filter(answers::contains)
                    .toList();
        }

        private List<Json> sent() {
            var path = "/local/sent/" + channel.platform() + "/" + channel.account();
            var reply = suite.call("GET", path, new byte[0], Map.of());
            return reply.body() instanceof Json.Arr(var items) ? items : List.of();
        }

        private Suite.Reply simulator(String page, Json body) {
            return suite.call(
                    "POST",
                    "/local/platforms/" + channel.platform() + "/" + page,
                    JsonWriter.bytes(body),
                    Map.of("content-type", "application/json"));
        }
    }

    private List<Channel> channels() {
        var reply = suite.call("GET", "/local/channels", new byte[0], Map.of());
        var all = new ArrayList<Channel>();
        if (reply.body() instanceof Json.Arr(var items)) {
            for (var item : items) {
                all.add(new Channel(item.textOrEmpty("platform"), item.textOrEmpty("id")));
            }
        }
        return all;
    }

    /** What one platform is asked to go through. */
    private interface Story {
        void with(Channel channel);
    }

    private static void onEach(List<Channel> channels, Story story) {
        assertThat(channels).isNotEmpty();
        try (var turns = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var channel : channels) {
                running.add(turns.submit(() -> story.with(channel)));
            }
            for (var turn : running) {
                turn.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
