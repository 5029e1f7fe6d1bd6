package org.socialcare.local.lambda;

import org.socialcare.local.aws.AccessKey;
import org.socialcare.local.aws.AccessKeys;
import org.socialcare.local.template.Arns;
import org.socialcare.local.template.FunctionSpec;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts child JVMs the way Lambda does: in the function's own folder, under the runtime interface
 * client, with the template's environment and the function's own credentials.
 */
public final class Launcher {
    private static final List<String> CLIENT_JARS =
            List.of(
                    "aws-lambda-java-runtime-interface-client",
                    "aws-lambda-java-core",
                    "aws-lambda-java-serialization",
                    "utils-lite");

    private final Path root;
    private final String endpoint;
    private final AccessKeys keys;
    private final FunctionLogs logs;
    private final Clock clock;
    private final RuntimeClient client;

    /**
     * Prepares to start functions.
     *
     * @param root folder of the template, to which functions' folders are relative
     * @param endpoint address of the AWS services
     */
    public Launcher(Path root, String endpoint, AccessKeys keys, FunctionLogs logs, Clock clock) {
        this(root, endpoint, keys, logs, clock, RuntimeClient.here());
    }

    Launcher(
            Path root,
            String endpoint,
            AccessKeys keys,
            FunctionLogs logs,
            Clock clock,
            RuntimeClient client) {
        this.root = root;
        this.endpoint = endpoint;
        this.keys = keys;
        this.logs = logs;
        this.clock = clock;
        this.client = client;
    }

    ExecutionEnvironment launch(FunctionSpec function) throws IOException {
        Path folder = root.resolve(function.code()).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is missing; build the functions first: mvn package");
        }
        AccessKey key = keys.of(function.id());
        var api = new RuntimeApi(function.name(), key);
        var builder = new ProcessBuilder(command(function, folder)).directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment(function, key, folder, api.port()));
        Process process = builder.start();
        logs.follow(function.shortName(), process);
        return new ExecutionEnvironment(api, process, function.timeout(), clock);
    }

    private List<String> command(FunctionSpec function, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Lambda's own settings for java25, and three quarters of the memory for the heap.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xmx" + function.memory() * 3 / 4 + "m");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(client.options());
        if (function.snapStart()) {
            command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        }
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath(folder)));
        command.add(client.main());
        command.add(function.handler());
        return command;
    }

    /**
     * The runtime's jars, then the function's own: Lambda would load the latter by a class loader
     * of its own, but only what is on the class path can come from the JDK's class archive.
     */
    private List<String> classPath(Path folder) throws IOException {
        try (var libraries = Files.list(folder.resolve("lib"))) {
            return Stream.concat(clientJars().stream(), libraries.sorted().map(Path::toString))
                    .toList();
        }
    }

    private List<String> clientJars() throws IOException {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String name = Path.of(entry).toFile().getName();
            if (CLIENT_JARS.stream().anyMatch(jar -> name.startsWith(jar + "-"))) {
                path.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        if (client.main().startsWith("org.socialcare.")) {
            path.add(ownClasses().toString());
        }
        return path;
    }

    private static Path ownClasses() throws IOException {
        try {
            return Path.of(
                    Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private Map<String, String> environment(
            FunctionSpec function, AccessKey key, Path folder, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        Stream.of("PATH", "SystemRoot", "TMPDIR", "TEMP")
                .forEach(
                        name -> {
                            String value = System.getenv(name);
                            if (value != null) {
                                environment.put(name, value);
                            }
                        });
        environment.put("LANG", "en_US.UTF-8");
        environment.put("TZ", ":UTC");
        environment.put("_HANDLER", function.handler());
        environment.put("LAMBDA_TASK_ROOT", folder.toString());
        environment.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + port);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", function.shortName());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        environment.put("AWS_REGION", Arns.REGION);
        environment.put("AWS_DEFAULT_REGION", Arns.REGION);
        environment.put("AWS_ENDPOINT_URL", endpoint);
        environment.putAll(credentials(function, key, port));
        environment.putAll(function.environment());
        return environment;
    }

    /** A snapshot must not hold a key, so functions with snapshots fetch theirs. */
    private static Map<String, String> credentials(FunctionSpec function, AccessKey key, int port) {
        return function.snapStart()
                ? Map.of(
                        "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                                "http://127.0.0.1:" + port + "/credentials",
                        "AWS_CONTAINER_AUTHORIZATION_TOKEN", "local")
                : Map.of(
                        "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                        "AWS_ACCESS_KEY_ID", key.id(),
                        "AWS_SECRET_ACCESS_KEY", key.secret());
    }
}
