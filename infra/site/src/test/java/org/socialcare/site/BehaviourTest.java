package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the desk's modules do, run in this JVM against a browser and an API made by hand: see {@code
 * src/test/js}. Every test of a file there is one of JUnit's.
 */
class BehaviourTest {
    private static final Path SCRIPTS = DeskFiles.scripts();
    private static final List<String> HELPERS = List.of("browser.js", "desk.js", "tests.js");
    private static final Engine ENGINE =
            Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    private static final List<Context> OPENED = new ArrayList<>();

    @TestFactory
    List<DynamicContainer> the_desk() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> !HELPERS.contains(file.getFileName().toString()))
                    .sorted()
                    .map(BehaviourTest::container)
                    .toList();
        }
    }

    @AfterAll
    static void closeContexts() {
        OPENED.forEach(Context::close);
        ENGINE.close();
    }

    /** Each file has a page of its own. */
    private static DynamicContainer container(Path file) {
        var context =
                Context.newBuilder("js")
                        .engine(ENGINE)
                        .allowIO(IOAccess.ALL)
                        .allowExperimentalOptions(true)
                        .option("js.esm-eval-returns-exports", "true")
                        .option("js.intl-402", "true")
                        .build();
        OPENED.add(context);
        ProxyExecutable read = path -> DeskFiles.read(path[0].asString());
        context.getBindings("js").putMember("readDeskFile", read);
        var tests = context.eval(entry(file)).getMember("tests");
        var names = new ArrayList<String>();
        tests.invokeMember("forEach", (ProxyExecutable) each -> names.add(each[1].asString()));
        assertThat(names).as(file.toString()).isNotEmpty();
        return DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                names.stream()
                        .map(
                                name ->
                                        DynamicTest.dynamicTest(
                                                name, () -> run(context, tests, name))));
    }

    // The browser first: modules of the desk look at it as soon as they are loaded.
    private static Source entry(Path file) {
        var text =
                """
                import '%s';
                import '%s';
                export { tests } from '%s';
                """
                        .formatted(
                                SCRIPTS.resolve("browser.js"), file, SCRIPTS.resolve("tests.js"));
        return Source.newBuilder("js", text, file.getFileName() + " entry.mjs")
                .mimeType("application/javascript+module")
                .buildLiteral();
    }

    // Everything asynchronous of a test is a promise that is already settled, so it has ended, one
    // way or the other, when the engine comes back.
    private static void run(Context context, Value tests, String name) {
        var outcome = new ArrayList<String>();
        context.eval(
                        "js",
                        """
                        (test, over) => (async () => test())().then(
                            () => over('ended'), (error) => over(error.stack ?? String(error)))
                        """)
                .execute(
                        tests.invokeMember("get", name),
                        (ProxyExecutable) said -> outcome.add(said[0].asString()));
        assertThat(outcome).containsExactly("ended");
    }
}
