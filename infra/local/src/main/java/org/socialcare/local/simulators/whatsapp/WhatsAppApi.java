package org.socialcare.local.simulators.whatsapp;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Accepted;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Limits;
import org.socialcare.local.simulators.PlatformApi;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Shown;
import org.socialcare.local.simulators.Stage;
import org.socialcare.local.simulators.Wording;
import org.socialcare.local.simulators.meta.GraphCall;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Cloud API as far as answering goes, and what customers sent: {@code /{number}/messages}. */
public final class WhatsAppApi implements PlatformApi {
    private static final Duration WINDOW = Duration.ofDays(1);
    private static final Duration ALWAYS = Duration.ofDays(36_500);
    private static final Map<String, Set<String>> KINDS =
            Map.of(
                    "image", Set.of("jpeg", "png"),
                    "video", Set.of("mp4"),
                    "audio", Set.of("mp3", "amr", "ogg"),
                    "document", Set.of("pdf", "zip"));

    private final Media media;

    public WhatsAppApi(Stage stage) {
        this.media = new Media(stage.clock());
    }

    @Override
    public Limits limits() {
        return new Limits(4096, 0);
    }

    @Override
    public void acted(PlayedAccount account, Act act) {
        if (act instanceof Act.Showed shown) {
            media.keep(shown.picture());
        }
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        GraphCall graph = GraphCall.of(call);
        Optional<PlayedAccount> account = graph.owner(accounts, "access_token");
        boolean download = call.step(0).equals("attachments") && call.steps().size() == 2;
        if (!graph.isPost() && (download || graph.edge().isEmpty())) {
            return given(call, graph, download, account);
        }
        if (!graph.isPost() || !graph.edge().equals("messages")) {
            return GraphErrors.UNKNOWN_PATH;
        }
        if (account.isEmpty()) {
            return GraphErrors.of(Refusal.UNKNOWN_TOKEN);
        }
        boolean good =
                graph.node().equals(account.get().credential("phone_number_id"))
                        && call.body().textOrEmpty("messaging_product").equals("whatsapp");
        return good && call.body().get("status").isPresent()
                ? seen(call, account.get(), counter)
                : message(call, good, account.get(), counter);
    }

    /** Marks as read what a customer wrote, and shows that somebody types if that is asked for. */
    private static ApiAnswer seen(Call call, PlayedAccount account, Counter counter) {
        Json body = call.body();
        Optional<String> writer = account.writer(body.textOrEmpty("message_id"));
        boolean types = body.get("typing_indicator").isPresent();
        boolean good =
                writer.isPresent()
                        && body.textOrEmpty("status").equals("read")
                        && (!types
                                || body.obj("typing_indicator").textOrEmpty("type").equals("text"));
        Posting posting =
                new Posting(account, writer.orElse(""), "", false, "", "", ALWAYS, call.raw());
        WhatsAppWording wording = new WhatsAppWording();
        return good
                ? counter.show(posting, wording, types ? "typing" : "seen")
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    /** What a customer sent: its address by its id, or the bytes there. */
    private ApiAnswer given(
            Call call, GraphCall graph, boolean download, Optional<PlayedAccount> account) {
        if (account.isEmpty()) {
            return GraphErrors.of(Refusal.UNKNOWN_TOKEN);
        }
        return download ? media.bytes(call) : media.address(account.get(), graph.node());
    }

    private static ApiAnswer message(
            Call call, boolean good, PlayedAccount account, Counter counter) {
        Json body = call.body();
        String type = body.textOrEmpty("type");
        if (type.equals("template")) {
            return template(call, good, account, counter);
        }
        boolean isText = type.equals("text");
        Posting posting =
                new Posting(
                        account,
                        to(body),
                        isText ? body.obj("text").textOrEmpty("body") : shown(type, body.obj(type)),
                        false,
                        "",
                        "",
                        WINDOW,
                        call.raw());
        WhatsAppWording wording = new WhatsAppWording();
        return good && (isText || KINDS.containsKey(type)) && isNamedRightly(body)
                ? counter.take(posting, wording)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    /** Approved words, which a customer may be sent however long they have been silent. */
    private static ApiAnswer template(
            Call call, boolean good, PlayedAccount account, Counter counter) {
        Json body = call.body();
        TemplateCall template = new TemplateCall(body.obj("template"));
        Posting posting =
                new Posting(account, to(body), template.text(), false, "", "", ALWAYS, call.raw());
        WhatsAppWording wording = new WhatsAppWording();
        if (!good || !isNamedRightly(body) || body.get("template").isEmpty()) {
            return counter.refuse(posting, wording, Refusal.BAD_REQUEST);
        }
        Optional<Wording> trouble = template.trouble();
        return trouble.isPresent()
                ? counter.refuse(posting, trouble.get(), Refusal.BAD_REQUEST)
                : counter.takeAtAnyTime(posting, wording);
    }

    private static String to(Json body) {
        return body.text("to").orElse(body.textOrEmpty("recipient"));
    }

    /** A document names its file; nothing, if what is linked cannot be had or is not taken. */
    private static String shown(String type, Json file) {
        boolean named = !type.equals("document") || !file.textOrEmpty("filename").isEmpty();
        int largest =
                type.equals("image") ? 5 << 20 : type.equals("document") ? 100 << 20 : 16 << 20;
        return Optional.of(file.textOrEmpty("link"))
                .filter(_ -> named)
                .flatMap(link -> Shown.at(link, KINDS.getOrDefault(type, Set.of()), largest))
                .orElse("");
    }

    /** Numbers are called, ids are received by. */
    private static boolean isNamedRightly(Json body) {
        String to = body.textOrEmpty("to");
        return to.chars().allMatch(Character::isDigit);
    }

    /** A system user's token does not run out by itself: after one refusal it is good again. */
    @Override
    public void expireTokens(PlayedAccount account) {}

    @Override
    public String grant(PlayedAccount account) {
        return "access_token";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        Customer reader = new Customer(accepted.posting().to(), "");
        List<String> ids = List.of(accepted.messageId());
        Duration arrival = Duration.ofMillis(900);
        Duration reading = Duration.ofSeconds(4);
        return List.of(
                new Later(
                        Duration.ofMillis(300),
                        new Act.Echoed(
                                reader,
                                accepted.messageId(),
                                accepted.at(),
                                accepted.posting().text(),
                                "")),
                new Later(arrival, new Act.Arrived(reader, ids, accepted.at().plus(arrival))),
                new Later(reading, new Act.Saw(reader, ids, accepted.at().plus(reading))));
    }
}
