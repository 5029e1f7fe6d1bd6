package org.socialcare.local.lambda;

import org.socialcare.local.lambda.portable.PortableClient;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a child JVM runs: AWS's own client on Linux, where its native library exists, and a portable
 * one elsewhere.
 *
 * @param main the class to start
 * @param options options of the JVM it needs
 */
record RuntimeClient(String main, List<String> options) {
    private static final String AWS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    RuntimeClient {
        options = List.copyOf(options);
    }

    /** The client for this machine. */
    static RuntimeClient here() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return linux ? aws() : portable();
    }

    static RuntimeClient portable() {
        return new RuntimeClient(PortableClient.class.getName(), List.of());
    }

    /**
     * Left alone, each client unpacks its library over the same file in {@code /tmp}, and those
     * that have it loaded crash. Here it is unpacked once, for all of them.
     */
    private static RuntimeClient aws() {
        String name = library();
        try (InputStream packed = RuntimeClient.class.getResourceAsStream("/jni/" + name)) {
            if (packed == null) {
                return portable();
            }
            Path folder = Files.createTempDirectory("social-care-");
            Path unpacked = folder.resolve(name);
            Files.copy(packed, unpacked);
            folder.toFile().deleteOnExit();
            unpacked.toFile().deleteOnExit();
            return new RuntimeClient(AWS, List.of("-D" + LIBRARY_PROPERTY + "=" + unpacked));
        } catch (IOException unwritable) {
            throw new IllegalStateException("cannot unpack " + name, unwritable);
        }
    }

    private static String library() {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        boolean musl =
                Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                        || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
        return "libaws-lambda-jni." + (musl ? "linux_musl-" : "linux-") + processor + ".so";
    }
}
