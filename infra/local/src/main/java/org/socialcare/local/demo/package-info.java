/** The demo shop: its people, its settings and its customers, who write at a human pace. */
@NullMarked
package org.socialcare.local.demo;

import org.jspecify.annotations.NullMarked;
