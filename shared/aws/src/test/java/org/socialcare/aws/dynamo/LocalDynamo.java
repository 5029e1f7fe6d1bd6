package org.socialcare.aws.dynamo;

import org.socialcare.aws.signed.AccessKeys;
import org.socialcare.aws.signed.Account;
import org.socialcare.aws.start.Clients;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** AWS's DynamoDB Local, one for all tests of this JVM, with the template's tables. */
final class LocalDynamo {
    static final String CONVERSATIONS = "ConversationsTable";
    static final String CUSTOMERS = "CustomersTable";
    static final String SETTINGS = "SettingsTable";
    static final String FACTS = "FactsTable";
    static final String SIGNALS = "SignalsTable";
    static final String QUARANTINE = "QuarantineTable";
    static final String TOKENS = "TokensTable";
    static final String POSTS = "PostsTable";

    private static final URI ENDPOINT = start();
    private static final DynamoDbClient CLIENT = create();

    private LocalDynamo() {}

    static DynamoDbClient client() {
        return CLIENT;
    }

    /** The same tables without the SDK. */
    static Account account() {
        return Account.at(
                ENDPOINT,
                "eu-central-1",
                new AccessKeys("test", "test", ""),
                InstantSource.system());
    }

    /** A client that is watched, over the same tables. */
    static DynamoDbClient watchedBy(ExecutionInterceptor... interceptors) {
        return clients(List.of(interceptors)).dynamo();
    }

    private static DynamoDbClient create() {
        DynamoDbClient client = clients(List.of()).dynamo();
        TemplateTables template = TemplateTables.read();
        for (String table :
                List.of(
                        CONVERSATIONS,
                        CUSTOMERS,
                        SETTINGS,
                        FACTS,
                        SIGNALS,
                        QUARANTINE,
                        TOKENS,
                        POSTS)) {
            client.createTable(template.table(table));
        }
        return client;
    }

    private static Clients clients(List<ExecutionInterceptor> interceptors) {
        return Clients.at(
                ENDPOINT,
                "eu-central-1",
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                interceptors);
    }

    private static URI start() {
        System.setProperty("sqlite4java.library.path", nativeLibrary().toString());
        try {
            int port = freePort();
            var engine = new LocalDynamoDBRequestHandler(0, true, null, true, false);
            var server =
                    new DynamoDBProxyServer(port, new LocalDynamoDBServerHandler(engine, null));
            server.start();
            return URI.create("http://localhost:" + port);
        } catch (Exception failed) {
            throw new IllegalStateException("DynamoDB Local does not start", failed);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** SQLite's library comes as an artifact beside its jar in the same repository. */
    private static Path nativeLibrary() {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (Path.of(entry).getFileName().toString().startsWith("sqlite4java-")) {
                return library(Path.of(entry).resolve("../../..").normalize());
            }
        }
        throw new IllegalStateException("DynamoDB Local's SQLite is not on the class path");
    }

    private static Path library(Path group) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        String artifact = mac ? "libsqlite4java-osx" : "libsqlite4java-linux";
        try (var files = Files.walk(group, 3)) {
            return files.filter(file -> file.getFileName().toString().startsWith(artifact))
                    .filter(file -> file.toString().endsWith(mac ? ".dylib" : ".so"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no SQLite library: " + group));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
