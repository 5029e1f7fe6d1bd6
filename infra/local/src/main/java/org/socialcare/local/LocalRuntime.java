package org.socialcare.local;

import org.socialcare.local.alarms.Alarms;
import org.socialcare.local.aws.AccessKeys;
import org.socialcare.local.aws.Buckets;
import org.socialcare.local.aws.Bus;
import org.socialcare.local.aws.Endpoint;
import org.socialcare.local.aws.EventBus;
import org.socialcare.local.aws.Faults;
import org.socialcare.local.aws.LocalAwsAccess;
import org.socialcare.local.aws.ObjectStore;
import org.socialcare.local.aws.Policies;
import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.aws.RemoteBus;
import org.socialcare.local.aws.RemoteSecrets;
import org.socialcare.local.aws.SecretStore;
import org.socialcare.local.aws.Secrets;
import org.socialcare.local.books.Books;
import org.socialcare.local.books.FunctionLines;
import org.socialcare.local.chats.Targets;
import org.socialcare.local.extension.AwsAccess;
import org.socialcare.local.extension.Scenario;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.extension.Surroundings;
import org.socialcare.local.http.FrontDoor;
import org.socialcare.local.http.Gateway;
import org.socialcare.local.http.LocalPages;
import org.socialcare.local.http.StaticSite;
import org.socialcare.local.http.TroublePages;
import org.socialcare.local.lambda.FunctionLogs;
import org.socialcare.local.lambda.Functions;
import org.socialcare.local.lambda.LambdaFunction;
import org.socialcare.local.lambda.Launcher;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.oidc.Issuer;
import org.socialcare.local.oidc.Tokens;
import org.socialcare.local.server.WebServer;
import org.socialcare.local.simulators.Simulators;
import org.socialcare.local.sources.Sources;
import org.socialcare.local.template.FunctionSpec;
import org.socialcare.local.template.RouteSpec;
import org.socialcare.local.template.Template;
import org.socialcare.local.template.TemplateReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The running system. It is usable when {@link #start} returns, and gone when closed. */
public final class LocalRuntime implements AutoCloseable {
    /** A file for a bucket; the gateway has a limit of its own. */
    private static final int LARGEST_REQUEST = 24 * 1024 * 1024;

    private static final int LARGEST_CALL = 64 * 1024 * 1024;

    /** How the name of the secret ends that is not the channels'. */
    private static final String NOTICES = "/notices";

    private final Closing parts;
    private final URI http;
    private final URI endpoint;
    private final AwsAccess aws;
    private final Template template;
    private final AccessKeys keys;
    private final Launcher launcher;
    private final Functions functions;
    private final Health health;
    private final Policies policies;
    private final Faults faults;
    private final Alarms alarms;
    private final List<Simulator> simulators;
    private final Issuer issuer;
    private final Tokens tokens;

    private LocalRuntime(Settings settings, Scenario scenario, Closing parts) {
        this.parts = parts;
        Clock clock = Clock.systemUTC();
        // Ports first: a taken one must be told at once, and children must know their addresses.
        var callHandler = new Deferred();
        var frontDoor = new Deferred();
        var watch = scenario.watch();
        var calls =
                parts.add(
                        WebServer.open(
                                settings.endpointPort(),
                                LARGEST_CALL,
                                call -> watch.call(call, callHandler)));
        var front = parts.add(WebServer.open(settings.port(), LARGEST_REQUEST, frontDoor));
        this.endpoint = URI.create("http://localhost:" + calls.port());
        this.http = URI.create("http://localhost:" + front.port());
        settings.data().ifPresent(LocalRuntime::create);
        var file = settings.root().resolve("template.yaml");
        this.template = TemplateReader.read(file, endpoint.toString());
        var keys = new AccessKeys(template.functions());
        var books = parts.add(new Books(settings.data()));
        var logs = parts.add(new FunctionLogs(settings.logs(), new FunctionLines(books)));

        // Then everything that takes a second or more, at once.
        var engines = parts.add(new Engines(endpoint.toString(), settings.data(), settings.aws()));
        this.keys = keys;
        this.launcher = new Launcher(settings.root(), endpoint.toString(), keys, logs, clock);
        var elsewhere =
                Map.of(
                        "NOTICE_CHATS_ELSEWHERE",
                        http + "/local/chats",
                        "AWS_ENDPOINT_URL_S3",
                        http + "/local/s3");
        this.functions =
                parts.add(
                        new Functions(
                                template.functions().stream()
                                        .map(function -> function.with(elsewhere))
                                        .toList(),
                                launcher,
                                settings.environments(),
                                watch));
        List<CompletableFuture<Outcome>> awaited =
                template.routes().stream()
                        .map(RouteSpec::function)
                        .distinct()
                        .map(functions::warm)
                        .toList();
        this.tokens = new Tokens(http + "/local/oidc", settings.data(), clock);
        this.issuer = new Issuer(tokens, scenario.users(), clock);
        var places = scenario.targets();
        var targets = new Targets(places, clock, Simulators::pause);
        this.simulators = scenario.simulators(http, settings.data().orElse(settings.logs()));

        template.tables().forEach(engines.dynamo()::create);
        var queues = engines.queues();
        settings.pace().redelivery().ifPresent(queues::showingAgainAfter);
        queues.create(template.queues());
        var secrets = secrets(settings, places);
        simulators.forEach(each -> each.onGrant(() -> refresh(secrets)));
        this.policies = new Policies(template.functions());
        this.faults = new Faults(this::kill);
        callHandler.becomes(
                new Endpoint(
                        keys,
                        template.functions(),
                        policies,
                        faults,
                        engines.dynamo(),
                        queues,
                        bus(settings, queues, clock),
                        secrets,
                        targets,
                        clock));
        this.aws = parts.add(new LocalAwsAccess(endpoint, template, queues, keys.admin()));
        scenario.seeds().forEach(seed -> seed.plant(aws));
        awaited.forEach(LocalRuntime::require);
        var sources =
                parts.add(
                        new Sources(
                                engines.dynamo(),
                                queues,
                                settings.data(),
                                settings.pace().hasTimesOfDay(),
                                clock));
        this.health = new Health(template.queues(), queues, functions.all(), sources);
        this.alarms =
                parts.add(
                        Alarms.watch(
                                template.alarms(),
                                new LocalGauges(queues, functions.all(), sources),
                                settings.pace().minute()));
        var pages =
                new LocalPages(
                        issuer,
                        tokens,
                        simulators,
                        targets,
                        books,
                        Map.of("/health", health, "/alarms", alarms),
                        new TroublePages(faults),
                        keys.admin(),
                        endpoint);
        frontDoor.becomes(
                new FrontDoor(
                        pages,
                        new Gateway(template.routes(), functions, tokens, clock),
                        new StaticSite(site(settings.root()), template.siteHeaders()),
                        issuer.siteConfiguration(),
                        new Buckets(
                                template.buckets(),
                                keys,
                                policies,
                                new ObjectStore(settings.data()),
                                clock)));
        functions.all().forEach(each -> sources.start(each, settings.environments()));
        // What arrives while stopping would be lost to nobody, but only be answered late.
        parts.add(front);
        if (settings.demo()) {
            parts.add(scenario.begin(new Surroundings(http, aws, simulators)));
        }
    }

    /**
     * Starts everything, with the demo's people, platforms and settings.
     *
     * @throws RuntimeException saying in its message what is in the way; nothing is left running
     */
    public static LocalRuntime start(Settings settings) {
        return start(settings, new DemoShop());
    }

    /** The same with other people, platforms and seeds than the demo's. */
    public static LocalRuntime start(Settings settings, Scenario scenario) {
        var parts = new Closing();
        try {
            return new LocalRuntime(settings, scenario, parts);
        } catch (CompletionException failed) {
            parts.close();
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        } catch (RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    /** The desk, the API, webhooks and {@code /local}. */
    public URI http() {
        return http;
    }

    /** The AWS services. */
    public URI endpoint() {
        return endpoint;
    }

    /** The AWS services with every right. */
    public AwsAccess aws() {
        return aws;
    }

    public Template template() {
        return template;
    }

    /** A function, by its logical id. */
    public LambdaFunction function(String id) {
        return functions.get(id);
    }

    /** One environment more, of this function or a variant of it, that no source calls. */
    public LambdaFunction apart(FunctionSpec spec) {
        return new LambdaFunction(spec, launcher, 1);
    }

    /** The id of the access key a function calls with, by its logical id. */
    public String keyId(String function) {
        return keys.of(function).id();
    }

    public List<Simulator> simulators() {
        return simulators;
    }

    /** An access token for a demo user. */
    public String token(String username) {
        return tokens.access(
                issuer.user(username)
                        .orElseThrow(() -> new IllegalArgumentException("no user " + username)));
    }

    /** Trouble can be ordered here. */
    public Faults faults() {
        return faults;
    }

    /** Rights can be taken away here. */
    public Policies policies() {
        return policies;
    }

    /** The state of every alarm; as {@code GET /local/alarms}. */
    public String alarms() {
        return alarms.get().toString();
    }

    /** How queues and functions are doing; as {@code GET /local/health}. */
    public String health() {
        return health.get().toString();
    }

    /** Stops customers, requests, pollers, functions and engines, in this order. */
    @Override
    public void close() {
        parts.close();
    }

    private Bus bus(Settings settings, QueueEngine queues, Clock clock) {
        if (settings.aws().isPresent()) {
            return new RemoteBus(settings.aws().get(), template.buses(), template.rules(), queues);
        }
        return new EventBus(template.buses(), template.rules(), queues, clock);
    }

    private Secrets secrets(Settings settings, Map<String, Map<String, String>> places) {
        var values =
                new SecretStore(template.secrets(), SecretStore.channels(simulators))
                        .with(NOTICES, SecretStore.targets(places));
        return settings.aws().isPresent()
                ? new RemoteSecrets(settings.aws().get(), values)
                : values;
    }

    /** What a platform granted anew stands in the channels' secret, as if a person had put it. */
    private void refresh(Secrets secrets) {
        template.secrets().stream()
                .filter(name -> !name.endsWith(NOTICES))
                .forEach(name -> secrets.put(name, SecretStore.channels(simulators)));
    }

    /** Ends every process of the function, as {@code kill -9} does. */
    private void kill(String shortName) {
        functions.all().stream()
                .filter(function -> function.spec().shortName().equals(shortName))
                .flatMapToLong(function -> Arrays.stream(function.processes()))
                .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    }

    private static void require(CompletableFuture<Outcome> start) {
        Outcome outcome = start.join();
        if (!(outcome instanceof Outcome.Returned)) {
            throw new IllegalStateException("a function does not start: " + outcome.trouble());
        }
    }

    private static List<Path> site(Path root) {
        return List.of(root.resolve("infra/site/desk"), root.resolve("infra/site/target/desk"));
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
