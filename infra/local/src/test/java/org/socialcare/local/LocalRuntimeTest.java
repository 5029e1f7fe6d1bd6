package org.socialcare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.DemoUser;
import org.socialcare.local.extension.Scenario;
import org.socialcare.local.extension.Seed;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.extension.Surroundings;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.server.PortTaken;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole runtime, on the small system of the test template. */
class LocalRuntimeTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private static Path root;
    private static LocalRuntime runtime;

    @BeforeAll
    static void start() throws IOException {
        Fixture.in(root);
        Path site = Files.createDirectories(root.resolve("infra/site/desk"));
        Files.writeString(site.resolve("index.html"), "<title>desk</title>");
        Files.writeString(root.resolve("secret.txt"), "not for everybody");
        runtime = LocalRuntime.start(Settings.inMemory(root), new Nobody());
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @Test
    void an_open_route_reaches_its_function_with_the_request_as_api_gateway_words_it()
            throws Exception {
        var answer = send(request("/open/caf%C3%A9?a=1&a=2").POST(body("a=ü")));
        JsonNode event = json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("ANY /open/{name}");
        assertThat(event.path("pathParameters").path("name").asText()).isEqualTo("café");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&a=2");
        assertThat(event.path("queryStringParameters").path("a").asText()).isEqualTo("1,2");
        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("YT3DvA==");
    }

    @Test
    void a_protected_route_asks_for_a_token_and_hands_its_claims_over() throws Exception {
        var closed = request("/api/tickets/1").GET();
        assertThat(send(closed).statusCode()).isEqualTo(401);
        String user = "admin";
        String token = runtime.token(user);
        var answer = send(closed.header("Authorization", "Bearer " + token));
        JsonNode claims =
                json(answer).path("requestContext").path("authorizer").path("jwt").path("claims");
        assertThat(claims.path("username").asText()).isEqualTo(user);
        assertThat(claims.path("cognito:groups").asText()).isEqualTo("[admin]");
        assertThat(json(answer).path("pathParameters").path("proxy").asText())
                .isEqualTo("tickets/1");
    }

    @Test
    void a_token_that_was_changed_is_no_token() throws Exception {
        String token = runtime.token("admin");
        int middle = token.indexOf('.') + 10;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, middle) + other + token.substring(middle + 1);
        var request = request("/api/x").GET().header("Authorization", "Bearer " + forged);
        assertThat(send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void the_site_has_the_headers_of_the_distribution_and_nothing_beside_it() throws Exception {
        var page = send(request("/").GET());
        assertThat(page.body()).isEqualTo("<title>desk</title>");
        assertThat(page.headers().firstValue("content-security-policy"))
                .contains("default-src 'self'");
        assertThat(send(request("/%2e%2e/%2e%2e/%2e%2e/secret.txt").GET()).statusCode())
                .isEqualTo(404);
        assertThat(send(request("/nothing").GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_request_over_ten_megabytes_is_too_large() throws Exception {
        var large = HttpRequest.BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]);
        assertThat(send(request("/open/large").POST(large)).statusCode()).isEqualTo(413);
    }

    @Test
    void the_site_learns_where_to_sign_in_and_the_code_is_worth_a_token_once() throws Exception {
        JsonNode config = json(send(request("/config.json").GET()));
        String authority = config.path("authority").asText();
        assertThat(authority).isEqualTo(runtime.http() + "/local/oidc");
        // The verifier's SHA-256, as the browser would compute it.
        String challenge = "iMnq5o6zALKXGivsnlom_0F5_WYda32GHkxlV7mq7hQ";
        String query =
                "?response_type=code&client_id=local-desk&state=s&nonce=n&code_challenge_method=S256"
                    + "&code_challenge="
                        + challenge
                        + "&redirect_uri="
                        + runtime.http()
                        + "/";
        var redirect =
                send(
                        HttpRequest.newBuilder(URI.create(authority + "/authorize" + query))
                                .POST(body("user=admin")));
        assertThat(redirect.statusCode()).isEqualTo(302);
        String location = redirect.headers().firstValue("location").orElse("");
        String code = location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
        String form =
                "grant_type=authorization_code&client_id=local-desk&code_verifier=verifier&code="
                        + code
                        + "&redirect_uri="
                        + runtime.http()
                        + "/";
        var token = HttpRequest.newBuilder(URI.create(authority + "/token")).POST(body(form));
        assertThat(json(send(token)).path("access_token").asText()).contains(".");
        assertThat(send(token).statusCode()).isEqualTo(400);
    }

    @Test
    void sign_in_without_a_code_challenge_is_refused() throws Exception {
        String query =
                "?response_type=code&client_id=local-desk&redirect_uri=" + runtime.http() + "/";
        var answer = send(request("/local/oidc/authorize" + query).GET());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("S256");
    }

    @Test
    void health_tells_of_every_queue_and_function() throws Exception {
        JsonNode health = json(send(request("/local/health").GET()));
        assertThat(health.path("well").asBoolean()).isTrue();
        assertThat(health.path("queues")).hasSize(3);
        assertThat(health.path("functions")).hasSize(2);
    }

    @Test
    void a_taken_port_is_said_to_be_taken() {
        var taken =
                new Settings(
                        root,
                        runtime.http().getPort(),
                        0,
                        Optional.empty(),
                        false,
                        1,
                        root.resolve("logs"),
                        Pace.REAL,
                        Optional.empty());
        assertThatThrownBy(() -> LocalRuntime.start(taken, new Nobody()))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining(Integer.toString(runtime.http().getPort()));
    }

    /** One administrator and nothing else. */
    private static final class Nobody implements Scenario {
        @Override
        public List<DemoUser> users() {
            return List.of(new DemoUser("admin", "Administrator", List.of("admin")));
        }

        @Override
        public List<Simulator> simulators(URI http, Path data) {
            return List.of();
        }

        @Override
        public List<Seed> seeds() {
            return List.of();
        }

        @Override
        public AutoCloseable begin(Surroundings surroundings) {
            return () -> {};
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(runtime.http() + path));
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body()).orElseGet(Json::object);
    }
}
