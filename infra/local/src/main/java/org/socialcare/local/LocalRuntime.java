package org.socialcare.local;

import org.socialcare.local.aws.AccessKeys;
import org.socialcare.local.aws.DynamoEngine;
import org.socialcare.local.aws.Endpoint;
import org.socialcare.local.aws.EventBus;
import org.socialcare.local.aws.Json;
import org.socialcare.local.aws.LocalAwsAccess;
import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.aws.SecretStore;
import org.socialcare.local.books.Books;
import org.socialcare.local.books.FunctionLines;
import org.socialcare.local.extension.AwsAccess;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.extension.Scenario;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.extension.Surroundings;
import org.socialcare.local.http.FrontDoor;
import org.socialcare.local.http.Gateway;
import org.socialcare.local.http.LocalPages;
import org.socialcare.local.http.StaticSite;
import org.socialcare.local.lambda.FunctionLogs;
import org.socialcare.local.lambda.LambdaFunction;
import org.socialcare.local.lambda.Launcher;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.oidc.Issuer;
import org.socialcare.local.oidc.Tokens;
import org.socialcare.local.server.WebServer;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The running system. It is usable when {@link #start} returns, and gone when closed. */
public final class LocalRuntime implements AutoCloseable {
    /** API Gateway accepts no larger body. */
    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;

    private static final int LARGEST_CALL = 64 * 1024 * 1024;
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final Closing parts;
    private final URI http;
    private final URI endpoint;
    private final AwsAccess aws;
    private final Template template;
    private final Map<String, LambdaFunction> functions;
    private final Health health;
    private final List<Simulator> simulators;
    private final Issuer issuer;
    private final Tokens tokens;

    private LocalRuntime(Settings settings, Scenario scenario, Closing parts) {
        this.parts = parts;
        Clock clock = Clock.systemUTC();
        var endpointHandler = new Deferred();
        var frontDoor = new Deferred();
        int endpointPort =
                parts.add(WebServer.open(settings.endpointPort(), LARGEST_CALL, endpointHandler))
                        .port();
        int port = parts.add(WebServer.open(settings.port(), LARGEST_REQUEST, frontDoor)).port();
        this.endpoint = URI.create("http://localhost:" + endpointPort);
        this.http = URI.create("http://localhost:" + port);
        settings.data().ifPresent(LocalRuntime::create);
        this.template =
                TemplateReader.read(settings.root().resolve("template.yaml"), endpoint.toString());
        var keys = new AccessKeys(template.functions());

        // The engines and the functions somebody waits for take a second or more each: all at once.
        var dynamoStart = begin(() -> parts.add(DynamoEngine.start(settings.data())));
        var queuesStart =
                begin(() -> parts.add(QueueEngine.start(endpoint.toString(), settings.data())));
        var books = parts.add(new Books(settings.data()));
        var logs = parts.add(new FunctionLogs(settings.logs(), new FunctionLines(books)));
        var launcher = new Launcher(settings.root(), endpoint.toString(), keys, logs, clock);
        this.functions = new LinkedHashMap<>();
        for (FunctionSpec spec : template.functions()) {
            functions.put(
                    spec.id(),
                    parts.add(new LambdaFunction(spec, launcher, settings.environments())));
        }
        List<CompletableFuture<Outcome>> awaited =
                template.routes().stream()
                        .map(RouteSpec::function)
                        .distinct()
                        .map(id -> begin(() -> warm(function(id))))
                        .toList();
        this.tokens = new Tokens(http + "/local/oidc", settings.data(), clock);
        this.issuer = new Issuer(tokens, scenario.users(), clock);
        this.simulators = scenario.simulators(http, settings.data().orElse(settings.logs()));

        DynamoEngine dynamo = dynamoStart.join();
        template.tables().forEach(dynamo::create);
        QueueEngine queues = queuesStart.join();
        queues.create(template.queues());
        endpointHandler.becomes(
                new Endpoint(
                        keys,
                        template.functions(),
                        dynamo,
                        queues,
                        new EventBus(template.buses(), template.rules(), queues, clock),
                        new SecretStore(template.secrets(), secret(simulators)),
                        clock));
        this.health = new Health(template.queues(), queues, functions.values());
        this.aws = parts.add(new LocalAwsAccess(endpoint, template, queues, keys.admin()));
        scenario.seeds().forEach(seed -> seed.plant(aws));
        frontDoor.becomes(
                new FrontDoor(
                        new LocalPages(
                                issuer, tokens, simulators, books, health, keys.admin(), endpoint),
                        new Gateway(template.routes(), functions, tokens, clock),
                        new StaticSite(site(settings.root()), template.siteHeaders()),
                        issuer.siteConfiguration()));
        awaited.forEach(LocalRuntime::require);
        var sources = parts.add(new Sources(dynamo, queues, settings.data(), clock));
        functions.values().forEach(each -> sources.start(each, settings.environments()));
        if (settings.demo()) {
            parts.add(scenario.begin(new Surroundings(http, aws, simulators)));
        }
    }

    /**
     * Starts everything.
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
        LambdaFunction function = functions.get(id);
        if (function == null) {
            throw new IllegalArgumentException("there is no function " + id);
        }
        return function;
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

    /** How queues and functions are doing; as {@code GET /local/health}. */
    public String health() {
        return health.get().toString();
    }

    @Override
    public void close() {
        parts.close();
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }

    private static Outcome warm(LambdaFunction function) {
        try {
            return function.warm();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Crashed("stopping");
        }
    }

    private static void require(CompletableFuture<Outcome> start) {
        Outcome outcome = start.join();
        if (!(outcome instanceof Outcome.Returned)) {
            throw new IllegalStateException("a function does not start: " + outcome.trouble());
        }
    }

    private static String secret(List<Simulator> simulators) {
        var secret = Json.object();
        for (Simulator simulator : simulators) {
            for (DemoChannel channel : simulator.channels()) {
                var credentials = secret.putObject(channel.id());
                channel.credentials().forEach(credentials::put);
            }
        }
        return secret.toString();
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
