package org.socialcare.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;

class FunctionLogsTest {
    @TempDir Path root;

    private final CopyOnWriteArrayList<String> shown = new CopyOnWriteArrayList<>();

    @Test
    void lines_that_lie_in_the_pipe_of_an_ended_process_are_kept_before_the_files_close()
            throws IOException {
        var logs = new FunctionLogs(root, (function, line) -> shown.add(function + ": " + line));
        logs.follow("echo", new Printed(bytes("one\ntwo\n")));
        logs.close();
        assertThat(root.resolve("echo.log")).content().isEqualTo("one\ntwo\n");
        assertThat(shown).containsExactly("echo: one", "echo: two");
    }

    @Test
    void a_process_that_prints_on_after_the_logs_closed_is_shown_and_writes_no_file()
            throws Exception {
        Path folder = root.resolve("logs");
        var logs = new FunctionLogs(folder, (function, line) -> shown.add(line));
        try (var printer = new PipedOutputStream()) {
            logs.follow("echo", new Printed(new PipedInputStream(printer)));
            Thread.currentThread().interrupt();
            logs.close();
            assertThat(Thread.interrupted()).isTrue();
            printer.write("late\n".getBytes(StandardCharsets.UTF_8));
        }
        while (shown.isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(shown).containsExactly("late");
        assertThat(Files.exists(folder)).isFalse();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A process of which only what it prints matters. */
    private static final class Printed extends Process {
        private final InputStream output;

        Printed(InputStream output) {
            this.output = output;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return output;
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            return 0;
        }

        @Override
        public int exitValue() {
            return 0;
        }

        @Override
        public void destroy() {}
    }
}
