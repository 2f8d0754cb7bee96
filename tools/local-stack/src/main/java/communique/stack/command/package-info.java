/** The commands, one class each. */
package communique.stack.command;
