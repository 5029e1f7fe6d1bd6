package org.socialcare.pulls;

import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.files.FileState;
import org.socialcare.domain.files.FileState.Reason;
import org.socialcare.domain.files.Pictures;
import org.socialcare.domain.ports.FindCredentials;
import org.socialcare.domain.ports.KeepFileStates;
import org.socialcare.domain.ports.KeepFiles;
import org.socialcare.domain.ports.OrderFiles.FilesOrder;
import org.socialcare.domain.ports.ReadTimeline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Keeps the files of customers' messages, each once, and erases them where a message is taken back.
 * The bytes are kept before it is said that they are, so that dying in between fetches them again
 * and loses nothing.
 */
final class Files {
    /** After that no platform has it any more, and nobody waits for it. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration NO_SECRET = Duration.ofMinutes(15);
    private static final Duration NEXT = Duration.ofSeconds(1);

    private final Function<String, Optional<Platform>> platforms;
    private final ReadTimeline timeline;
    private final FindCredentials credentials;
    private final Tokens tokens;
    private final Download download;
    private final KeepFileStates states;
    private final KeepFiles files;
    private final InstantSource clock;

    Files(
            Function<String, Optional<Platform>> platforms,
            ReadTimeline timeline,
            FindCredentials credentials,
            Tokens tokens,
            Download download,
            KeepFileStates states,
            KeepFiles files,
            InstantSource clock) {
        this.platforms = platforms;
        this.timeline = timeline;
        this.credentials = credentials;
        this.tokens = tokens;
        this.download = download;
        this.states = states;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param attempt counts how often the order came, from 1
     * @param timeLeft whether there is time for another file
     */
    Puller.Outcome carryOut(FilesOrder order, int attempt, BooleanSupplier timeLeft) {
        Entry entry =
                timeline.entry(order.conversation(), order.entry())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no such entry in " + order.conversation()));
        if (!(entry.body() instanceof EntryBody.Heard heard)) {
            throw new IllegalArgumentException("no message in " + order.conversation());
        }
        if (heard.event().content() instanceof Content.TakenBack(var target)) {
            erase(order.conversation(), target);
            return new Puller.Outcome.Over();
        }
        return fetch(entry, heard.event(), attempt, timeLeft);
    }

    /** Whoever is fetching a file of it at this moment finds that out when it is to be kept. */
    private void erase(ConversationId conversation, String message) {
        for (int place : states.takeBack(conversation, message).states().keySet()) {
            files.erase(conversation, message, place);
        }
    }

    private Puller.Outcome fetch(
            Entry entry, Inbound event, int attempt, BooleanSupplier timeLeft) {
        var channel = entry.context().channel();
        var message = CustomerFiles.message(event);
        var known =
                states.files(entry.conversation(), message)
                        .orElseGet(() -> CustomerFiles.untried(message));
        if (known.takenBack()) {
            return new Puller.Outcome.Over();
        }
        var run =
                new Run(
                        entry,
                        platforms.apply(channel.platform()).orElseThrow(),
                        known,
                        clock.instant().isAfter(event.at().plus(PATIENCE)),
                        attempt);
        for (var each : CustomerFiles.of(event, channel.platform()).entrySet()) {
            if (known.state(each.getKey()).filter(FileState::isFinal).isPresent()) {
                continue;
            }
            if (!timeLeft.getAsBoolean()) {
                return new Puller.Outcome.Later(NEXT);
            }
            var wait = run.fetch(each.getKey(), each.getValue());
            if (wait.isPresent()) {
                return new Puller.Outcome.Later(wait.get());
            }
        }
        return new Puller.Outcome.Over();
    }

    /** One attempt at the files of one message. */
    private final class Run {
        private final Entry entry;
        private final Platform platform;
        private final boolean last;
        private final int attempt;
        private CustomerFiles known;

        Run(Entry entry, Platform platform, CustomerFiles known, boolean last, int attempt) {
            this.entry = entry;
            this.platform = platform;
            this.known = known;
            this.last = last;
            this.attempt = attempt;
        }

        /** Keeps one file, or says how long to wait. */
        Optional<Duration> fetch(int place, Attachment attachment) {
            var channel = entry.context().channel();
            var secrets = credentials.credentials(channel);
            if (secrets.isEmpty()) {
                return waiting(place, Reason.NO_ACCESS, NO_SECRET);
            }
            if (!platform.fetching().orElseThrow().needsToken(attachment)) {
                return fetch(place, attachment, secrets.get(), "", true);
            }
            return with(current(secrets.get()), place, attachment, secrets.get(), false);
        }

        private Tokens.Token current(Credentials secrets) {
            return tokens.current(entry.context().channel(), platform.speech(), secrets);
        }

        private Optional<Duration> with(
                Tokens.Token found,
                int place,
                Attachment attachment,
                Credentials secrets,
                boolean renewed) {
            return switch (found) {
                case Tokens.Token.Ready(var token) ->
                        fetch(place, attachment, secrets, token, renewed);
                case Tokens.Token.Soon(var pause) -> Optional.of(pause);
                case Tokens.Token.Lost(var pause) -> {
                    var anew =
                            credentials
                                    .latest(entry.context().channel())
                                    .filter(latest -> !latest.equals(secrets));
                    yield anew.isPresent()
                            ? with(current(anew.get()), place, attachment, anew.get(), renewed)
                            : waiting(place, Reason.NO_ACCESS, pause);
                }
            };
        }

        private Optional<Duration> fetch(
                int place,
                Attachment attachment,
                Credentials secrets,
                String token,
                boolean renewed) {
            var fetching = platform.fetching().orElseThrow();
            return switch (download.of(fetching, attachment, secrets, token)) {
                case Download.Outcome.Got(var type, var name, var bytes) -> {
                    String kept = Pictures.type(type, bytes);
                    String called = attachment.title().isEmpty() ? name : attachment.title();
                    files.keep(entry.conversation(), known.message(), place, kept, bytes);
                    yield settled(place, new FileState.Kept(kept, bytes.length(), called));
                }
                case Download.Outcome.Never(var reason) ->
                        settled(place, new FileState.Missing(reason));
                case Download.Outcome.Later(var pause) ->
                        waiting(place, Reason.TROUBLE, longer(pause));
                case Download.Outcome.NoToken() -> {
                    var channel = entry.context().channel();
                    if (renewed) {
                        tokens.reject(channel, token);
                        yield waiting(place, Reason.NO_ACCESS, NO_SECRET);
                    }
                    var instead = tokens.instead(channel, platform.speech(), secrets, token);
                    boolean own =
                            instead instanceof Tokens.Token.Ready(var next)
                                    && tokens.isOwn(channel, next);
                    yield with(instead, place, attachment, secrets, own);
                }
            };
        }

        /** The longer it lasts, the longer the next pause. */
        private Duration longer(Duration pause) {
            if (pause.compareTo(LONGEST_PAUSE) >= 0) {
                return pause;
            }
            Duration next = pause.multipliedBy(Math.clamp(attempt, 1, 100));
            return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
        }

        /** What was taken back meanwhile is not kept after all. */
        private Optional<Duration> settled(int place, FileState state) {
            known = known.with(place, state);
            if (!states.save(entry.conversation(), known)) {
                files.erase(entry.conversation(), known.message(), place);
            }
            return Optional.empty();
        }

        /** Says once why it waits; what is too old waits no longer. */
        private Optional<Duration> waiting(int place, Reason reason, Duration pause) {
            if (last) {
                return settled(
                        place,
                        new FileState.Missing(reason == Reason.TROUBLE ? Reason.GONE : reason));
            }
            var state = Optional.<FileState>of(new FileState.Waiting(reason));
            if (!known.state(place).equals(state)) {
                settled(place, state.get());
            }
            return Optional.of(pause);
        }
    }
}
