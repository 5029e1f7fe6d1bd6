package org.socialcare.desk;

import org.socialcare.aws.dynamo.DynamoAlertPlans;
import org.socialcare.aws.dynamo.DynamoAlerts;
import org.socialcare.aws.dynamo.DynamoAnswers;
import org.socialcare.aws.dynamo.DynamoArrivals;
import org.socialcare.aws.dynamo.DynamoAsks;
import org.socialcare.aws.dynamo.DynamoBaselines;
import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoCustomers;
import org.socialcare.aws.dynamo.DynamoDayCounts;
import org.socialcare.aws.dynamo.DynamoFileStates;
import org.socialcare.aws.dynamo.DynamoHandovers;
import org.socialcare.aws.dynamo.DynamoHealth;
import org.socialcare.aws.dynamo.DynamoIntroductions;
import org.socialcare.aws.dynamo.DynamoLedger;
import org.socialcare.aws.dynamo.DynamoPosts;
import org.socialcare.aws.dynamo.DynamoPresence;
import org.socialcare.aws.dynamo.DynamoReapplies;
import org.socialcare.aws.dynamo.DynamoRounds;
import org.socialcare.aws.dynamo.DynamoRules;
import org.socialcare.aws.dynamo.DynamoRuns;
import org.socialcare.aws.dynamo.DynamoSaveSetting;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoSignals;
import org.socialcare.aws.dynamo.DynamoTicketFacts;
import org.socialcare.aws.dynamo.DynamoTickets;
import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.aws.outside.BucketFiles;
import org.socialcare.aws.outside.BucketMedia;
import org.socialcare.aws.queue.SqsOrderCheck;
import org.socialcare.aws.queue.SqsOrderIntroductions;
import org.socialcare.aws.queue.SqsOrderPosts;
import org.socialcare.aws.queue.SqsOrderReapply;
import org.socialcare.aws.queue.SqsOrderReport;
import org.socialcare.aws.queue.SqsOrderSign;
import org.socialcare.aws.queue.SqsTellRouting;
import org.socialcare.aws.queue.SqsTryTarget;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.kpi.DayCounts;
import org.socialcare.domain.triage.text.Fold;
import org.socialcare.domain.triage.text.Normaliser;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the desk together from its environment. */
final class Wiring {
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(2);

    private Wiring() {}

    static Desk desk(Surroundings around) {
        var settings = around.settings();
        var conversationsTable = settings.text("CONVERSATIONS_TABLE");
        var customersTable = settings.text("CUSTOMERS_TABLE");
        var settingsTable = settings.text("SETTINGS_TABLE");
        var factsTable = settings.text("FACTS_TABLE");
        var signalsTable = settings.text("SIGNALS_TABLE");
        var tokensTable = settings.text("TOKENS_TABLE");
        var postsTable = settings.text("POSTS_TABLE");
        var assignments = settings.text("ASSIGNMENTS_URL");
        var notices = settings.text("NOTICES_URL");
        var runsUrl = settings.text("RUNS_URL");
        var pulls = settings.text("PULLS_URL");
        var postsUrl = settings.text("POSTS_URL");
        var signs = settings.text("SIGNS_URL");
        var due = settings.text("DUE_URL");
        var mediaBucket = settings.text("MEDIA_BUCKET");
        settings.orFail();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var sqs = clients.sqs();
        var clock = around.clock();
        var store = new DynamoConversations(dynamo, conversationsTable);
        var timeline = new DynamoTimeline(dynamo, conversationsTable);
        var tickets = new DynamoTickets(dynamo, conversationsTable);
        var customers = new DynamoCustomers(dynamo, customersTable);
        var brands = new DynamoSettings(dynamo, settingsTable, SETTINGS_FRESH, clock);
        var presences = new DynamoPresence(dynamo, settingsTable);
        var routing = new SqsTellRouting(sqs, assignments);
        var handovers = new DynamoHandovers(dynamo, settingsTable);
        var ledgers = new DynamoLedger(dynamo, settingsTable);
        var heldBack = new HeldBack(presences, ledgers, clock);
        var me = new MeApi(presences, tickets, handovers, clock);
        var alerts = new DynamoAlerts(dynamo, signalsTable);
        var signals = new DynamoSignals(dynamo, signalsTable);
        var runs = new DynamoRuns(dynamo, factsTable);
        var goals = new GoalApi(runs, clock);
        var conversations = new Conversations(store, timeline);
        var acts = new Acts(store, timeline, store);
        var comments = new CommentApi(conversations, acts, clock);
        var bucket = around.account().get().bucket(mediaBucket);
        var media = new BucketMedia(bucket);
        var answers = new DynamoAnswers(dynamo, settingsTable);
        var rules = new DynamoRules(dynamo, settingsTable);
        var received =
                new ReceivedFiles(
                        new DynamoFileStates(dynamo, conversationsTable), new BucketFiles(bucket));
        var attachments = new AttachmentApi(conversations, media, media, received, clock);
        var desk =
                new Desk(
                        new Callers(brands),
                        new Heartbeat(presences, routing, clock),
                        me,
                        goals,
                        new PresenceApi(presences, presences, routing, me, clock),
                        new RosterApi(brands, new DynamoSaveSetting(dynamo, settingsTable)),
                        new CoverageApi(new DynamoArrivals(dynamo, factsTable), brands, clock),
                        new QueueApi(tickets, heldBack),
                        new ConversationApi(conversations, clock),
                        new WorkApi(
                                conversations,
                                acts,
                                comments,
                                attachments,
                                new TemplateApi(clock),
                                new Pulls(ledgers, clock),
                                clock),
                        comments,
                        new SignApi(conversations, new SqsOrderSign(sqs, signs), clock),
                        new RevealApi(conversations, acts, clock),
                        new CorrectionApi(conversations, acts, clock),
                        new LearningApi(
                                new DynamoTicketFacts(dynamo, factsTable),
                                store,
                                conversations,
                                clock),
                        attachments,
                        new CustomerApi(customers, customers, customers, store),
                        new SettingsApi(
                                brands, new DynamoSaveSetting(dynamo, settingsTable), clock),
                        new TrialApi(brands, new SqsTryTarget(sqs, notices), clock),
                        new CalendarApi(brands, clock),
                        new ChannelApi(
                                new DynamoHealth(dynamo, tokensTable),
                                signals,
                                new DynamoBaselines(dynamo, signalsTable, clock),
                                new DynamoAlertPlans(brands, SETTINGS_FRESH, clock),
                                new Failures(timeline),
                                new DynamoAsks(dynamo, settingsTable),
                                new SqsOrderCheck(sqs, pulls),
                                clock),
                        new AlertApi(alerts, alerts, signals, brands, clock),
                        new ReportApi(
                                runs,
                                runs,
                                new SqsOrderReport(clients.sqs(), runsUrl),
                                brands,
                                clock),
                        new FigureApi(
                                runs, new FigureRows(new DynamoTicketFacts(dynamo, factsTable))),
                        new PostApi(
                                new DynamoPosts(dynamo, postsTable),
                                new SqsOrderPosts(sqs, postsUrl),
                                new PostFiles(media, media),
                                clock),
                        new KnowledgeRoutes(
                                new KnowledgeApi(answers),
                                new KnowledgeTrialApi(
                                        answers,
                                        new DynamoTicketFacts(dynamo, factsTable),
                                        Wiring::normaliser,
                                        clock)),
                        new RuleApi(
                                rules,
                                new RuleTrials(
                                        new DynamoTicketFacts(dynamo, factsTable),
                                        timeline,
                                        customers),
                                clock),
                        new WhyApi(conversations, rules, heldBack),
                        new CareApi(conversations, acts, clock),
                        new CaseApi(tickets, clock),
                        new KpiApi(
                                brands,
                                new DayCounts(
                                        new DynamoRounds(dynamo, factsTable),
                                        new DynamoDayCounts(dynamo, factsTable)),
                                store,
                                clock),
                        HandoverRoutes.of(
                                new HandoverPorts(
                                        handovers,
                                        new Holdings(
                                                tickets,
                                                tickets,
                                                new DynamoPosts(dynamo, postsTable),
                                                brands),
                                        store,
                                        store,
                                        customers,
                                        new DynamoTicketFacts(dynamo, factsTable),
                                        new DynamoIntroductions(dynamo, factsTable),
                                        new SqsOrderIntroductions(
                                                around.account().get().queues(), due),
                                        new Account(
                                                brands,
                                                new DynamoSaveSetting(dynamo, settingsTable),
                                                presences,
                                                routing,
                                                clock),
                                        new TeamLeads(
                                                brands,
                                                new DynamoSaveSetting(dynamo, settingsTable)),
                                        clock)),
                        new ReapplyApi(
                                new DynamoReapplies(dynamo, factsTable),
                                new SqsOrderReapply(around.account().get().queues(), due),
                                tickets,
                                new DynamoSettings(dynamo, settingsTable, Duration.ZERO, clock),
                                clock));
        around.beforeSnapshot().accept(() -> rehearse(desk));
        return desk;
    }

    /** As triage writes texts: its table of characters is packed with the desk too. */
    static Normaliser normaliser() {
        InputStream file = Wiring.class.getResourceAsStream("/triage/fold.tsv");
        if (file == null) {
            throw new IllegalStateException("the function was packed without /triage/fold.tsv");
        }
        return new Normaliser(
                Fold.read("fold.tsv", new InputStreamReader(file, StandardCharsets.UTF_8)));
    }

    /** Nobody's question wakes the reading of settings, the connection and the writing of JSON. */
    private static void rehearse(Desk desk) {
        desk.answer(
                new Request("GET", List.of("me"), Map.of(), Map.of(), ""),
                new Token("rehearsal", Set.of("agent")));
    }
}
