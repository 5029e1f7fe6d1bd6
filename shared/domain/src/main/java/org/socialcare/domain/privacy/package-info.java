/**
 * Finds what identifies a person in customers' words — telephone numbers, identity numbers, cards,
 * bank accounts, e-mail and postal addresses, in Chinese, English and Greek — and masks it. It
 * never looks anything up and never keeps what it has read.
 */
@NullMarked
package org.socialcare.domain.privacy;

import org.jspecify.annotations.NullMarked;
