package org.socialcare.domain.channel;

/**
 * A picture, voice, video, file, place, link or product that came with a message.
 *
 * @param kind image, voice, video, file, location, link, sticker, template, share, product or other
 * @param reference the address or media id under which the platform keeps it; may be empty
 * @param title what can be shown in words; may be empty
 */
public record Attachment(String kind, String reference, String title) {}
