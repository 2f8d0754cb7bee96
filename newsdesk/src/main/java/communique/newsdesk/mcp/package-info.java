/** What programs read over the Model Context Protocol: the answers of the read API as tools, each with its permalink. */
package communique.newsdesk.mcp;
