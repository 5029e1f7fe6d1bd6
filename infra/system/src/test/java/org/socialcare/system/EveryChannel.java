package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.socialcare.domain.channel.Ability;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Every platform's demo account, its simulator, and a customer of it to talk with. */
final class EveryChannel {
    /** Whoever dies while fetching a token keeps the others from it for a minute. */
    private static final Duration A_WAY_OUT = Duration.ofMinutes(2);

    private final Suite suite;
    private final Agent agent;

    EveryChannel(Suite suite) {
        this.suite = suite;
        this.agent = new Agent(suite, "sofia");
    }

    record Channel(String platform, String account) {
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

    /** What one platform is asked to go through. */
    interface Story {
        void with(Channel channel);
    }

    List<Channel> all() {
        var reply = suite.call("GET", "/local/channels", new byte[0], Map.of());
        var all = new ArrayList<Channel>();
        if (reply.body() instanceof Json.Arr(var items)) {
            for (var item : items) {
                all.add(new Channel(item.textOrEmpty("platform"), item.textOrEmpty("id")));
            }
        }
        return all;
    }

    List<Channel> answerable() {
        return all().stream().filter(Channel::canBeAnswered).toList();
    }

    /** Asks something of the platform's own pages, of its account. */
    Suite.Reply simulator(Channel channel, String page, Json wish) {
        var body = Json.object().put("account", channel.account());
        ((Json.Obj) wish).members().forEach(body::put);
        return suite.call(
                "POST",
                "/local/platforms/" + channel.platform() + "/" + page,
                JsonWriter.bytes(body.build()),
                Map.of("content-type", "application/json"));
    }

    /** Platforms take their turns side by side. */
    void onEach(List<Channel> channels, Story story) {
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

    Turn turn(Channel channel) {
        return new Turn(channel);
    }

    /** One customer's words and the answers to them. */
    final class Turn {
        private final Channel channel;
        private final String text;
        private final String customer;
        private final String post;
        private final String conversation;
        private final List<String> answers = new ArrayList<>();
        private String answer = "";

        private Turn(Channel channel) {
            this.channel = channel;
            // trouble that met no call of an earlier turn is not to meet this one's
            fault("none");
            this.text = words();
            var told = act(Json.object().put("text", text).build());
            this.customer = told.textOrEmpty("customer");
            this.post = told.textOrEmpty("post");
            this.conversation = agent.rowSaying(text).textOrEmpty("conversation");
        }

        String conversation() {
            return conversation;
        }

        /** What the customer said first. */
        String text() {
            return text;
        }

        /** The customer says something more, in the same place. */
        String more() {
            var words = words();
            act(
                    Json.object()
                            .put("text", words)
                            .put("customer", customer)
                            .putUnlessEmpty("post", post)
                            .build());
            return words;
        }

        private Json act(Json wish) {
            var body = Json.object().put("kind", channel.kind());
            ((Json.Obj) wish).members().forEach(body::put);
            var reply = simulator(channel, "acts", body.build());
            assertThat(reply.status()).as(channel.toString()).isEqualTo(200);
            return reply.body();
        }

        private String words() {
            return "Is this lamp dimmable? " + Made.digits();
        }

        List<String> messages() {
            return agent.messages(conversation);
        }

        void fault(String kind) {
            var order = Json.object().put("kind", kind).build();
            assertThat(simulator(channel, "faults", order).status()).isEqualTo(200);
        }

        void answer() {
            assertThat(reply().status()).as(channel.toString()).isEqualTo(202);
        }

        Suite.Reply reply() {
            answer = "It is. " + Made.digits();
            answers.add(answer);
            return agent.reply(conversation, answer);
        }

        /** All that was answered, in order. */
        List<String> answers() {
            return List.copyOf(answers);
        }

        /** The platform gives a person another token, who puts it into the secret. */
        void isGrantedAnew() {
            var reply = simulator(channel, "grants", Json.object().build());
            assertThat(reply.status()).as(channel.toString()).isEqualTo(200);
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

        void becomes(Set<String> states) {
            becomes(A_WAY_OUT, states);
        }

        void becomes(Duration patience, Set<String> states) {
            Eventually.holds(
                    patience,
                    () -> channel + " becomes one of " + states + " and is " + delivered(),
                    () -> states.contains(state()));
        }

        /** All the desk says of the last answer's way. */
        private String delivered() {
            return agent.delivery(conversation, answer).map(Json::toString).orElse("nowhere");
        }

        /** What an agent reads about the answer's failure. */
        String reason() {
            return agent.delivery(conversation, answer)
                    .flatMap(delivery -> delivery.text("reason"))
                    .orElse("");
        }

        /** Whether all answers the platform took went to this customer, or below this post. */
        boolean reachedNobodyElse() {
            var path = "/local/sent/" + channel.platform() + "/" + channel.account();
            return suite.call("GET", path, new byte[0], Map.of()).body()
                            instanceof Json.Arr(var all)
                    && all.stream()
                            .filter(it -> answers.contains(it.textOrEmpty("text")))
                            .map(it -> it.textOrEmpty("to"))
                            .allMatch(
                                    to -> post.isEmpty() ? to.equals(customer) : to.contains(post));
        }

        private String state() {
            return agent.delivery(conversation, answer)
                    .flatMap(delivery -> delivery.text("state"))
                    .orElse("");
        }

        /** What the desk says when the customer is to be shown that. */
        Suite.Reply shows(String sign) {
            return agent.shows(conversation, sign);
        }

        /**
         * Has the customer shown that. A desk that has not heard of the channel's setting yet
         * orders nothing, and nor does one that is asked too long after the customer wrote.
         */
        void show(String sign) {
            Eventually.holds(
                    channel + " is ordered to show " + sign,
                    () -> {
                        var reply = shows(sign);
                        if (reply.body().textOrEmpty("reason").equals("too_late")) {
                            var words = more();
                            Eventually.holds(
                                    channel + " has stored it",
                                    () -> messages().stream().anyMatch(words::equals));
                        }
                        return reply.status() == 202;
                    });
        }

        /** What the desk's page is told to have shown. */
        void wants(List<String> signs) {
            Eventually.holds(
                    channel + " wants " + signs,
                    () ->
                            agent.conversation(conversation).arr("signs").stream()
                                    .map(sign -> sign.asText().orElse(""))
                                    .toList()
                                    .equals(signs));
        }

        /** What became of all that was no message to this customer, in order. */
        List<String> shown() {
            return sent().stream()
                    .filter(it -> it.textOrEmpty("to").equals(customer))
                    .filter(it -> it.textOrEmpty("text").isEmpty())
                    .map(it -> it.textOrEmpty("outcome"))
                    .toList();
        }

        /** How often the platform has taken the answer. */
        long taken() {
            return taken(answer::equals).size();
        }

        /** The answers of this turn that the platform has taken, in the order it took them. */
        List<String> takenInOrder() {
            return taken(answers::contains);
        }

        private List<Json> sent() {
            var path = "/local/sent/" + channel.platform() + "/" + channel.account();
            var reply = suite.call("GET", path, new byte[0], Map.of());
            return reply.body() instanceof Json.Arr(var items) ? items : List.of();
        }

        private List<String> taken(Predicate<String> which) {
            return sent().stream()
                    .filter(it -> !it.textOrEmpty("messageId").isEmpty())
                    .map(it -> it.textOrEmpty("text"))
                    .filter(which)
                    .toList();
        }
    }
}
