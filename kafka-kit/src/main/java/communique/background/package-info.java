/** Work that repeats on a thread of its own until it is closed. */
@NullMarked
package communique.background;

import org.jspecify.annotations.NullMarked;
