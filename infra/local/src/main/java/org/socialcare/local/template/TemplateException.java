package org.socialcare.local.template;

/** The template cannot be run; the message names the resource, the property and the reason. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateException(String where, String why) {
        super("template.yaml: " + where + ": " + why);
    }
}
