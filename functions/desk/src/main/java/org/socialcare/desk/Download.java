package org.socialcare.desk;

import java.util.Optional;

/**
 * A page of a file of any size. The pages put together, in order, are the file.
 *
 * @param next the address of the page that follows; absent at the end
 */
record Download(String mediaType, String fileName, String text, Optional<String> next) {}
