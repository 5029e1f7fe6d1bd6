package org.socialcare.bench.cold;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What a function is deployed as: a folder {@code lib}, as every function of ours has it. */
final class Deployed {
    private static final List<String> CONVENTIONAL =
            List.of(
                    "annotations",
                    "apache-client",
                    "auth",
                    "aws-core",
                    "aws-json-protocol",
                    "aws-lambda-java-core",
                    "aws-lambda-java-events",
                    "aws-query-protocol",
                    "checksums",
                    "checksums-spi",
                    "commons-codec",
                    "commons-logging",
                    "endpoints-spi",
                    "eventstream",
                    "http-auth",
                    "http-auth-aws",
                    "http-auth-aws-eventstream",
                    "http-auth-spi",
                    "http-client-spi",
                    "httpclient",
                    "httpcore",
                    "identity-spi",
                    "jackson-annotations",
                    "jackson-core",
                    "jackson-databind",
                    "json-utils",
                    "jspecify",
                    "metrics-spi",
                    "profiles",
                    "protocol-core",
                    "reactive-streams",
                    "regions",
                    "retries",
                    "retries-spi",
                    "sdk-core",
                    "secretsmanager",
                    "slf4j-api",
                    "slf4j-nop",
                    "sqs",
                    "third-party-jackson-core",
                    "utils",
                    "utils-lite");

    private Deployed() {}

    /** A function of this module without any library. */
    static Path hello(Path folder) throws IOException {
        classes(folder, "hello");
        return folder;
    }

    /** A function of this module with the libraries it would be deployed with. */
    static Path conventional(Path folder) throws IOException {
        classes(folder, "conventional");
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            String name = jar.getFileName().toString();
            if (CONVENTIONAL.stream().anyMatch(library -> name.matches(library + "-[0-9].*jar"))) {
                Files.copy(jar, folder.resolve("lib").resolve(name));
            }
        }
        return folder;
    }

    /** Bytes of the package. */
    static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("lib"))) {
            return files.filter(Files::isRegularFile).mapToLong(Deployed::size).sum();
        }
    }

    private static void classes(Path folder, String part) throws IOException {
        String path = "org/socialcare/bench/" + part;
        Path to = Files.createDirectories(folder.resolve("lib/classes").resolve(path));
        for (String name : List.of("Handler.class")) {
            try (var in = Deployed.class.getResourceAsStream("/" + path + "/" + name)) {
                if (in == null) throw new IOException(path + " is not compiled");
                Files.copy(in, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
