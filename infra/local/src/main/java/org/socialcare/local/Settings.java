package org.socialcare.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * How the local runtime is started.
 *
 * @param root the repository, with {@code template.yaml} and the built functions
 * @param port of the desk, the API and webhooks; 0 for any free one
 * @param endpointPort of the AWS services; 0 for any free one
 * @param data folder that survives a restart; empty to keep everything in memory
 * @param demo whether the demo's customers write
 * @param environments how many calls of one function run at once
 * @param logs folder for what functions print
 * @param pace how fast time passes where AWS lets wait
 * @param aws another implementation of the AWS services; empty for the embedded ones
 */
public record Settings(
        Path root,
        int port,
        int endpointPort,
        Optional<Path> data,
        boolean demo,
        int environments,
        Path logs,
        Pace pace,
        Optional<URI> aws) {

    /** Free ports, nothing kept, no customers: for tests. */
    public static Settings inMemory(Path root) {
        return new Settings(
                root,
                0,
                0,
                Optional.empty(),
                false,
                2,
                root.resolve("target/local-test-logs"),
                Pace.REAL,
                Optional.empty());
    }

    /** The same with the AWS services at another place, as {@code -Daws.endpoint} says. */
    public Settings on(Optional<URI> services) {
        return new Settings(
                root, port, endpointPort, data, demo, environments, logs, pace, services);
    }

    /** The address in {@code -Daws.endpoint}; empty where none is given. */
    public static Optional<URI> awsEndpoint() {
        List<String> wrong = new ArrayList<>();
        Optional<URI> aws = aws(System.getProperty("aws.endpoint", ""), wrong);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return aws;
    }

    /** The same with that many calls of one function at once. */
    public Settings withEnvironments(int number) {
        return new Settings(root, port, endpointPort, data, demo, number, logs, pace, aws);
    }

    /** The same at another pace. */
    public Settings at(Pace other) {
        return new Settings(root, port, endpointPort, data, demo, environments, logs, other, aws);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException naming every setting that is wrong
     */
    static Settings from(Properties properties) {
        List<String> wrong = new ArrayList<>();
        Path root = Path.of(properties.getProperty("repository.root", ".")).toAbsolutePath();
        int port = number(properties, "port", 8080, 65_535, wrong);
        int endpointPort = number(properties, "endpoint.port", 4566, 65_535, wrong);
        int environments = number(properties, "environments", 2, 100, wrong);
        String data = properties.getProperty("data.folder", "");
        String demo = properties.getProperty("demo", "on");
        if (!demo.equals("on") && !demo.equals("off")) {
            wrong.add("-Ddemo must be on or off, not " + demo);
        }
        if (environments == 0) {
            wrong.add("-Denvironments must be at least 1");
        }
        Optional<URI> aws = aws(properties.getProperty("aws.endpoint", ""), wrong);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return new Settings(
                root.normalize(),
                port,
                endpointPort,
                folder(root, data),
                demo.equals("on"),
                environments,
                root.resolve("target/local-logs").normalize(),
                Pace.REAL,
                aws);
    }

    private static Optional<Path> folder(Path root, String data) {
        if (data.equals("none")) {
            return Optional.empty();
        }
        return Optional.of(root.resolve(data.isEmpty() ? "target/local-data" : data).normalize());
    }

    private static Optional<URI> aws(String text, List<String> wrong) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(text.endsWith("/") ? text : text + "/");
            if (address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException notAddress) {
            // Said below, with an example.
        }
        wrong.add("-Daws.endpoint must be an address such as http://localhost:5000, not " + text);
        return Optional.empty();
    }

    private static int number(
            Properties properties, String name, int otherwise, int most, List<String> wrong) {
        String text = properties.getProperty(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException notNumber) {
            // Said below, with the bounds.
        }
        wrong.add("-D" + name + " must be a whole number up to " + most + ", not " + text);
        return otherwise;
    }
}
