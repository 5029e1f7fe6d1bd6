package org.socialcare.desk;

import org.socialcare.aws.telling.Log;
import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.kpi.DayCounts;
import org.socialcare.domain.ports.OrderCheck.CheckOrder;
import org.socialcare.domain.ports.OrderPosts.PostOrder;
import org.socialcare.domain.ports.OrderSign.SignOrder;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.ports.TellRouting;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.TestContext;
import org.socialcare.testkit.memory.InMemoryAlerts;
import org.socialcare.testkit.memory.InMemoryAnswers;
import org.socialcare.testkit.memory.InMemoryArrivals;
import org.socialcare.testkit.memory.InMemoryAsks;
import org.socialcare.testkit.memory.InMemoryBaselines;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryCustomers;
import org.socialcare.testkit.memory.InMemoryFiles;
import org.socialcare.testkit.memory.InMemoryGrants;
import org.socialcare.testkit.memory.InMemoryHandovers;
import org.socialcare.testkit.memory.InMemoryIntroductions;
import org.socialcare.testkit.memory.InMemoryLedger;
import org.socialcare.testkit.memory.InMemoryMedia;
import org.socialcare.testkit.memory.InMemoryPlaces;
import org.socialcare.testkit.memory.InMemoryPosts;
import org.socialcare.testkit.memory.InMemoryReapplies;
import org.socialcare.testkit.memory.InMemoryRounds;
import org.socialcare.testkit.memory.InMemoryRules;
import org.socialcare.testkit.memory.InMemoryRuns;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.InMemorySignals;
import org.socialcare.testkit.memory.InMemoryTicketFacts;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The whole desk with everything outside in memory, called as the gateway calls it. */
final class DeskRoom {
    static final ChannelId WHATSAPP = new ChannelId("whatsapp", "mosaic");
    static final List<Template> TEMPLATES =
            List.of(
                    new Template("delivery", "en_US", "Hello {{1}}, parcel {{2}} is there, {{1}}."),
                    new Template("delivery", "el", "Το δέμα {{1}} έφτασε."),
                    new Template("still_there", "en_US", "Do you still need help?"));

    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final InMemoryMedia media = new InMemoryMedia();
    final InMemoryFiles files = new InMemoryFiles();
    final InMemorySignals signals = new InMemorySignals();
    final InMemoryBaselines baselines = new InMemoryBaselines();
    final List<CheckOrder> compared = new ArrayList<>();
    final InMemoryGrants grants = new InMemoryGrants();
    final InMemoryPlaces places = new InMemoryPlaces(grants);
    final InMemoryRuns runs = new InMemoryRuns();
    final List<ReportOrder> orders = new ArrayList<>();
    final InMemoryPosts posts = new InMemoryPosts();
    final List<PostOrder> postOrders = new ArrayList<>();
    final InMemoryRules rules = new InMemoryRules();
    final List<SignOrder> signs = new ArrayList<>();
    final InMemoryTicketFacts facts = new InMemoryTicketFacts();
    final InMemoryRounds rounds = new InMemoryRounds();
    final InMemoryArrivals arrivals = new InMemoryArrivals();
    final InMemoryHandovers handovers = new InMemoryHandovers();
    final InMemoryIntroductions introductions = new InMemoryIntroductions();
    final InMemoryReapplies reapplies = new InMemoryReapplies();
    final InMemoryLedger ledgers = new InMemoryLedger();
    final InMemoryAnswers answers = new InMemoryAnswers();
    final Brand brand = enlarged(Some.brand());
    final InMemorySettings presences = new InMemorySettings(brand);
    final TestClock clock = new TestClock();
    final List<Presence> told = new ArrayList<>();

    /** The changes that the store does not take. */
    Predicate<Change> down = _ -> false;

    final List<String> tried = new ArrayList<>();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final Handler handler = handler();

    private Saved save(Change change) {
        if (down.test(change)) {
            throw new IllegalStateException("the store is down");
        }
        return conversations.save(change);
    }

    private Handler handler() {
        var settings = new SettingsInMemory(brand);
        var open = new Conversations(conversations, conversations);
        TellRouting routing = (_, presence) -> told.add(presence);
        var heldBack = new HeldBack(presences, ledgers, clock);
        var me = new MeApi(presences, conversations, handovers, clock);
        var acts = new Acts(conversations, conversations, this::save);
        var comments = new CommentApi(open, acts, clock);
        var attachments =
                new AttachmentApi(open, media, media, new ReceivedFiles(files, files), clock);
        var desk =
                new Desk(
                        new Callers(presences),
                        new Heartbeat(presences, routing, clock),
                        me,
                        new GoalApi(runs, clock),
                        new PresenceApi(presences, presences, routing, me, clock),
                        new RosterApi(settings, settings),
                        new CoverageApi(arrivals, settings, clock),
                        new QueueApi(conversations, heldBack),
                        new ConversationApi(open, clock),
                        new WorkApi(
                                open,
                                acts,
                                comments,
                                attachments,
                                new TemplateApi(clock),
                                new Pulls(ledgers, clock),
                                clock),
                        comments,
                        new SignApi(open, signs::add, clock),
                        new RevealApi(open, acts, clock),
                        new CorrectionApi(open, acts, clock),
                        new LearningApi(facts, conversations, open, clock),
                        attachments,
                        new CustomerApi(customers, customers, customers, conversations),
                        new SettingsApi(settings, settings, clock),
                        new TrialApi(
                                settings,
                                (_, target, id, _) -> tried.add(target + "/" + id),
                                clock),
                        new CalendarApi(settings, clock),
                        new ChannelApi(
                                places,
                                signals,
                                baselines,
                                id ->
                                        AlertPlan.of(
                                                settings.settings(id).stream()
                                                        .map(Versioned::setting)
                                                        .toList()),
                                new Failures(conversations),
                                new InMemoryAsks(),
                                compared::add,
                                clock),
                        new AlertApi(alerts, alerts, signals, settings, clock),
                        new ReportApi(runs, runs, orders::add, settings, clock),
                        new FigureApi(runs, new FigureRows(facts)),
                        new PostApi(posts, postOrders::addAll, new PostFiles(media, media), clock),
                        new KnowledgeRoutes(
                                new KnowledgeApi(answers),
                                new KnowledgeTrialApi(answers, facts, Wiring::normaliser, clock)),
                        new RuleApi(rules, new RuleTrials(facts, conversations, customers), clock),
                        new WhyApi(open, rules, heldBack),
                        new CareApi(open, acts, clock),
                        new CaseApi(conversations, clock),
                        new KpiApi(presences, new DayCounts(rounds, rounds), conversations, clock),
                        HandoverRoutes.of(
                                new HandoverPorts(
                                        handovers,
                                        new Holdings(conversations, conversations, posts, settings),
                                        conversations,
                                        conversations,
                                        customers,
                                        facts,
                                        introductions,
                                        introductions,
                                        new Account(settings, settings, presences, routing, clock),
                                        new TeamLeads(settings, settings),
                                        clock)),
                        new ReapplyApi(reapplies, reapplies, conversations, presences, clock));
        return new Handler(
                desk, new Log(new PrintStream(logged, true, StandardCharsets.UTF_8), ""));
    }

    /**
     * With somebody without a team, who sees everything by the token's group, and with a channel
     * that has templates.
     */
    private static Brand enlarged(Brand brand) {
        var channels = new ArrayList<>(brand.channels());
        channels.add(
                new Channel(
                        WHATSAPP,
                        brand.id(),
                        "WhatsApp",
                        "presales",
                        true,
                        Set.of(),
                        TEMPLATES,
                        1));
        var agents = new ArrayList<>(brand.agents());
        agents.add(new Agent("chief", "chief", Set.of(), Set.of(), Set.of(), 0, "", 1));
        return brand.withChannels(channels)
                .withTeams(
                        List.of(
                                brand.team("aftersales").orElseThrow().ledBy(Set.of("chief"), ""),
                                brand.team("presales")
                                        .orElseThrow()
                                        .ledBy(Set.of("lin"), "aftersales")))
                .withAgents(agents);
    }

    Conversation hears(SomeMessage message) {
        return hears(message, Some.understanding());
    }

    Conversation hears(SomeMessage message, Understanding understanding) {
        var id = message.received().conversation();
        var change =
                Receiving.decide(
                        conversations.find(id),
                        message.received(),
                        brand.channel(message.channel()).orElseThrow(),
                        brand,
                        Optional.of(understanding),
                        rules.live(brand.id()).set(),
                        message.at());
        conversations.save(change);
        return change.after();
    }

    /** The platform has surely not taken the reply of that entry. */
    void fails(Conversation conversation, String reply) {
        var entry = conversations.entry(conversation.id(), reply).orElseThrow();
        var before = conversations.find(entry.conversation()).orElseThrow();
        var refused = new SendResult.Refused("error 551");
        conversations.save(Sending.ended(before, brand, entry, 1, refused, clock.instant()));
    }

    Call get(String path) {
        return new Call(this, "GET", path, Optional.empty(), Map.of());
    }

    Call post(String path, String body) {
        return new Call(this, "POST", path, Optional.of(body), Map.of())
                .with("idempotency-key", "key-0123456789abcdef");
    }

    Call put(String path, String body) {
        return new Call(this, "PUT", path, Optional.of(body), Map.of());
    }

    Call patch(String path, String body) {
        return new Call(this, "PATCH", path, Optional.of(body), Map.of());
    }

    String log() {
        return logged.toString(StandardCharsets.UTF_8);
    }

    /** A request that is being put together. */
    record Call(
            DeskRoom room,
            String method,
            String path,
            Optional<String> body,
            Map<String, String> headers) {

        Call with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Call(room, method, path, body, more);
        }

        /** Before the purchase, agent. */
        Reply byEleni() {
            return by("eleni", "[agent]");
        }

        /** After the purchase, agent. */
        Reply bySam() {
            return by("sam", "[agent]");
        }

        Reply byLead() {
            return by("chief", "[lead]");
        }

        Reply byAdmin() {
            return by("chief", "[admin]");
        }

        Reply by(String username, String groups) {
            return room.send(this, username, groups);
        }
    }

    /** What came back. */
    record Reply(int status, Map<String, Json> headers, String text) {
        Json body() {
            return text.isEmpty() ? Json.object().build() : JsonReader.read(text);
        }

        String code() {
            return body().textOrEmpty("code");
        }

        String header(String name) {
            return headers.getOrDefault(name, Json.of("")).asText().orElse("");
        }

        List<String> pointers() {
            return body().arr("errors").stream().map(e -> e.textOrEmpty("pointer")).toList();
        }
    }

    private Reply send(Call call, String username, String groups) {
        int question = call.path().indexOf('?');
        var path = question < 0 ? call.path() : call.path().substring(0, question);
        var query = question < 0 ? "" : call.path().substring(question + 1);
        var headers = Json.object();
        call.headers().forEach(headers::put);
        call.body().ifPresent(_ -> headers.put("Content-Type", "application/json"));
        call.headers().forEach(headers::put);
        var claims = Json.object().put("username", username).put("cognito:groups", groups);
        var event =
                Json.object()
                        .put("version", "2.0")
                        .put("rawPath", path)
                        .put("rawQueryString", query)
                        .put("headers", headers.build())
                        .put("body", call.body().orElse(""))
                        .put("isBase64Encoded", false)
                        .put("requestContext", context(call.method(), path, claims.build()))
                        .build();
        return reply(JsonWriter.bytes(event));
    }

    private static Json context(String method, String path, Json claims) {
        return Json.object()
                .put("requestId", "request-1")
                .put("http", Json.object().put("method", method).put("path", path).build())
                .put(
                        "authorizer",
                        Json.object()
                                .put("jwt", Json.object().put("claims", claims).build())
                                .build())
                .build();
    }

    Reply reply(byte[] event) {
        var out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), out, TestContext.unhurried());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var answer = JsonReader.read(out.toByteArray());
        return new Reply(
                (int) answer.number("statusCode").orElseThrow(),
                answer.obj("headers").members(),
                answer.textOrEmpty("body"));
    }
}
