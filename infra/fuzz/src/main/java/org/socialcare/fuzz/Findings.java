package org.socialcare.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Where documents that broke something are put while a fuzzer runs; elsewhere nothing is kept. */
final class Findings {
    /** Names the folder. */
    static final String FOLDER = "fuzz.findings";

    private Findings() {}

    static void tell(byte[] document) {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty()) return;
        CRC32 sum = new CRC32();
        sum.update(document);
        try {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, "document-" + Long.toHexString(sum.getValue())), document);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
