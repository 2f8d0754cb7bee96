/** Child processes: start, supervision, logs, ports, end. */
package communique.stack.process;
