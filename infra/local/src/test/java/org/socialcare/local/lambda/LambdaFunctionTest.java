package org.socialcare.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.local.aws.AccessKeys;
import org.socialcare.local.extension.Body;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.template.FunctionSpec;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class LambdaFunctionTest {
    @TempDir Path root;

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<FunctionSpec> specs = Fixture.template().functions();
    private FunctionLogs logs;
    private LambdaFunction echo;

    @BeforeEach
    void pack() {
        Fixture.in(root);
        logs = new FunctionLogs(root.resolve("logs"), (function, line) -> lines.add(line));
        var launcher =
                new Launcher(
                        root, Fixture.ENDPOINT, new AccessKeys(specs), logs, Clock.systemUTC());
        echo = new LambdaFunction(specs.getFirst(), launcher, 1);
    }

    @AfterEach
    void end() {
        echo.close();
        logs.close();
    }

    @Test
    void an_event_reaches_the_handler_and_its_answer_comes_back() throws InterruptedException {
        assertThat(echo.warm()).isInstanceOf(Outcome.Returned.class);
        assertThat(text(echo.invoke(Body.of("{\"a\":\"ü\"}")))).contains("ü");
        assertThat(line()).isEqualTo("got {\"a\":\"ü\"}");
        assertThat(echo.state()).isEqualTo(new LambdaFunction.State(1, 1, 0));
    }

    @Test
    void an_exception_is_a_failed_call_and_the_environment_serves_the_next_one()
            throws InterruptedException {
        assertThat(echo.invoke(Body.of("please throw")))
                .isEqualTo(new Outcome.Failed("java.lang.IllegalStateException", "as asked"));
        long[] before = echo.processes();
        assertThat(echo.invoke(Body.of("{}"))).isInstanceOf(Outcome.Returned.class);
        assertThat(echo.processes()).isEqualTo(before);
    }

    @Test
    void a_function_that_does_not_answer_in_time_is_ended_and_replaced()
            throws InterruptedException {
        assertThat(echo.invoke(Body.of("please sleep"))).isEqualTo(new Outcome.TimedOut());
        assertThat(echo.invoke(Body.of("{}"))).isInstanceOf(Outcome.Returned.class);
    }

    @Test
    void a_function_that_is_killed_in_the_middle_of_a_call_fails_it_and_is_replaced()
            throws Exception {
        var call =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return echo.invoke(Body.of("please sleep"));
                            } catch (InterruptedException stopping) {
                                throw new IllegalStateException(stopping);
                            }
                        });
        assertThat(line()).isEqualTo("got please sleep");
        ProcessHandle.of(echo.processes()[0]).orElseThrow().destroyForcibly();
        assertThat(call.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Crashed.class);
        assertThat(echo.invoke(Body.of("{}"))).isInstanceOf(Outcome.Returned.class);
    }

    @Test
    void where_the_client_of_aws_has_no_native_library_a_portable_one_does_the_same()
            throws InterruptedException {
        var launcher =
                new Launcher(
                        root,
                        Fixture.ENDPOINT,
                        new AccessKeys(specs),
                        logs,
                        Clock.systemUTC(),
                        RuntimeClient.portable());
        try (var function = new LambdaFunction(specs.getFirst(), launcher, 1)) {
            assertThat(text(function.invoke(Body.of("{\"a\":1}")))).contains("a");
            assertThat(function.invoke(Body.of("please throw")))
                    .isEqualTo(new Outcome.Failed("java.lang.IllegalStateException", "as asked"));
            assertThat(text(function.invoke(Body.of("{\"b\":1}")))).contains("b");
        }
    }

    @Test
    void a_handler_that_does_not_exist_is_a_failed_start() throws InterruptedException {
        FunctionSpec spec = specs.getFirst();
        var missing =
                new FunctionSpec(
                        spec.id(),
                        spec.name(),
                        "org.example.Nobody::handleRequest",
                        spec.code(),
                        spec.timeout(),
                        spec.memory(),
                        spec.snapStart(),
                        spec.environment(),
                        spec.policy(),
                        spec.sources());
        var launcher =
                new Launcher(
                        root, Fixture.ENDPOINT, new AccessKeys(specs), logs, Clock.systemUTC());
        try (var function = new LambdaFunction(missing, launcher, 1)) {
            assertThat(function.invoke(Body.of("{}")).trouble()).contains("org.example.Nobody");
        }
    }

    private String line() throws InterruptedException {
        String line = lines.poll(20, TimeUnit.SECONDS);
        return line == null ? "nothing was printed" : line;
    }

    private static String text(Outcome outcome) {
        return outcome instanceof Outcome.Returned(Body body) ? body.text() : outcome.trouble();
    }
}
