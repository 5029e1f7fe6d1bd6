package org.socialcare.local.http;

import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the desk, with the headers the distribution would add. */
public final class StaticSite {
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"));

    private final List<Path> folders;
    private final Map<String, String> headers;

    /**
     * Serves these folders.
     *
     * @param folders the first that has a file gives it
     */
    public StaticSite(List<Path> folders, Map<String, String> headers) {
        this.folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
        this.headers = Map.copyOf(headers);
    }

    /** Answers, if there is such a file. */
    public Optional<Response> answer(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Optional.empty();
        }
        String path = Percent.decode(request.path()).substring(1);
        String name = path.isEmpty() ? "index.html" : path;
        return folders.stream()
                .flatMap(folder -> file(folder, name).stream())
                .findFirst()
                .map(file -> serve(file, request));
    }

    private static Optional<Path> file(Path folder, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            boolean inside = file.startsWith(folder) && Files.isRegularFile(file);
            return inside ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private Response serve(Path file, Request request) {
        try {
            String tag =
                    "\""
                            + HexFormat.of().toHexDigits(Files.getLastModifiedTime(file).toMillis())
                            + HexFormat.of().toHexDigits(Files.size(file))
                            + "\"";
            boolean known = request.header("if-none-match").orElse("").equals(tag);
            var response =
                    new Response(
                            known ? 304 : 200,
                            headers,
                            known ? Body.EMPTY : Body.of(Files.readAllBytes(file)));
            return response.with("content-type", type(file))
                    .with("etag", tag)
                    .with("cache-control", "no-cache");
        } catch (IOException vanished) {
            return new Response(404, headers, Body.EMPTY);
        }
    }

    private static String type(Path file) {
        String name = file.toString();
        return TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
