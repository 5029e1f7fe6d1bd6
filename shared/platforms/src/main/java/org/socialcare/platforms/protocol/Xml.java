package org.socialcare.platforms.protocol;

import org.socialcare.wire.json.Json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the plain XML that platforms deliver - elements, text, CDATA - into the same tree as JSON:
 * an element is its text, or an object of its children; a repeated name becomes an array. There are
 * no document types, entities of one's own, processing instructions or namespaces to be attacked
 * through, and depth and size have limits.
 */
public final class Xml {
    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private Xml(String text) {
        this.text = text;
    }

    /**
     * Reads a whole document in UTF-8 with or without a byte order mark.
     *
     * @return the root element's children
     * @throws XmlProblem if it is not such XML or breaks a limit
     */
    public static Json read(byte[] document, String root) {
        if (document.length > LARGEST) {
            throw new XmlProblem("more than " + LARGEST + " bytes", LARGEST);
        }
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(document))
                            .toString(),
                    root);
        } catch (CharacterCodingException notUtf8) {
            throw new XmlProblem("not UTF-8", 0);
        }
    }

    private static Json read(String document, String root) {
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        Xml xml = new Xml(text.replace("\r\n", "\n").replace('\r', '\n'));
        xml.declaration();
        xml.skipBlanks();
        Json value = xml.element(root, 1);
        xml.skipBlanks();
        if (xml.at < xml.text.length()) {
            throw xml.problem("more than one document");
        }
        return value;
    }

    private void declaration() {
        if (text.startsWith("<?xml ", at)) {
            at = after("?>");
        }
    }

    /** Passes over white space and comments between elements. */
    private void skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at)) {
                at = after("-->");
            } else {
                return;
            }
        }
    }

    /** An element whose opening tag comes next and must have this name. */
    private Json element(String name, int depth) {
        if (!openTag().equals(name)) {
            throw problem("not the expected element");
        }
        return content(name, depth);
    }

    /** Everything between an opening tag, just read, and its closing tag. */
    private Json content(String name, int depth) {
        if (depth > DEEPEST) {
            throw problem("too deep");
        }
        if (text.charAt(at - 2) == '/') {
            return Json.of("");
        }
        XmlText words = new XmlText();
        Map<String, List<Json>> children = new LinkedHashMap<>();
        while (!text.startsWith("</", at)) {
            if (text.startsWith("<![CDATA[", at)) {
                int start = at + "<![CDATA[".length();
                at = after("]]>");
                words.exactly(text.substring(start, at - "]]>".length()));
            } else if (text.startsWith("<!--", at)) {
                at = after("-->");
            } else if (at < text.length() && text.charAt(at) == '<') {
                String child = openTag();
                children.computeIfAbsent(child, _ -> new ArrayList<>())
                        .add(content(child, depth + 1));
            } else {
                characters(words);
            }
        }
        closeTag(name);
        return children.isEmpty() ? Json.of(words.value()) : object(children);
    }

    private static Json object(Map<String, List<Json>> children) {
        Map<String, Json> members = new LinkedHashMap<>();
        children.forEach(
                (name, values) ->
                        members.put(
                                name,
                                values.size() == 1 ? values.getFirst() : new Json.Arr(values)));
        return new Json.Obj(members);
    }

    private void characters(XmlText words) {
        int end = text.indexOf('<', at);
        if (end < 0) {
            throw problem("an element without an end");
        }
        while (at < end) {
            if (text.charAt(at) == '&') {
                int close = text.indexOf(';', at);
                if (close < 0 || close > end) {
                    throw problem("a bare ampersand");
                }
                words.entity(text.substring(at + 1, close), this::problem);
                at = close + 1;
            } else {
                words.loosely(text.charAt(at++));
            }
        }
    }

    /** Reads an opening tag, attributes and all, and gives its name. */
    private String openTag() {
        if (at >= text.length() || text.charAt(at) != '<') {
            throw problem("no element");
        }
        int start = at + 1;
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        int close = text.indexOf('>', end);
        if (end == start || close < 0 || !isAttributes(end, close)) {
            throw problem("not an opening tag");
        }
        at = close + 1;
        return text.substring(start, end);
    }

    /** Platforms send no attributes; those that stand there say nothing to us. */
    private boolean isAttributes(int from, int to) {
        return from == to
                || (text.charAt(from) == '/' && from + 1 == to)
                || (Character.isWhitespace(text.charAt(from))
                        && text.substring(from, to).indexOf('<') < 0);
    }

    private void closeTag(String name) {
        at += "</".length();
        if (!text.startsWith(name, at)) {
            throw problem("elements that cross");
        }
        at += name.length();
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != '>') {
            throw problem("elements that cross");
        }
        at++;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private int after(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw problem("something without an end");
        }
        return found + end.length();
    }

    private XmlProblem problem(String reason) {
        return new XmlProblem(reason, at);
    }
}
