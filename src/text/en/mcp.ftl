## What the server of the Model Context Protocol says

mcp-instructions = Figures about how much a business depends on its messaging channels, from exports that the user named on the command line; nothing else on this machine can be read, and nothing is written. All figures are about groups: counts of fewer than five clients are hidden, scores and shares are rounded to match. People, files, accounts and scenarios stand under numbers (account-1, file-2). A null is not known: it is neither good nor bad. Begin with audit; explain says what a finding or a figure means.
mcp-tool-audit-title = Audit
mcp-tool-audit = Reads the exports and reports how much would break: the index, the three tests (outage, context, contacts of one's own), what stands out and what was read. The text is the first screen.
mcp-tool-plan-title = Plan
mcp-tool-plan = What to do first and what each step adds to the three scores and the index. Who to go to is for untether plan on the user's own screen.
mcp-tool-simulate-title = What if
mcp-tool-simulate = What happens to the clients when one thing fails: a channel, an operator, a staff account, the phone number. How many stay within reach, how many are stranded, what revenue is at risk.
mcp-tool-explain-title = Explain
mcp-tool-explain = What a finding, a figure of the report, a format or a code of errors means, how it is judged, and what was found. Without an id: everything that can be explained.
mcp-tool-request-title = Request
mcp-tool-request = Which exports are missing or came broken, and where to click to get them: a page to send to the business.
mcp-language = Language of the texts (default: that of the server)
mcp-sections = Parts of the report for the structured answer, by the names of its fields: concentration, coverage, trend, evidence, sources, understood and others (default: the headline parts)
mcp-lose = What fails, by its id among the scenarios of the report: channel:whatsapp, operator:meta, staff:account-1, number
mcp-share = Share of the clients that is hit, 0 to 1 (default: 1)
mcp-id = no-own-contact, tests.outage.score, telegram-json, E0303
mcp-argument = The argument { $name } is missing or cannot be used: see the schema of the tool.
mcp-unknown-argument = There is an argument that the tool does not have: see its schema.
mcp-few = Too few clients are in scope: at least { $least } are needed for figures in which nobody can be told, and a sample gives away too much. untether audit shows everything on the user's own screen.
mcp-exports = What exactly is wrong says untether audit on the user's own screen, with the same paths.
